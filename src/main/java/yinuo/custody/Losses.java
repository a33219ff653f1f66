package yinuo.custody;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;

/** What was ever lost or damaged. Only the decision is added later, once. */
@Repository
class Losses {

    private final JdbcClient db;
    private final Things things;

    Losses(JdbcClient db, Things things) {
        this.db = db;
        this.things = things;
    }

    void add(Loss loss) {
        try {
            db.sql("""
                    insert into custody_loss (
                        office_id, id, number, thing_id, holder_id, kind, words, found_at, reported_by)
                    values (:office, :id, :number, :thing, :holder, :kind, :words, :foundAt, :by)
                    """)
                    .param("office", loss.id().office().value())
                    .param("id", loss.id().value())
                    .param("number", loss.number())
                    .param("thing", loss.thing().id().value())
                    .param("holder", loss.thing().holder().id().value())
                    .param("kind", loss.kind().name())
                    .param("words", loss.words())
                    .param("foundAt", from(loss.foundAt()))
                    .param("by", loss.reportedBy())
                    .update();
        } catch (DuplicateKeyException known) {
            throw Refusal.because("custody.refusal.reported", loss.thing().label());
        }
    }

    void decide(Loss.Id id, Loss.Decided decided) {
        var rows = db.sql("""
                update custody_loss
                set decision = :decision,
                    decision_words = :words,
                    decided_by = :by,
                    decided_at = :at
                where office_id = :office
                  and id = :id
                  and decision is null
                """)
                .param("decision", decided.decision().name())
                .param("words", decided.words())
                .param("by", decided.by())
                .param("at", from(decided.at()))
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("loss", id.value());
        }
    }

    Loss get(Loss.Id id) {
        return db.sql("select * from custody_loss where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("loss", id.value()));
    }

    /** The undecided first, then the last found. */
    List<Loss> all(Office.Id office, int limit) {
        return db.sql("""
                select *
                from custody_loss
                where office_id = :office
                order by decision is not null, found_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** What is known and undecided about a thing. */
    Optional<Loss> open(Thing.Id thing) {
        return db.sql("""
                select *
                from custody_loss
                where office_id = :office
                  and thing_id = :thing
                  and decision is null
                """)
                .param("office", thing.office().value())
                .param("thing", thing.value())
                .query((row, _) -> read(row))
                .optional();
    }

    private Loss read(ResultSet row) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var decision = row.getString("decision");
        return new Loss(
                new Loss.Id(office, row.getObject("id", UUID.class)),
                row.getString("number"),
                things.get(new Thing.Id(office, row.getObject("thing_id", UUID.class))),
                Loss.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("reported_by"),
                decision == null
                        ? null
                        : new Loss.Decided(
                                Loss.Decision.valueOf(decision),
                                row.getString("decision_words"),
                                row.getString("decided_by"),
                                row.getTimestamp("decided_at").toInstant()));
    }
}
