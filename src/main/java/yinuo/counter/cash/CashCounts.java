package yinuo.counter.cash;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.cash.CashCount.Decision;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;

/** Every count of cash, and every hand-over to a cashier. */
@Repository
class CashCounts {

    private final JdbcClient db;

    CashCounts(JdbcClient db) {
        this.db = db;
    }

    void add(CashCount count, @Nullable UUID cashier) {
        db.sql("""
                insert into cash_count (
                    office_id, id, number, member_id, member, cashier_id, cashier, at, expected, counted, notes, words)
                values (
                    :office, :id, :number, :member, :name, :cashier, :cashierName, :at, :expected, :counted, :notes, :words)
                """)
                .param("office", count.id().office().value())
                .param("id", count.id().value())
                .param("number", count.number())
                .param("member", count.member().value())
                .param("name", count.name())
                .param("cashier", cashier, Types.OTHER)
                .param("cashierName", count.cashier() == null ? "" : count.cashier())
                .param("at", from(count.at()))
                .param("expected", count.expected())
                .param("counted", count.counted())
                .param("notes", count.notes().text())
                .param("words", count.words())
                .update();
    }

    void decided(CashCount.Id id, Decision decision) {
        var rows = db.sql("""
                update cash_count
                set decided_at = :at,
                    decided_by = :by,
                    decided_why = :why
                where office_id = :office
                  and id = :id
                  and decided_at is null
                """)
                .param("at", from(decision.at()))
                .param("by", decision.by())
                .param("why", decision.why())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("cash count", id.value());
        }
    }

    CashCount get(CashCount.Id id) {
        return db.sql("select * from cash_count where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(CashCounts::read)
                .optional()
                .orElseThrow(() -> new Missing("cash count", id.value()));
    }

    /** The last first. */
    List<CashCount> last(Office.Id office, int limit) {
        return db.sql("select * from cash_count where office_id = :office order by at desc, id desc limit :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query(CashCounts::read)
                .list();
    }

    /** The last time somebody handed over before an instant. */
    Optional<Instant> handedOver(Member.Id member, Instant before) {
        return db.sql("""
                select max(at)
                from cash_count
                where office_id = :office
                  and member_id = :member
                  and cashier_id is not null
                  and at < :before
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("before", from(before))
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    private static CashCount read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var cashier = row.getString("cashier");
        var decided = row.getTimestamp("decided_at");
        return new CashCount(
                new CashCount.Id(office, row.getObject("id", UUID.class)),
                row.getString("number"),
                new Member.Id(office, row.getObject("member_id", UUID.class)),
                row.getString("member"),
                cashier.isEmpty() ? null : cashier,
                row.getTimestamp("at").toInstant(),
                row.getLong("expected"),
                Notes.of(row.getString("notes")),
                row.getString("words"),
                decided == null
                        ? null
                        : new Decision(decided.toInstant(), row.getString("decided_by"), row.getString("decided_why")));
    }
}
