package yinuo.desk.reception;

import static java.sql.Timestamp.from;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.AtOnce;
import yinuo.office.Office;

/** Every inquiry ever made: the lists that people and programs ask for, and the figures of a month. */
@Repository
public class InquiryLists {

    private final JdbcClient db;

    InquiryLists(JdbcClient db) {
        this.db = db;
    }

    /** Which inquiries, the newest first, behind the last one of the page before. */
    record Wanted(
            Inquiry.@Nullable State state,
            @Nullable Channel channel,
            @Nullable String words,
            @Nullable String home,
            @Nullable After after,
            int limit) {}

    record After(Instant received, UUID id) {}

    /** How long answers took: the median and the worst, and of how many. */
    public record Waits(int answered, Duration median, Duration worst) {}

    List<Inquiry> list(Office.Id office, Wanted wanted, Instant now) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", wanted.limit()));
        state(conditions, values, wanted.state(), now);
        if (wanted.channel() != null) {
            conditions.add("channel = :channel");
            values.put("channel", wanted.channel().name());
        }
        if (wanted.home() != null && !wanted.home().isBlank()) {
            conditions.add("home = :home");
            values.put("home", wanted.home());
        }
        if (wanted.words() != null && !wanted.words().isBlank()) {
            conditions.add("(number ilike :like or home ilike :like or person ilike :like or words ilike :like)");
            values.put("like", "%" + wanted.words().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (wanted.after() != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(wanted.after().received()));
            values.put("afterId", wanted.after().id());
        }
        return db.sql("select * from inquiry where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query(InquiryRow::read)
                .list();
    }

    List<Inquiry> importantSince(Office.Id office, Instant since) {
        return db.sql("""
                select *
                from inquiry
                where office_id = :office
                  and received_at >= :since
                  and important
                  and voided_at is null
                order by received_at, id
                """)
                .param("office", office.value())
                .param("since", from(since))
                .query(InquiryRow::read)
                .list();
    }

    private static void state(
            List<String> conditions, Map<String, Object> values, Inquiry.@Nullable State state, Instant now) {
        switch (state) {
            case PROMISED -> conditions.add("answer is null and voided_at is null");
            case OVERDUE -> {
                conditions.add("answer is null and voided_at is null and promised_for < :now");
                values.put("now", from(now));
            }
            case ANSWERED -> conditions.add("answer is not null and voided_at is null");
            case VOID -> conditions.add("voided_at is not null");
            case null -> {}
        }
    }

    AtOnce atOnce(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) as received,
                       count(*) filter (
                           where promised_for is null
                             and not exists (
                               select from inquiry later
                               where later.office_id = inquiry.office_id
                                 and later.repeats = inquiry.id
                                 and later.voided_at is null)) as settled
                from inquiry
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and voided_at is null
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new AtOnce(row.getInt("received"), row.getInt("settled")))
                .single();
    }

    AtOnce rings(Office.Id office, Instant from, Instant until, int most) {
        return db.sql("""
                select count(*) as received, count(*) filter (where rings <= :most) as settled
                from inquiry
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and rings is not null
                  and voided_at is null
                """)
                .param("most", most)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new AtOnce(row.getInt("received"), row.getInt("settled")))
                .single();
    }

    List<ComplaintQuestions.Call> calls(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select recorded_by, received_at, rings
                from inquiry
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and rings is not null
                  and voided_at is null
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new ComplaintQuestions.Call(
                        row.getString("recorded_by"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getInt("rings")))
                .list();
    }

    Waits waits(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) as answered,
                       coalesce(percentile_disc(0.5) within group (
                           order by extract(epoch from answered_at - received_at)), 0) as median,
                       coalesce(max(extract(epoch from answered_at - received_at)), 0) as worst
                from inquiry
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and answer is not null
                  and voided_at is null
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new Waits(
                        row.getInt("answered"),
                        Duration.ofSeconds(row.getLong("median")),
                        Duration.ofSeconds(row.getLong("worst"))))
                .single();
    }
}
