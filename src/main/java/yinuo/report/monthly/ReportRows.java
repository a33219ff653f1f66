package yinuo.report.monthly;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** What the modules publish for statistics, of half-open periods. */
@Repository
class ReportRows {

    private final JdbcClient db;

    ReportRows(JdbcClient db) {
        this.db = db;
    }

    record Period(Instant from, Instant until) {}

    /** {@code kept} is whether every limit that fell due was kept, undone ones not; absent while none did. */
    record ComplaintRow(
            UUID id,
            String number,
            Instant receivedAt,
            Instant recordedAt,
            String recordedBy,
            String channel,
            String home,
            String person,
            String category,
            @Nullable String kind,
            String stage,
            boolean again,
            boolean collective,
            String words,
            String handledBy,
            String result,
            String means,
            String opinion,
            boolean judgedAnew,
            @Nullable Boolean kept) {}

    /** By the instant they were written down: that is the day of their number. */
    List<ComplaintRow> complaints(Office.Id office, Period period, Instant now) {
        return db.sql("""
                select complaint_report.*,
                       limits.kept
                from complaint_report
                left join lateral (
                    select bool_and(coalesce(done_at <= due_at, false))
                               filter (where done_at is not null or due_at < :now) as kept
                    from promise_report
                    where promise_report.office_id = complaint_report.office_id
                      and subject_kind = 'complaint'
                      and subject_id = complaint_report.id
                      and clause in ('D12-2.1', 'D12-3.1', 'D12-4.3', 'D12-6.1', 'D12-6.2', 'D12-9')
                      and (waived_at is null or waived_at > due_at)
                ) limits on true
                where complaint_report.office_id = :office
                  and recorded_at >= :from
                  and recorded_at < :until
                order by recorded_at, number
                """)
                .param("now", from(now))
                .param("office", office.value())
                .param("from", from(period.from()))
                .param("until", from(period.until()))
                .query((row, _) -> complaint(row))
                .list();
    }

    private static ComplaintRow complaint(ResultSet row) throws SQLException {
        return new ComplaintRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("channel"),
                row.getString("home"),
                row.getString("person"),
                row.getString("category"),
                row.getString("class"),
                row.getString("stage"),
                row.getObject("previous_id") != null,
                row.getObject("collective_id") != null,
                row.getString("words"),
                text(row, "handled_by"),
                text(row, "result"),
                text(row, "means"),
                text(row, "opinion"),
                row.getBoolean("judged_anew"),
                row.getObject("kept", Boolean.class));
    }

    record SlipRow(
            UUID id,
            String number,
            Instant sentAt,
            String home,
            String words,
            String job,
            String department,
            boolean internal,
            String stage,
            boolean rework,
            Instant finishBy,
            @Nullable Instant doneAt,
            @Nullable Instant returnedAt,
            String opinion) {

        boolean isInTime() {
            return doneAt != null && !doneAt.isAfter(finishBy);
        }

        /** Done, or its time is over: what the rate of jobs in time is asked of. */
        boolean isDue(Instant now) {
            return doneAt != null || finishBy.isBefore(now);
        }
    }

    List<SlipRow> slips(Office.Id office, Period period) {
        return db.sql("""
                select *
                from slip_report
                where office_id = :office
                  and sent_at >= :from
                  and sent_at < :until
                  and stage <> 'CANCELLED'
                order by sent_at, number
                """)
                .param("office", office.value())
                .param("from", from(period.from()))
                .param("until", from(period.until()))
                .query((row, _) -> new SlipRow(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getString("home"),
                        row.getString("words"),
                        row.getString("job"),
                        row.getString("department"),
                        row.getBoolean("internal"),
                        row.getString("stage"),
                        row.getObject("rework_of") != null,
                        row.getTimestamp("finish_by").toInstant(),
                        instant(row.getTimestamp("done_at")),
                        instant(row.getTimestamp("returned_at")),
                        row.getString("opinion")))
                .list();
    }

    record ServiceRow(
            UUID id,
            String number,
            Instant receivedAt,
            String home,
            String item,
            String title,
            String stage,
            String charge,
            long costs,
            long received) {

        long unpaid() {
            return stage.equals("CANCELLED") || charge.equals("WAIVED") ? 0 : Math.max(0, costs - received);
        }
    }

    List<ServiceRow> services(Office.Id office, Period period) {
        return db.sql("""
                select *
                from service_report
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                order by received_at, number
                """)
                .param("office", office.value())
                .param("from", from(period.from()))
                .param("until", from(period.until()))
                .query((row, _) -> new ServiceRow(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("home"),
                        row.getString("item"),
                        row.getString("title"),
                        row.getString("stage"),
                        row.getString("charge"),
                        row.getLong("costs_fen"),
                        row.getLong("received_fen")))
                .list();
    }

    record CallbackRow(
            UUID id,
            String number,
            String kind,
            String sourceKind,
            UUID sourceId,
            String home,
            String title,
            @Nullable Instant answeredAt,
            String state,
            String opinion) {

        boolean isAnswered() {
            return answeredAt != null;
        }
    }

    /**
     * Those that fell due in the period by now, and those that were made before they did; who cannot be reached, as the
     * supervisor confirmed, counts apart.
     */
    List<CallbackRow> callbacks(Office.Id office, Period period, Instant now) {
        return db.sql("""
                select *
                from callback_report
                where office_id = :office
                  and due_at >= :from
                  and due_at < :until
                  and (answered_at is not null or due_at < :now)
                  and state <> 'NOT_REACHABLE'
                order by due_at, number
                """)
                .param("office", office.value())
                .param("from", from(period.from()))
                .param("until", from(period.until()))
                .param("now", from(now))
                .query((row, _) -> new CallbackRow(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("kind"),
                        row.getString("source_kind"),
                        row.getObject("source_id", UUID.class),
                        row.getString("home"),
                        row.getString("title"),
                        instant(row.getTimestamp("answered_at")),
                        row.getString("state"),
                        row.getString("opinion")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.toString(row.getString(column), "");
    }
}
