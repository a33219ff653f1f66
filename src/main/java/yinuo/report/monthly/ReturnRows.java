package yinuo.report.monthly;

import static java.sql.Timestamp.from;

import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.report.monthly.MonthlyReturn.Confirmation;
import yinuo.report.monthly.MonthlyReturn.Sent;
import yinuo.report.monthly.MonthlyReturn.Words;
import yinuo.staff.Role;

/** Every return that was worked on, and as it was reported. */
@Repository
class ReturnRows {

    private final JdbcClient db;

    ReturnRows(JdbcClient db) {
        this.db = db;
    }

    record Draft(int version, Words analysis) {}

    Draft draft(MonthlyReturn.Id id) {
        return db.sql("""
                select version, analysis, analysed_by
                from monthly_return
                where office_id = :office
                  and kind = :kind
                  and month = :month
                """)
                .params(key(id))
                .query((row, _) -> new Draft(
                        row.getInt("version"), new Words(row.getString("analysis"), row.getString("analysed_by"))))
                .optional()
                .orElse(new Draft(0, Words.NONE));
    }

    /** The same, and nobody else works on it until this transaction ends. */
    Draft held(MonthlyReturn.Id id) {
        db.sql("""
                insert into monthly_return (office_id, kind, month)
                values (:office, :kind, :month)
                on conflict do nothing
                """).params(key(id)).update();
        db.sql("""
                select 1
                from monthly_return
                where office_id = :office
                  and kind = :kind
                  and month = :month
                for update
                """).params(key(id)).query(Integer.class).single();
        return draft(id);
    }

    void analyse(MonthlyReturn.Id id, Words words) {
        db.sql("""
                update monthly_return
                set version = version + 1,
                    analysis = :analysis,
                    analysed_by = :by
                where office_id = :office
                  and kind = :kind
                  and month = :month
                """)
                .params(key(id))
                .param("analysis", words.text())
                .param("by", words.by())
                .update();
    }

    /** Of this version: whoever confirmed other words did not confirm these. */
    List<Confirmation> confirmations(MonthlyReturn.Id id, int version) {
        return db.sql("""
                select role, member_id, name, at
                from monthly_return_confirmation
                where office_id = :office
                  and kind = :kind
                  and month = :month
                  and version = :version
                order by at
                """)
                .params(key(id))
                .param("version", version)
                .query((row, _) -> new Confirmation(
                        Role.valueOf(row.getString("role")),
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Two at once: the second is told by the key. */
    void confirm(MonthlyReturn.Id id, int version, Confirmation confirmation) {
        db.sql("""
                insert into monthly_return_confirmation (office_id, kind, month, version, role, member_id, name, at)
                values (:office, :kind, :month, :version, :role, :member, :name, :at)
                """)
                .params(key(id))
                .param("version", version)
                .param("role", confirmation.role().name())
                .param("member", confirmation.member())
                .param("name", confirmation.name())
                .param("at", from(confirmation.at()))
                .update();
    }

    /** As it was reported: the figures as text, and what is known about it. */
    record Frozen(String sheet, Words analysis, Sent sent) {

        /** What was frozen still has the hash it was reported with, or not. */
        Sent sent(boolean intact) {
            return new Sent(sent.by(), sent.at(), sent.dueAt(), sent.hash(), intact);
        }
    }

    Optional<Frozen> sent(MonthlyReturn.Id id) {
        return db.sql("""
                select sheet, hash, analysis, sent_by, at, due_at
                from monthly_return_sent
                where office_id = :office
                  and kind = :kind
                  and month = :month
                """)
                .params(key(id))
                .query((row, _) -> new Frozen(
                        row.getString("sheet"),
                        new Words(row.getString("analysis"), row.getString("sent_by")),
                        new Sent(
                                row.getString("sent_by"),
                                row.getTimestamp("at").toInstant(),
                                row.getTimestamp("due_at").toInstant(),
                                row.getString("hash"),
                                true)))
                .optional();
    }

    void send(MonthlyReturn.Id id, Frozen frozen) {
        db.sql("""
                insert into monthly_return_sent (
                    office_id, kind, month, sheet, hash, analysis, sent_by, at, due_at)
                values (:office, :kind, :month, :sheet, :hash, :analysis, :by, :at, :due)
                """)
                .params(key(id))
                .param("sheet", frozen.sheet())
                .param("hash", frozen.sent().hash())
                .param("analysis", frozen.analysis().text())
                .param("by", frozen.sent().by())
                .param("at", from(frozen.sent().at()))
                .param("due", from(frozen.sent().dueAt()))
                .update();
    }

    /** When which return of these months was reported. */
    Map<String, Instant> sentSince(Office.Id office, YearMonth month) {
        var sent = new HashMap<String, Instant>();
        db.sql("""
                select kind, month, at
                from monthly_return_sent
                where office_id = :office
                  and month >= :month
                """)
                .param("office", office.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query(row -> {
                    var of = YearMonth.from(row.getDate("month").toLocalDate());
                    sent.put(
                            row.getString("kind") + " " + of,
                            row.getTimestamp("at").toInstant());
                });
        return sent;
    }

    private static Map<String, Object> key(MonthlyReturn.Id id) {
        return Map.of(
                "office",
                id.office().value(),
                "kind",
                id.kind().name(),
                "month",
                Date.valueOf(id.month().atDay(1)));
    }
}
