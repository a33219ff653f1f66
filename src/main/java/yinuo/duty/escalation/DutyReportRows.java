package yinuo.duty.escalation;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.escalation.DutyReport.Call;
import yinuo.duty.escalation.DutyReport.CallOut;
import yinuo.duty.escalation.DutyReport.Decision;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReport.Raised;
import yinuo.duty.escalation.DutyReport.Review;
import yinuo.duty.roster.Reachable.Post;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every report with its calls and call-outs. */
@Repository
class DutyReportRows {

    private final JdbcClient db;

    DutyReportRows(JdbcClient db) {
        this.db = db;
    }

    void add(DutyReport report) {
        db.sql("""
                insert into duty_report (office_id, id, number, level, raised_at, member_id, raised_by, words, measures)
                values (:office, :id, :number, :level, :at, :member, :by, :words, :measures)
                """)
                .param("office", report.id().office().value())
                .param("id", report.id().value())
                .param("number", report.number())
                .param("level", report.level().name())
                .param("at", from(report.raised().at()))
                .param("member", report.raised().member())
                .param("by", report.raised().by())
                .param("words", report.raised().words())
                .param("measures", report.raised().measures())
                .update();
    }

    void add(DutyReport.Id id, int seq, Call call) {
        db.sql("""
                insert into duty_report_call (office_id, report_id, seq, at, by_name, post, name, phone, reached, words)
                values (:office, :report, :seq, :at, :by, :post, :name, :phone, :reached, :words)
                """)
                .param("office", id.office().value())
                .param("report", id.value())
                .param("seq", seq)
                .param("at", from(call.at()))
                .param("by", call.by())
                .param("post", call.post().name())
                .param("name", call.name())
                .param("phone", call.phone())
                .param("reached", call.reached())
                .param("words", call.words())
                .update();
    }

    void put(DutyReport.Id id, CallOut out) {
        var review = out.review();
        db.sql("""
                insert into duty_call_out (office_id, report_id, seq, at, by_name, department_id, department, reason,
                    reviewed_at, reviewed_by, review)
                values (:office, :report, :seq, :at, :by, :department, :name, :reason, :reviewedAt, :reviewedBy, :review)
                on conflict (office_id, report_id, seq) do update
                set reviewed_at = :reviewedAt, reviewed_by = :reviewedBy, review = :review
                """)
                .param("office", id.office().value())
                .param("report", id.value())
                .param("seq", out.seq())
                .param("at", from(out.at()))
                .param("by", out.by())
                .param("department", out.department())
                .param("name", out.name())
                .param("reason", out.reason())
                .param("reviewedAt", review == null ? null : from(review.at()), Types.TIMESTAMP)
                .param("reviewedBy", review == null ? "" : review.by())
                .param("review", review == null ? "" : review.words())
                .update();
    }

    void save(DutyReport report, Level level, @Nullable Decision decision) {
        var rows = db.sql("""
                update duty_report
                set version = version + 1,
                    level = :level,
                    decided_at = :at,
                    decided_by = :by,
                    decision = :words
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("level", level.name())
                .param("at", decision == null ? null : from(decision.at()), Types.TIMESTAMP)
                .param("by", decision == null ? "" : decision.by())
                .param("words", decision == null ? "" : decision.words())
                .param("office", report.id().office().value())
                .param("id", report.id().value())
                .param("version", report.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("dutyreport", report.number());
        }
    }

    DutyReport get(DutyReport.Id id) {
        return db.sql("select * from duty_report where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new Missing("dutyreport", id.value()));
    }

    DutyReport take(DutyReport.Id id) {
        db.sql("select id from duty_report where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** What waits for a decision first, then the last raised. */
    List<DutyReport> list(Office.Id office, int limit) {
        return db.sql("""
                select *
                from duty_report
                where office_id = :office
                order by decided_at is not null, raised_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private DutyReport read(ResultSet row, int n) throws SQLException {
        var id = new DutyReport.Id(
                new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class));
        var decided = row.getTimestamp("decided_at");
        return new DutyReport(
                id,
                row.getInt("version"),
                row.getString("number"),
                Level.valueOf(row.getString("level")),
                new Raised(
                        row.getTimestamp("raised_at").toInstant(),
                        row.getObject("member_id", UUID.class),
                        row.getString("raised_by"),
                        row.getString("words"),
                        row.getString("measures")),
                calls(id),
                callOuts(id),
                decided == null
                        ? null
                        : new Decision(decided.toInstant(), row.getString("decided_by"), row.getString("decision")));
    }

    private List<Call> calls(DutyReport.Id id) {
        return db.sql("select * from duty_report_call where office_id = :office and report_id = :report order by seq")
                .param("office", id.office().value())
                .param("report", id.value())
                .query((row, n) -> new Call(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        Post.valueOf(row.getString("post")),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getBoolean("reached"),
                        row.getString("words")))
                .list();
    }

    private List<CallOut> callOuts(DutyReport.Id id) {
        return db.sql("select * from duty_call_out where office_id = :office and report_id = :report order by seq")
                .param("office", id.office().value())
                .param("report", id.value())
                .query(DutyReportRows::callOut)
                .list();
    }

    private static CallOut callOut(ResultSet row, int n) throws SQLException {
        var reviewed = row.getTimestamp("reviewed_at");
        return new CallOut(
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getString("reason"),
                reviewed == null
                        ? null
                        : new Review(reviewed.toInstant(), row.getString("reviewed_by"), row.getString("review")));
    }
}
