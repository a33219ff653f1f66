package yinuo.counter.visit;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.visit.Visit.Came;
import yinuo.counter.visit.Visit.Course;
import yinuo.counter.visit.Visit.Forced;
import yinuo.counter.visit.Visit.Host;
import yinuo.counter.visit.Visit.Message;
import yinuo.counter.visit.Visit.Shown;
import yinuo.counter.visit.Visit.Stage;
import yinuo.counter.visit.Visit.Visitor;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.text.Document;

/** Every visit. */
@Repository
class Visits {

    private final JdbcClient db;

    Visits(JdbcClient db) {
        this.db = db;
    }

    void add(Visit visit) {
        db.sql("""
                insert into visit (office_id, id, number, visitor, people, home_id, home, host, purpose, came_at, taken_by)
                values (:office, :id, :number, :visitor, :people, :homeId, :home, :host, :purpose, :at, :by)
                """)
                .param("office", visit.id().office().value())
                .param("id", visit.id().value())
                .param("number", visit.number())
                .param("visitor", visit.visitor().name())
                .param("people", visit.visitor().people())
                .param("homeId", visit.host().homeId(), Types.OTHER)
                .param("home", visit.host().home())
                .param("host", visit.host().name())
                .param("purpose", visit.visitor().purpose())
                .param("at", from(visit.came().at()))
                .param("by", visit.came().takenBy())
                .update();
    }

    void replace(Visit visit) {
        var course = visit.course();
        var message = visit.message();
        var forced = visit.forced();
        var kind = visit.shown().kind();
        var rows = db.sql("""
                update visit
                set version = version + 1,
                    document = :document,
                    document_kind = :kind,
                    document_tail = :tail,
                    stage = :stage,
                    called_at = :calledAt,
                    answered_at = :answeredAt,
                    left_at = :leftAt,
                    words = :words,
                    message = :message,
                    message_contact = :contact,
                    card = :card,
                    delivered_at = :deliveredAt,
                    incident_id = :incident,
                    incident_number = :incidentNumber
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("document", visit.shown().answer().name())
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("tail", visit.shown().tail())
                .param("stage", visit.stage().name())
                .param("calledAt", stamp(course.calledAt()), Types.TIMESTAMP)
                .param("answeredAt", stamp(course.answeredAt()), Types.TIMESTAMP)
                .param("leftAt", stamp(course.leftAt()), Types.TIMESTAMP)
                .param("words", course.words())
                .param("message", message == null ? "" : message.words())
                .param("contact", message == null ? "" : message.contact())
                .param("card", message != null && message.card())
                .param("deliveredAt", message == null ? null : stamp(message.deliveredAt()), Types.TIMESTAMP)
                .param("incident", forced == null ? null : forced.incident(), Types.OTHER)
                .param("incidentNumber", forced == null ? "" : forced.number())
                .param("office", visit.id().office().value())
                .param("id", visit.id().value())
                .param("version", visit.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("visit", visit.id().value());
        }
    }

    /** Nobody else changes it until the transaction ends. */
    Visit take(Visit.Id id, @Nullable Integer seen) {
        var visit = db.sql("select * from visit where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Visits::read)
                .optional()
                .orElseThrow(() -> new Missing("visit", id.value()));
        if (seen != null && seen != visit.version()) {
            throw new Overtaken("visit", id.value());
        }
        return visit;
    }

    Visit get(Visit.Id id) {
        return db.sql("select * from visit where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Visits::read)
                .optional()
                .orElseThrow(() -> new Missing("visit", id.value()));
    }

    /** Whose number, visitor, home, host or purpose hold the words; those still here first, then the last first. */
    List<Visit> found(Office.Id office, String words, int limit) {
        return db.sql("""
                select *
                from visit
                where office_id = :office
                  and (number ilike :words
                       or visitor ilike :words
                       or home ilike :words
                       or host ilike :words
                       or purpose ilike :words)
                order by left_at is not null, came_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .query(Visits::read)
                .list();
    }

    /** Of a half-open period, the first first. */
    List<Visit> between(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from visit
                where office_id = :office
                  and came_at >= :from
                  and came_at < :until
                order by came_at, id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query(Visits::read)
                .list();
    }

    /** Those for a home, the last first. */
    List<Visit> ofHome(Office.Id office, UUID home, int limit) {
        return db.sql("""
                select *
                from visit
                where office_id = :office
                  and home_id = :home
                order by came_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("home", home)
                .param("limit", limit)
                .query(Visits::read)
                .list();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Visit read(ResultSet row, int n) throws SQLException {
        var kind = row.getString("document_kind");
        var incident = row.getObject("incident_id", UUID.class);
        return new Visit(
                new Visit.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Visitor(row.getString("visitor"), row.getInt("people"), row.getString("purpose")),
                new Host(row.getObject("home_id", UUID.class), row.getString("home"), row.getString("host")),
                new Came(row.getTimestamp("came_at").toInstant(), row.getString("taken_by")),
                new Shown(
                        DocumentAnswer.valueOf(row.getString("document")),
                        kind == null ? null : Document.valueOf(kind),
                        row.getString("document_tail")),
                Stage.valueOf(row.getString("stage")),
                new Course(
                        instant(row, "called_at"),
                        instant(row, "answered_at"),
                        instant(row, "left_at"),
                        row.getString("words")),
                message(row),
                incident == null ? null : new Forced(incident, row.getString("incident_number")));
    }

    private static @Nullable Message message(ResultSet row) throws SQLException {
        var words = row.getString("message");
        return words.isEmpty()
                ? null
                : new Message(
                        words, row.getString("message_contact"), row.getBoolean("card"), instant(row, "delivered_at"));
    }
}
