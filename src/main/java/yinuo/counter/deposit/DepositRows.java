package yinuo.counter.deposit;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.deposit.Deposit.Back;
import yinuo.counter.deposit.Deposit.Taken;
import yinuo.custody.About;
import yinuo.custody.Holder;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every deposit ever taken. */
@Repository
class DepositRows {

    private final JdbcClient db;

    DepositRows(JdbcClient db) {
        this.db = db;
    }

    void add(Deposit deposit) {
        db.sql("""
                insert into deposit (
                    office_id, id, number, about_kind, about_id, about_number, about_path, payer_kind, payer_reference,
                    payer, fen, method, taken_at, taken_by, signed_how)
                values (
                    :office, :id, :number, :aboutKind, :aboutId, :aboutNumber, :aboutPath, :payerKind, :reference,
                    :payer, :fen, :method, :at, :by, :how)
                """)
                .param("office", deposit.id().office().value())
                .param("id", deposit.id().value())
                .param("number", deposit.number())
                .param("aboutKind", deposit.about().kind())
                .param("aboutId", deposit.about().id())
                .param("aboutNumber", deposit.about().number())
                .param("aboutPath", deposit.about().path())
                .param("payerKind", deposit.payer().kind().name())
                .param("reference", deposit.payer().reference())
                .param("payer", deposit.payer().name())
                .param("fen", deposit.fen())
                .param("method", deposit.method().name())
                .param("at", from(deposit.taken().at()))
                .param("by", deposit.taken().by())
                .param("how", deposit.taken().how().name())
                .update();
    }

    void back(Deposit.Id id, Back back) {
        var rows = db.sql("""
                update deposit
                set back_at = :at,
                    back_by = :by,
                    back_to = :to,
                    back_how = :how
                where office_id = :office
                  and id = :id
                  and back_at is null
                """)
                .param("at", from(back.at()))
                .param("by", back.by())
                .param("to", back.to())
                .param("how", back.how().name())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("deposit", id.value());
        }
    }

    Deposit get(Deposit.Id id) {
        return db.sql("select * from deposit where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("deposit", id.value()));
    }

    /** Those taken for a matter, the first first. */
    List<Deposit> about(Office.Id office, String kind, UUID id) {
        return db.sql("""
                select *
                from deposit
                where office_id = :office
                  and about_kind = :kind
                  and about_id = :id
                order by taken_at, number
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("id", id)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those still held, the longest held first. */
    List<Deposit> held(Office.Id office) {
        return db.sql("""
                select *
                from deposit
                where office_id = :office
                  and back_at is null
                order by taken_at
                """)
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** The last that were given back. */
    List<Deposit> returned(Office.Id office, int limit) {
        return db.sql("""
                select *
                from deposit
                where office_id = :office
                  and back_at is not null
                order by taken_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static Deposit read(ResultSet row) throws SQLException {
        var back = row.getTimestamp("back_at");
        return new Deposit(
                new Deposit.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getString("number"),
                new About(
                        row.getString("about_kind"),
                        row.getObject("about_id", UUID.class),
                        row.getString("about_number"),
                        row.getString("about_path")),
                new Party(
                        Holder.Kind.valueOf(row.getString("payer_kind")),
                        row.getString("payer_reference"),
                        row.getString("payer")),
                row.getLong("fen"),
                Method.valueOf(row.getString("method")),
                new Taken(
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("taken_by"),
                        SignatureHow.valueOf(row.getString("signed_how"))),
                back == null
                        ? null
                        : new Back(
                                back.toInstant(),
                                row.getString("back_by"),
                                row.getString("back_to"),
                                SignatureHow.valueOf(row.getString("back_how"))));
    }
}
