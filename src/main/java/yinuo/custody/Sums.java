package yinuo.custody;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The accounts: every sum that changed hands, and the lines of it for giver and receiver. Nothing is ever changed. */
@Repository
class Sums {

    private final JdbcClient db;

    Sums(JdbcClient db) {
        this.db = db;
    }

    /** Until the transaction ends the accounts of these two grow by nobody else; always in the same order. */
    void lock(Holder.Id one, Holder.Id other) {
        db.sql("""
                select id
                from custody_holder
                where office_id = :office
                  and id in (:one, :other)
                order by id
                for no key update
                """)
                .param("office", one.office().value())
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    /** The payment and both its lines in one statement, for none may stand alone. */
    void pay(UUID id, Sum sum, Holder.Id giver, Holder.Id receiver, Handing handing, Things.By by) {
        db.sql("""
                with gave as (
                    select seq, balance, at
                    from custody_line
                    where office_id = :office and holder_id = :giver and purse = :purse
                    order by seq desc
                    limit 1
                ), got as (
                    select seq, balance, at
                    from custody_line
                    where office_id = :office and holder_id = :receiver and purse = :purse
                    order by seq desc
                    limit 1
                ), paid as (
                    insert into custody_payment (
                        office_id, id, purse, fen, giver_id, receiver_id, at, giver_ack, giver_by, receiver_ack,
                        receiver_by, words, recorded_by, about_kind, about_id, about_number, about_path)
                    values (
                        :office, :id, :purse, :fen, :giver, :receiver, :at, :giverAck, :giverBy, :receiverAck,
                        :receiverBy, :words, :by, :aboutKind, :aboutId, :aboutNumber, :aboutPath)
                )
                insert into custody_line (
                    office_id, holder_id, purse, seq, holder_kind, payment_id, side, fen, balance_before, balance, at)
                select :office, :giver, :purse, coalesce(max(seq), 0) + 1, :giverKind, :id, 'GAVE', -:fen,
                       coalesce(max(balance), 0), coalesce(max(balance), 0) - :fen, greatest(:at, max(at))
                from gave
                union all
                select :office, :receiver, :purse, coalesce(max(seq), 0) + 1, :receiverKind, :id, 'GOT', :fen,
                       coalesce(max(balance), 0), coalesce(max(balance), 0) + :fen, greatest(:at, max(at))
                from got
                """)
                .param("office", giver.office().value())
                .param("id", id)
                .param("purse", sum.purse().name())
                .param("fen", sum.fen())
                .param("giver", giver.value())
                .param("giverKind", handing.giver().party().kind().name())
                .param("receiver", receiver.value())
                .param("receiverKind", handing.receiver().party().kind().name())
                .param("at", from(by.at()))
                .params(Things.By.of(handing))
                .param("by", by.name())
                .update();
    }

    /** What a holder has in a purse, in fen; less than nothing when the world around us owes. */
    long balance(Holder.Id holder, Purse purse) {
        return db.sql("""
                select balance
                from custody_line
                where office_id = :office and holder_id = :holder and purse = :purse
                order by seq desc
                limit 1
                """)
                .param("office", holder.office().value())
                .param("holder", holder.value())
                .param("purse", purse.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The same as of an instant, which counts. */
    long balanceAt(Holder.Id holder, Purse purse, Instant at) {
        return db.sql("""
                select balance
                from custody_line
                where office_id = :office and holder_id = :holder and purse = :purse and at <= :at
                order by at desc, seq desc
                limit 1
                """)
                .param("office", holder.office().value())
                .param("holder", holder.value())
                .param("purse", purse.name())
                .param("at", from(at))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Map<Purse, Long> balances(Holder.Id holder) {
        var balances = new EnumMap<Purse, Long>(Purse.class);
        for (var purse : Purse.values()) {
            balances.put(purse, balance(holder, purse));
        }
        return balances;
    }

    /** What everybody has together, ours and the world's: nothing but zero, or the accounts are wrong. */
    long total(Office.Id office) {
        return db.sql("""
                select coalesce(sum(fen), 0)
                from custody_line
                where office_id = :office
                """).param("office", office.value()).query(Long.class).single();
    }

    static Sum read(ResultSet row) throws SQLException {
        return new Sum(Purse.valueOf(row.getString("purse")), row.getLong("fen"));
    }

    /** Payments made for a matter, the first first. */
    List<Transfer> about(Office.Id office, String kind, UUID id) {
        return db.sql(Histories.PAYMENTS + """
                where line.office_id = :office and line.about_kind = :kind and line.about_id = :id
                order by line.at, line.id
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("id", id)
                .query(Histories::payment)
                .list();
    }
}
