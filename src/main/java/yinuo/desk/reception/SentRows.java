package yinuo.desk.reception;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.promise.Subject;
import yinuo.staff.Actor;

/** What the forms of the desk have registered. */
@Repository
class SentRows {

    private static final String COLUMNS =
            "id, at, matter, subject_kind, subject_id, number, home, title, path, undone_at";

    private final JdbcClient db;

    SentRows(JdbcClient db) {
        this.db = db;
    }

    /** The first to send a form registers; whoever sends it at the same moment waits and then sees that it is done. */
    boolean claim(Actor actor, String once, UUID id, String matter, Instant at) {
        return db.sql("""
                        insert into intake_sent (office_id, member_id, once, id, at, matter)
                        values (:office, :member, :once, :id, :at, :matter)
                        on conflict do nothing
                        """)
                        .param("office", actor.office().id().value())
                        .param("member", actor.member().value())
                        .param("once", once)
                        .param("id", id)
                        .param("at", from(at))
                        .param("matter", matter)
                        .update()
                == 1;
    }

    void registered(Actor actor, String once, Subject subject) {
        db.sql("""
                update intake_sent
                set subject_kind = :kind,
                    subject_id = :subject,
                    number = :number,
                    home = :home,
                    title = :title,
                    path = :path
                where office_id = :office
                  and member_id = :member
                  and once = :once
                """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("number", subject.number())
                .param("home", subject.home())
                .param("title", subject.title())
                .param("path", subject.path())
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("once", once)
                .update();
    }

    Optional<Registered> sentBefore(Actor actor, String once) {
        return one(actor, "once = :value", once);
    }

    Optional<Registered> get(Actor actor, UUID id) {
        return one(actor, "id = :value", id);
    }

    Optional<Registered> ofSubject(Actor actor, UUID subject) {
        return one(actor, "subject_id = :value", subject);
    }

    private Optional<Registered> one(Actor actor, String condition, Object value) {
        return db.sql("select " + COLUMNS
                        + " from intake_sent where office_id = :office and member_id = :member"
                        + " and subject_id is not null and " + condition + " limit 1")
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("value", value)
                .query(SentRows::read)
                .optional();
    }

    List<Registered> since(Actor actor, Instant since, int limit) {
        return db.sql("select " + COLUMNS + """
                 from intake_sent
                where office_id = :office
                  and member_id = :member
                  and at >= :since
                  and subject_id is not null
                  and undone_at is null
                order by at desc
                limit :limit
                """)
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("since", from(since))
                .param("limit", limit)
                .query(SentRows::read)
                .list();
    }

    void undone(Actor actor, UUID id, Instant at) {
        db.sql("update intake_sent set undone_at = :at where office_id = :office and id = :id")
                .param("at", from(at))
                .param("office", actor.office().id().value())
                .param("id", id)
                .update();
    }

    private static Registered read(ResultSet row, int n) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new Registered(
                row.getObject("id", UUID.class),
                row.getString("matter"),
                new Subject(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("number"),
                        row.getString("home"),
                        row.getString("title"),
                        row.getString("path")),
                row.getTimestamp("at").toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
