package yinuo.duty.shift;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.shift.Handover.Change;
import yinuo.duty.shift.Handover.Course;
import yinuo.duty.shift.Handover.Person;
import yinuo.duty.shift.Handover.Release;
import yinuo.duty.shift.Handover.Unusual;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every handover; what it holds is in {@link HandoverParts}. */
@Repository
class HandoverRows {

    private final JdbcClient db;
    private final HandoverParts parts;

    HandoverRows(JdbcClient db, HandoverParts parts) {
        this.db = db;
        this.parts = parts;
    }

    /** False when those of a shift were reminded of its end already. */
    boolean reminded(Office.Id office, Instant endsAt, Instant at) {
        return db.sql("""
                insert into shift_reminder (office_id, ends_at, at)
                values (:office, :ends, :at)
                on conflict do nothing
                """)
                        .param("office", office.value())
                        .param("ends", from(endsAt))
                        .param("at", from(at))
                        .update()
                > 0;
    }

    /** False when another is open: of two who begin at once one does. */
    boolean add(Handover one) {
        return db.sql("""
                insert into handover (office_id, id, number, day, shift, next, ends_at, next_ends_at,
                                      outgoing_id, outgoing, opened_at)
                values (:office, :id, :number, :day, :shift, :next, :at, :until, :outgoing, :name, :opened)
                on conflict (office_id) where signed_at is null do nothing
                """)
                        .param("office", one.id().office().value())
                        .param("id", one.id().value())
                        .param("number", one.number())
                        .param("day", one.change().day())
                        .param("shift", one.change().shift())
                        .param("next", one.change().next())
                        .param("at", from(one.change().at()))
                        .param("until", from(one.change().until()))
                        .param("outgoing", one.outgoing().member())
                        .param("name", one.outgoing().name())
                        .param("opened", from(one.course().openedAt()))
                        .update()
                > 0;
    }

    /** Writes all of it but its parts. */
    void save(Handover one) {
        var incoming = one.incoming();
        var release = one.release();
        var rows = db.sql("""
                update handover
                set version = version + 1,
                    outgoing_id = :outgoing,
                    outgoing = :outgoingName,
                    incoming_id = :incoming,
                    incoming = :incomingName,
                    tidied_at = :tidied,
                    arrived_at = :arrived,
                    signed_at = :signed,
                    unusual = :unusual,
                    explanation = :explanation,
                    released_by = :by,
                    release_reason = :reason
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("outgoing", one.outgoing().member())
                .param("outgoingName", one.outgoing().name())
                .param("incoming", incoming == null ? null : incoming.member(), Types.OTHER)
                .param("incomingName", incoming == null ? "" : incoming.name())
                .param("tidied", time(one.course().tidiedAt()), Types.TIMESTAMP)
                .param("arrived", time(one.course().arrivedAt()), Types.TIMESTAMP)
                .param("signed", time(one.course().signedAt()), Types.TIMESTAMP)
                .param("unusual", one.unusual().words())
                .param("explanation", one.unusual().explanation())
                .param("by", release == null ? "" : release.by())
                .param("reason", release == null ? "" : release.reason())
                .param("office", one.id().office().value())
                .param("id", one.id().value())
                .param("version", one.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("handover", one.number());
        }
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : from(instant);
    }

    /** A handover that nobody signed in time becomes that of a later change; what was said of its items stays. */
    void moveOn(Handover.Id id, Change change, Person outgoing) {
        db.sql("""
                update handover
                set version = version + 1,
                    day = :day,
                    shift = :shift,
                    next = :next,
                    ends_at = :at,
                    next_ends_at = :until,
                    outgoing_id = :outgoing,
                    outgoing = :name,
                    incoming_id = null,
                    incoming = '',
                    tidied_at = null,
                    arrived_at = null,
                    unusual = '',
                    explanation = '',
                    released_by = '',
                    release_reason = ''
                where office_id = :office
                  and id = :id
                """)
                .param("day", change.day())
                .param("shift", change.shift())
                .param("next", change.next())
                .param("at", from(change.at()))
                .param("until", from(change.until()))
                .param("outgoing", outgoing.member())
                .param("name", outgoing.name())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        for (var check : SiteCheck.values()) {
            parts.inOrder(id, check, false);
        }
    }

    Optional<Handover> open(Office.Id office) {
        return db.sql("select * from handover where office_id = :office and signed_at is null")
                .param("office", office.value())
                .query(this::read)
                .optional();
    }

    Handover get(Handover.Id id) {
        return one(id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    Handover take(Handover.Id id) {
        return one(id, " for update");
    }

    private Handover one(Handover.Id id, String lock) {
        return db.sql("select * from handover where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new Missing("handover", id.value()));
    }

    /** The last signed for a shift that began before an instant. */
    Optional<Handover> lastSigned(Office.Id office, Instant before) {
        return db.sql("""
                select *
                from handover
                where office_id = :office
                  and signed_at is not null
                  and ends_at < :before
                order by ends_at desc
                limit 1
                """)
                .param("office", office.value())
                .param("before", from(before))
                .query(this::read)
                .optional();
    }

    List<UUID> tookOver(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select incoming_id
                from handover
                where office_id = :office
                  and signed_at >= :from
                  and signed_at < :until
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> row.getObject("incoming_id", UUID.class))
                .list();
    }

    /** The last changes first, behind a change if one is given. */
    List<Handover> list(Office.Id office, @Nullable Instant before, int limit) {
        return db.sql("""
                select *
                from handover
                where office_id = :office
                  and (:before::timestamptz is null or ends_at < :before)
                order by ends_at desc, opened_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("before", time(before), Types.TIMESTAMP)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** When shifts ended in a half-open period that were handed over. */
    Set<Instant> signed(Office.Id office, Instant from, Instant until) {
        return db
                .sql("""
                select ends_at
                from handover
                where office_id = :office
                  and signed_at is not null
                  and ends_at >= :from
                  and ends_at < :until
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> row.getTimestamp("ends_at").toInstant())
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Handover read(ResultSet row, int n) throws SQLException {
        var id =
                new Handover.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class));
        var incoming = row.getObject("incoming_id", UUID.class);
        var by = row.getString("released_by");
        return new Handover(
                id,
                row.getInt("version"),
                row.getString("number"),
                new Change(
                        row.getObject("day", LocalDate.class),
                        row.getString("shift"),
                        row.getString("next"),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getTimestamp("next_ends_at").toInstant()),
                new Person(row.getObject("outgoing_id", UUID.class), row.getString("outgoing")),
                incoming == null ? null : new Person(incoming, row.getString("incoming")),
                new Course(
                        row.getTimestamp("opened_at").toInstant(),
                        instant(row, "tidied_at"),
                        instant(row, "arrived_at"),
                        instant(row, "signed_at")),
                new Unusual(row.getString("unusual"), row.getString("explanation")),
                by.isEmpty() ? null : new Release(by, row.getString("release_reason")),
                parts.items(id),
                parts.counts(id),
                parts.inOrder(id));
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var time = row.getTimestamp(name);
        return time == null ? null : time.toInstant();
    }
}
