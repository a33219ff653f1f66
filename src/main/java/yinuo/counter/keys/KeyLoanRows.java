package yinuo.counter.keys;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.keys.KeyLoan.Back;
import yinuo.counter.keys.KeyLoan.Borrower;
import yinuo.counter.keys.KeyLoan.Told;
import yinuo.custody.Handing;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;
import yinuo.text.Document;

/** Every lending of a key. A key has one that is open at most. */
@Repository
class KeyLoanRows {

    private final JdbcClient db;

    KeyLoanRows(JdbcClient db) {
        this.db = db;
    }

    void add(KeyLoan loan) {
        var outsider = loan.borrower() instanceof Borrower.Outsider one ? one : null;
        var colleague = loan.borrower() instanceof Borrower.Colleague one ? one : null;
        try {
            db.sql("""
                    insert into key_loan (
                        office_id, id, number, key_id, outside, borrower, borrower_id, phone, document, document_number,
                        purpose, out_at, due_back, lent_by, approved_by, deposit_id, tell_owner)
                    values (
                        :office, :id, :number, :key, :outside, :borrower, :borrowerId, :phone, :document,
                        :documentNumber, :purpose, :outAt, :dueBack, :lentBy, :approvedBy, :deposit, :tellOwner)
                    """)
                    .param("office", loan.id().office().value())
                    .param("id", loan.id().value())
                    .param("number", loan.number())
                    .param("key", loan.key())
                    .param("outside", outsider != null)
                    .param("borrower", loan.borrower().name())
                    .param(
                            "borrowerId",
                            colleague == null ? null : colleague.member().value(),
                            Types.OTHER)
                    .param("phone", outsider == null ? "" : outsider.phone())
                    .param(
                            "document",
                            outsider == null ? "" : outsider.document().name())
                    .param("documentNumber", outsider == null ? "" : outsider.maskedNumber())
                    .param("purpose", loan.purpose())
                    .param("outAt", from(loan.outAt()))
                    .param("dueBack", from(loan.dueBack()))
                    .param("lentBy", loan.lentBy())
                    .param("approvedBy", loan.approvedBy())
                    .param("deposit", outsider == null ? null : outsider.deposit(), Types.OTHER)
                    .param("tellOwner", loan.tellOwner())
                    .update();
        } catch (DuplicateKeyException lent) {
            throw new Overtaken("key", loan.key());
        }
    }

    void told(KeyLoan.Id id, Told told) {
        changed(
                id,
                db.sql("""
                        update key_loan
                        set told_at = :at,
                            told_words = :words,
                            told_by = :by
                        where office_id = :office
                          and id = :id
                          and told_at is null
                        """)
                        .param("at", from(told.at()))
                        .param("words", told.words())
                        .param("by", told.by())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update());
    }

    void back(KeyLoan.Id id, Back back) {
        changed(
                id,
                db.sql("""
                        update key_loan
                        set back_at = :at,
                            back_by = :by,
                            back_condition = :condition,
                            back_words = :words
                        where office_id = :office
                          and id = :id
                          and back_at is null
                        """)
                        .param("at", from(back.at()))
                        .param("by", back.by())
                        .param("condition", back.condition().name())
                        .param("words", back.words())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update());
    }

    private static void changed(KeyLoan.Id id, int rows) {
        if (rows == 0) {
            throw new Overtaken("key loan", id.value());
        }
    }

    KeyLoan get(KeyLoan.Id id) {
        return db.sql("select * from key_loan where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("key loan", id.value()));
    }

    Optional<KeyLoan> open(KeySet.Id key) {
        return of(key).stream().filter(KeyLoan::isOpen).findFirst();
    }

    /** All of one key, the last first. */
    List<KeyLoan> of(KeySet.Id key) {
        return db.sql("""
                select *
                from key_loan
                where office_id = :office
                  and key_id = :key
                order by out_at desc
                """)
                .param("office", key.office().value())
                .param("key", key.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** All that are out, the first due first. */
    List<KeyLoan> open(Office.Id office) {
        return db.sql("""
                select *
                from key_loan
                where office_id = :office
                  and back_at is null
                order by due_back
                """)
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Lent in a half-open period, the first first: 《钥匙借用登记表》. */
    List<KeyLoan> between(Office.Id office, java.time.Instant from, java.time.Instant until) {
        return db.sql("""
                select *
                from key_loan
                where office_id = :office
                  and out_at >= :from
                  and out_at < :until
                order by out_at, number
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> read(row))
                .list();
    }

    private static KeyLoan read(ResultSet row) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var told = row.getTimestamp("told_at");
        var back = row.getTimestamp("back_at");
        return new KeyLoan(
                new KeyLoan.Id(office, row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("key_id", UUID.class),
                row.getBoolean("outside")
                        ? new Borrower.Outsider(
                                row.getString("borrower"),
                                row.getString("phone"),
                                Document.valueOf(row.getString("document")),
                                row.getString("document_number"),
                                row.getObject("deposit_id", UUID.class))
                        : new Borrower.Colleague(
                                new Member.Id(office, row.getObject("borrower_id", UUID.class)),
                                row.getString("borrower")),
                row.getString("purpose"),
                row.getTimestamp("out_at").toInstant(),
                row.getTimestamp("due_back").toInstant(),
                row.getString("lent_by"),
                row.getString("approved_by"),
                row.getBoolean("tell_owner"),
                told == null ? null : new Told(told.toInstant(), row.getString("told_words"), row.getString("told_by")),
                back == null
                        ? null
                        : new Back(
                                back.toInstant(),
                                row.getString("back_by"),
                                Handing.Condition.valueOf(row.getString("back_condition")),
                                row.getString("back_words")));
    }
}
