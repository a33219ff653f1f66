package yinuo.counter.fitout;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.fitout.WorkerPass.Back;
import yinuo.counter.fitout.WorkerPass.How;
import yinuo.counter.fitout.WorkerPass.Worker;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.text.Document;

/** Every worker's pass. */
@Repository
class Passes {

    private final JdbcClient db;

    Passes(JdbcClient db) {
        this.db = db;
    }

    void add(WorkerPass pass) {
        db.sql("""
                insert into fitout_pass (
                    office_id, id, fitout_id, number, name, trade, document, document_masked, photo, valid_until,
                    issued_at, issued_by)
                values (
                    :office, :id, :fitout, :number, :name, :trade, :document, :masked, :photo, :until,
                    :at, :by)
                """)
                .param("office", pass.id().office().value())
                .param("id", pass.id().value())
                .param("fitout", pass.fitout())
                .param("number", pass.number())
                .param("name", pass.worker().name())
                .param("trade", pass.worker().trade())
                .param("document", pass.worker().document().name())
                .param("masked", pass.worker().maskedNumber())
                .param("photo", pass.worker().photo())
                .param("until", pass.validUntil())
                .param("at", from(pass.issuedAt()))
                .param("by", pass.issuedBy())
                .update();
    }

    /** Once: of two who take it back the second is told. */
    void back(WorkerPass.Id id, Back back) {
        var rows = db.sql("""
                update fitout_pass
                set back_at = :at,
                    back = :how
                where office_id = :office
                  and id = :id
                  and back is null
                """)
                .param("at", from(back.at()))
                .param("how", back.how().name())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("pass", id.value());
        }
    }

    /** Those that were valid until the old end of the works are valid until the new one. */
    void extend(Fitout.Id fitout, LocalDate from, LocalDate until) {
        db.sql("""
                update fitout_pass
                set valid_until = :until
                where office_id = :office
                  and fitout_id = :fitout
                  and valid_until = :from
                  and back is null
                """)
                .param("until", until)
                .param("office", fitout.office().value())
                .param("fitout", fitout.value())
                .param("from", from)
                .update();
    }

    WorkerPass get(WorkerPass.Id id) {
        return find(id).orElseThrow(() -> new Missing("pass", id.value()));
    }

    Optional<WorkerPass> find(WorkerPass.Id id) {
        return db.sql("select * from fitout_pass where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Passes::read)
                .optional();
    }

    List<WorkerPass> of(Fitout.Id fitout) {
        return db.sql("""
                select *
                from fitout_pass
                where office_id = :office
                  and fitout_id = :fitout
                order by issued_at, id
                """)
                .param("office", fitout.office().value())
                .param("fitout", fitout.value())
                .query(Passes::read)
                .list();
    }

    private static WorkerPass read(ResultSet row, int n) throws SQLException {
        var back = row.getTimestamp("back_at");
        return new WorkerPass(
                new WorkerPass.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getObject("fitout_id", UUID.class),
                row.getString("number"),
                new Worker(
                        row.getString("name"),
                        row.getString("trade"),
                        Document.valueOf(row.getString("document")),
                        row.getString("document_masked"),
                        row.getString("photo")),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"),
                back == null ? null : new Back(back.toInstant(), How.valueOf(row.getString("back"))));
    }
}
