package yinuo.duty.roster;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.roster.Roster.Published;
import yinuo.duty.roster.Roster.Slot;
import yinuo.office.Office;
import yinuo.refusal.Overtaken;

/** Shifts and rosters. */
@Repository
class RosterRows {

    private final JdbcClient db;

    RosterRows(JdbcClient db) {
        this.db = db;
    }

    /** An empty draft when nobody has begun it. */
    Roster get(Roster.Id id) {
        return head(id, "").orElseGet(() -> new Roster(id, 0, null, List.of()));
    }

    /** Nobody else changes it until the transaction ends. */
    Roster take(Roster.Id id) {
        db.sql("insert into roster (office_id, month) values (:office, :month) on conflict do nothing")
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .update();
        return head(id, " for update").orElseThrow();
    }

    private Optional<Roster> head(Roster.Id id, String lock) {
        return db.sql("select * from roster where office_id = :office and month = :month" + lock)
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .query((row, _) -> {
                    var at = row.getTimestamp("published_at");
                    return new Roster(
                            id,
                            row.getInt("version"),
                            at == null ? null : new Published(at.toInstant(), row.getString("published_by")),
                            List.of());
                })
                .optional()
                .map(roster -> roster.with(slots(
                        id.office(),
                        id.month().atDay(1),
                        id.month().plusMonths(1).atDay(1))));
    }

    /** Of a half-open period. */
    List<Slot> slots(Office.Id office, LocalDate from, LocalDate until) {
        return db.sql("""
                select day, shift, member_id
                from roster_slot
                where office_id = :office
                  and day >= :from
                  and day < :until
                order by day, shift, member_id
                """)
                .param("office", office.value())
                .param("from", from)
                .param("until", until)
                .query(RosterRows::slot)
                .list();
    }

    /** What changed is added and taken away; the version says that something did. */
    void replace(Roster before, List<Slot> slots) {
        touch(before);
        var old = new HashSet<>(before.slots());
        var fresh = new HashSet<>(slots);
        before.slots().stream()
                .filter(slot -> !fresh.contains(slot))
                .forEach(slot -> remove(before.id().office(), slot));
        slots.stream()
                .filter(slot -> !old.contains(slot))
                .forEach(slot -> add(before.id().office(), slot));
    }

    void add(Office.Id office, Slot slot) {
        db.sql("""
                insert into roster_slot (office_id, day, shift, member_id)
                values (:office, :day, :shift, :member)
                on conflict do nothing
                """)
                .param("office", office.value())
                .param("day", slot.day())
                .param("shift", slot.shift())
                .param("member", slot.member())
                .update();
    }

    int remove(Office.Id office, Slot slot) {
        return db.sql("""
                delete from roster_slot
                where office_id = :office
                  and day = :day
                  and shift = :shift
                  and member_id = :member
                """)
                .param("office", office.value())
                .param("day", slot.day())
                .param("shift", slot.shift())
                .param("member", slot.member())
                .update();
    }

    private void touch(Roster roster) {
        var rows = db.sql("""
                update roster
                set version = version + 1
                where office_id = :office
                  and month = :month
                  and version = :version
                """)
                .param("office", roster.id().office().value())
                .param("month", roster.id().month().atDay(1))
                .param("version", roster.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("roster", roster.id().month());
        }
    }

    void publish(Roster roster, Instant at, String by) {
        touch(roster);
        db.sql("update roster set published_at = :at, published_by = :by where office_id = :office and month = :month")
                .param("at", from(at))
                .param("by", by)
                .param("office", roster.id().office().value())
                .param("month", roster.id().month().atDay(1))
                .update();
    }

    /** Who stands in the shifts of a day, if its month is published. */
    List<Slot> publishedOn(Office.Id office, LocalDate day) {
        return db.sql("""
                select slot.day, slot.shift, slot.member_id
                from roster_slot slot
                join roster
                    on roster.office_id = slot.office_id
                    and roster.month = date_trunc('month', slot.day)::date
                    and roster.published_at is not null
                where slot.office_id = :office
                  and slot.day = :day
                order by slot.shift, slot.member_id
                """)
                .param("office", office.value())
                .param("day", day)
                .query(RosterRows::slot)
                .list();
    }

    /** Somebody's own shifts from a day on, where the roster is published. */
    List<Slot> published(Office.Id office, UUID member, LocalDate from) {
        return db.sql("""
                select slot.day, slot.shift, slot.member_id
                from roster_slot slot
                join roster
                    on roster.office_id = slot.office_id
                    and roster.month = date_trunc('month', slot.day)::date
                    and roster.published_at is not null
                where slot.office_id = :office
                  and slot.member_id = :member
                  and slot.day >= :from
                order by slot.day, slot.shift
                """)
                .param("office", office.value())
                .param("member", member)
                .param("from", from)
                .query(RosterRows::slot)
                .list();
    }

    private static Slot slot(ResultSet row, int n) throws SQLException {
        return new Slot(
                row.getObject("day", LocalDate.class), row.getString("shift"), row.getObject("member_id", UUID.class));
    }
}
