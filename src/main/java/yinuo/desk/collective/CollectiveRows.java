package yinuo.desk.collective;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.collective.Collective.CollectiveStep;
import yinuo.desk.collective.Collective.Done;
import yinuo.desk.collective.Collective.State;
import yinuo.desk.complaint.Category;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every collective complaint ever proposed. */
@Repository
class CollectiveRows {

    private final JdbcClient db;

    CollectiveRows(JdbcClient db) {
        this.db = db;
    }

    Collective get(Collective.Id id) {
        return db.sql("select * from collective where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row, done(id)))
                .optional()
                .orElseThrow(() -> new Missing("collective", id.value()));
    }

    List<Collective> all(Office.Id office) {
        return db.sql("""
                select *
                from collective
                where office_id = :office
                order by proposed_at desc
                limit 100
                """)
                .param("office", office.value())
                .query((row, _) -> read(row, List.of()))
                .list();
    }

    private List<Done> done(Collective.Id id) {
        return db.sql("""
                select kind, at, by_name, words
                from collective_step
                where office_id = :office
                  and collective_id = :id
                order by at
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new Done(
                        CollectiveStep.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("words")))
                .list();
    }

    void add(Collective collective) {
        db.sql("""
                insert into collective (office_id, id, number, category, title, homes, proposed_at, state)
                values (:office, :id, :number, :category, :title, :homes, :at, :state)
                """)
                .param("office", collective.id().office().value())
                .param("id", collective.id().value())
                .param("number", collective.number())
                .param("category", collective.category().name())
                .param("title", collective.title())
                .param("homes", collective.homes())
                .param("at", from(collective.proposedAt()))
                .param("state", collective.state().name())
                .update();
    }

    void decided(Collective.Id id, int version, State state, String by, String reason, Instant at) {
        var rows = db.sql("""
                update collective
                set version = version + 1,
                    state = :state,
                    decided_by = :by,
                    decided_at = :at,
                    reason = :reason
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("state", state.name())
                .param("by", by)
                .param("at", from(at))
                .param("reason", reason)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Overtaken("collective", id.value());
        }
    }

    void add(Collective.Id id, Done done) {
        db.sql("""
                insert into collective_step (office_id, collective_id, kind, at, by_name, words)
                values (:office, :id, :kind, :at, :by, :words)
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("kind", done.step().name())
                .param("at", from(done.at()))
                .param("by", done.by())
                .param("words", done.words())
                .update();
    }

    void add(Collective.Id id, CollectiveHomes.Contact contact) {
        db.sql("""
                insert into collective_contact (office_id, collective_id, home, at, by_name, words, agreed_reply_at)
                values (:office, :id, :home, :at, :by, :words, :agreed)
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("home", contact.home())
                .param("at", from(contact.at()))
                .param("by", contact.by())
                .param("words", contact.words())
                .param("agreed", from(contact.agreedReplyAt()))
                .update();
    }

    List<CollectiveHomes.Contact> contacts(Collective.Id id) {
        return db.sql("""
                select home, at, by_name, words, agreed_reply_at
                from collective_contact
                where office_id = :office
                  and collective_id = :id
                order by at
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new CollectiveHomes.Contact(
                        row.getString("home"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        row.getString("words"),
                        row.getTimestamp("agreed_reply_at").toInstant()))
                .list();
    }

    private static Collective read(ResultSet row, List<Done> done) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Collective(
                new Collective.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                Category.valueOf(row.getString("category")),
                row.getString("title"),
                row.getInt("homes"),
                row.getTimestamp("proposed_at").toInstant(),
                State.valueOf(row.getString("state")),
                Objects.toString(row.getString("decided_by"), ""),
                Objects.toString(row.getString("reason"), ""),
                done);
    }
}
