package yinuo.counter.cash;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.cash.FeeReceipt.Taken;
import yinuo.counter.cash.FeeReceipt.Void;
import yinuo.custody.Method;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;

/** Every receipt of a fee. */
@Repository
class FeeReceipts {

    private final JdbcClient db;

    FeeReceipts(JdbcClient db) {
        this.db = db;
    }

    void add(FeeReceipt receipt) {
        db.sql("""
                insert into fee_receipt (
                    office_id, id, number, home, payer, item, fen, method, signed_how, taken_at, taken_by,
                    taken_by_name)
                values (
                    :office, :id, :number, :home, :payer, :item, :fen, :method, :how, :at, :by,
                    :byName)
                """)
                .param("office", receipt.id().office().value())
                .param("id", receipt.id().value())
                .param("number", receipt.number())
                .param("home", receipt.home())
                .param("payer", receipt.payer())
                .param("item", receipt.item())
                .param("fen", receipt.fen())
                .param("method", receipt.method().name())
                .param("how", receipt.how().name())
                .param("at", from(receipt.taken().at()))
                .param("by", receipt.taken().by().value())
                .param("byName", receipt.taken().byName())
                .update();
    }

    void voided(FeeReceipt.Id id, Void wrong) {
        var rows = db.sql("""
                update fee_receipt
                set voided_at = :at,
                    voided_by = :by,
                    voided_why = :why
                where office_id = :office
                  and id = :id
                  and voided_at is null
                """)
                .param("at", from(wrong.at()))
                .param("by", wrong.by())
                .param("why", wrong.why())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("receipt", id.value());
        }
    }

    FeeReceipt get(FeeReceipt.Id id) {
        return db.sql("select * from fee_receipt where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(FeeReceipts::read)
                .optional()
                .orElseThrow(() -> new Missing("receipt", id.value()));
    }

    /** Of a half-open period, the first first. */
    List<FeeReceipt> between(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from fee_receipt
                where office_id = :office
                  and taken_at >= :from
                  and taken_at < :until
                order by taken_at, id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query(FeeReceipts::read)
                .list();
    }

    private static FeeReceipt read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var voided = row.getTimestamp("voided_at");
        return new FeeReceipt(
                new FeeReceipt.Id(office, row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("home"),
                row.getString("payer"),
                row.getString("item"),
                row.getLong("fen"),
                Method.valueOf(row.getString("method")),
                SignatureHow.valueOf(row.getString("signed_how")),
                new Taken(
                        new Member.Id(office, row.getObject("taken_by", UUID.class)),
                        row.getString("taken_by_name"),
                        row.getTimestamp("taken_at").toInstant()),
                voided == null
                        ? null
                        : new Void(voided.toInstant(), row.getString("voided_by"), row.getString("voided_why")));
    }
}
