package yinuo.desk.service;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.custody.Method;
import yinuo.desk.service.Receipt.Direction;
import yinuo.desk.service.Receipt.Money;
import yinuo.desk.service.Receipt.Payer;
import yinuo.desk.service.Receipt.Taken;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;

/** Every receipt ever written, voided ones too. */
@Repository
class Receipts {

    private final JdbcClient db;

    Receipts(JdbcClient db) {
        this.db = db;
    }

    Receipt get(Receipt.Id id) {
        return db.sql("select * from service_receipt where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("receipt", id.value()));
    }

    /** Those of these requests, the first first. */
    Map<UUID, List<Receipt>> of(Office.Id office, List<UUID> requests) {
        var found = new HashMap<UUID, List<Receipt>>();
        if (requests.isEmpty()) {
            return found;
        }
        db.sql("""
                select *
                from service_receipt
                where office_id = :office
                  and request_id in (:requests)
                order by at, number
                """).param("office", office.value()).param("requests", requests).query(row -> {
            var receipt = read(row);
            found.computeIfAbsent(receipt.request(), _ -> new ArrayList<>()).add(receipt);
        });
        return found;
    }

    /** Those of a half-open period, in the order of their numbers. */
    List<Receipt> between(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from service_receipt
                where office_id = :office
                  and at >= :from
                  and at < :until
                order by at, number
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> read(row))
                .list();
    }

    void add(Receipt receipt) {
        db.sql("""
                insert into service_receipt (
                    office_id, id, request_id, number, direction, fen, method, item, payer, signed_how,
                    taken_by, taken_by_name, at)
                values (
                    :office, :id, :request, :number, :direction, :fen, :method, :item, :payer, :how,
                    :by, :byName, :at)
                """)
                .param("office", receipt.id().office().value())
                .param("id", receipt.id().value())
                .param("request", receipt.request())
                .param("number", receipt.number())
                .param("direction", receipt.money().direction().name())
                .param("fen", receipt.money().fen())
                .param("method", receipt.money().method().name())
                .param("item", receipt.money().item())
                .param("payer", receipt.payer().name())
                .param("how", receipt.payer().how().name())
                .param("by", receipt.taken().by().value())
                .param("byName", receipt.taken().byName())
                .param("at", from(receipt.taken().at()))
                .update();
    }

    void voided(Receipt.Id id, Receipt.Void wrong) {
        var rows = db.sql("""
                update service_receipt
                set voided_at = :at,
                    voided_by = :by,
                    void_reason = :reason
                where office_id = :office
                  and id = :id
                  and voided_at is null
                """)
                .param("at", from(wrong.at()))
                .param("by", wrong.by())
                .param("reason", wrong.reason())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("receipt", id.value());
        }
    }

    private static Receipt read(ResultSet row) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var voided = row.getTimestamp("voided_at");
        return new Receipt(
                new Receipt.Id(office, row.getObject("id", UUID.class)),
                row.getObject("request_id", UUID.class),
                row.getString("number"),
                new Money(
                        Direction.valueOf(row.getString("direction")),
                        row.getLong("fen"),
                        Method.valueOf(row.getString("method")),
                        row.getString("item")),
                new Payer(row.getString("payer"), SignatureHow.valueOf(row.getString("signed_how"))),
                new Taken(
                        new Member.Id(office, row.getObject("taken_by", UUID.class)),
                        row.getString("taken_by_name"),
                        row.getTimestamp("at").toInstant()),
                voided == null
                        ? null
                        : new Receipt.Void(
                                row.getString("void_reason"), row.getString("voided_by"), voided.toInstant()));
    }
}
