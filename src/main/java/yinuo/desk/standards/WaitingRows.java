package yinuo.desk.standards;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.standards.Waiting.Stalled;
import yinuo.desk.standards.Waiting.Waits;
import yinuo.office.Office;

/** What waits, read across the matters of the desk: none of them can say alone what stands still. */
@Repository
class WaitingRows {

    private final JdbcClient db;

    WaitingRows(JdbcClient db) {
        this.db = db;
    }

    /** Open matters in which nobody has written anything since an instant, the longest wait first. */
    List<Stalled> stalled(Office.Id office, Instant since, int most) {
        return db.sql("""
                with matter as (
                    select 'complaint' as kind, id, number, home, words, received_at as came
                    from complaint
                    where office_id = :office
                      and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST', 'VOID', 'REPLIED')
                      and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST')
                    union all
                    select 'inquiry', id, number, home, words, received_at
                    from inquiry
                    where office_id = :office
                      and answered_at is null
                      and voided_at is null
                    union all
                    select 'slip', id, number, home, words, sent_at
                    from slip
                    where office_id = :office
                      and stage not in ('CLOSED', 'CANCELLED')
                      and stage in ('SENT', 'ISSUED', 'ON_SITE')
                )
                select matter.*,
                       coalesce(last.at, came) as since,
                       exists (
                           select 1
                           from promise
                           where office_id = :office
                             and subject_kind = matter.kind
                             and subject_id = matter.id
                             and done_at is null
                             and waived_at is null) as owed
                from matter
                left join lateral (
                    select at
                    from journal_entry
                    where office_id = :office
                      and stream = matter.kind
                      and stream_id = matter.id
                      and author is not null
                    order by seq desc
                    limit 1) last on true
                where coalesce(last.at, came) < :since
                order by since, number
                limit :most
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("most", most)
                .query((row, _) -> new Stalled(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("home"),
                        row.getString("words"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("owed")))
                .list();
    }

    /** How long the complaints of a time waited for the first word and for the solution, and how many were about attitude. */
    Waits waits(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) as received,
                       count(*) filter (where category = 'ATTITUDE') as attitude,
                       count(answered) as answered,
                       count(solved) as solved,
                       coalesce(percentile_cont(0.5) within group (
                           order by extract(epoch from answered - received_at)), 0) as to_answer,
                       coalesce(percentile_cont(0.5) within group (
                           order by extract(epoch from solved - received_at)), 0) as to_solution
                from complaint
                cross join lateral (
                    select min(at) filter (where kind in ('ON_THE_SPOT', 'CONTACT', 'REPLY')) as answered,
                           min(at) filter (where kind in ('ON_THE_SPOT', 'HANDLING', 'REPLY')) as solved
                    from complaint_step
                    where office_id = :office
                      and complaint_id = complaint.id) step
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and stage not in ('PAST', 'VOID')
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> waits(row))
                .single();
    }

    private static Waits waits(ResultSet row) throws SQLException {
        return new Waits(
                row.getInt("received"),
                row.getInt("attitude"),
                row.getInt("answered"),
                Duration.ofSeconds(row.getLong("to_answer")),
                row.getInt("solved"),
                Duration.ofSeconds(row.getLong("to_solution")));
    }
}
