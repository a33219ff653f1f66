package yinuo.counter.prepay;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;

/** Every joint purchase, and every month that was reported. */
@Repository
class PrepayRoundRows {

    private final JdbcClient db;

    PrepayRoundRows(JdbcClient db) {
        this.db = db;
    }

    void add(PrepayRound round) {
        db.sql("""
                insert into prepay_round (office_id, id, number, kind, agent_id, agent, out_at, out_by)
                values (:office, :id, :number, :kind, :agent, :name, :at, :by)
                """)
                .param("office", round.id().office().value())
                .param("id", round.id().value())
                .param("number", round.number())
                .param("kind", round.kind().name())
                .param("agent", round.agent().value())
                .param("name", round.agentName())
                .param("at", from(round.outAt()))
                .param("by", round.outBy())
                .update();
    }

    void close(PrepayRound.Id id, Instant at) {
        db.sql("""
                update prepay_round set closed_at = :at where office_id = :office and id = :id and closed_at is null
                """)
                .param("at", from(at))
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }

    PrepayRound get(PrepayRound.Id id) {
        return db.sql("select * from prepay_round where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(PrepayRoundRows::read)
                .optional()
                .orElseThrow(() -> new Missing("prepay round", id.value()));
    }

    /** The last first. */
    List<PrepayRound> last(Office.Id office, int limit) {
        return db.sql("""
                select *
                from prepay_round
                where office_id = :office
                order by out_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query(PrepayRoundRows::read)
                .list();
    }

    /** The sheet of a month as it was reported. */
    record Reported(String sheet, Instant at, String by) {}

    void report(Office.Id office, YearMonth month, Reported reported) {
        try {
            db.sql("""
                    insert into prepay_report (office_id, month, sheet, reported_at, reported_by)
                    values (:office, :month, :sheet, :at, :by)
                    """)
                    .param("office", office.value())
                    .param("month", month.atDay(1))
                    .param("sheet", reported.sheet())
                    .param("at", from(reported.at()))
                    .param("by", reported.by())
                    .update();
        } catch (DuplicateKeyException already) {
            throw new Overtaken("prepay report", month);
        }
    }

    Optional<Reported> reported(Office.Id office, YearMonth month) {
        return db.sql("select * from prepay_report where office_id = :office and month = :month")
                .param("office", office.value())
                .param("month", month.atDay(1))
                .query((row, _) -> new Reported(
                        row.getString("sheet"),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getString("reported_by")))
                .optional();
    }

    private static PrepayRound read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var closed = row.getTimestamp("closed_at");
        return new PrepayRound(
                new PrepayRound.Id(office, row.getObject("id", UUID.class)),
                row.getString("number"),
                Utility.valueOf(row.getString("kind")),
                new Member.Id(office, row.getObject("agent_id", UUID.class)),
                row.getString("agent"),
                row.getTimestamp("out_at").toInstant(),
                row.getString("out_by"),
                closed == null ? null : closed.toInstant());
    }
}
