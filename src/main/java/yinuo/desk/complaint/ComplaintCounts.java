package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.office.Office;

/** Every complaint ever made: how many stand where, and how they were taken in. */
@Repository
class ComplaintCounts {

    private final JdbcClient db;

    ComplaintCounts(JdbcClient db) {
        this.db = db;
    }

    Map<Stage, Integer> open(Office.Id office) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        db.sql("""
                select stage, count(*) as complaints
                from complaint
                where office_id = :office
                  and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST', 'VOID')
                group by stage
                """).param("office", office.value()).query(row -> {
            counts.put(Stage.valueOf(row.getString("stage")), row.getInt("complaints"));
        });
        return counts;
    }

    /** What was taken in during a half-open period; imported ones were not. */
    ComplaintQuestions.Taken taken(Office.Id office, Instant from, Instant until, int rings) {
        return db.sql("""
                select count(*) as taken,
                       count(*) filter (where exists (
                           select from complaint_step step
                           where step.office_id = complaint.office_id
                             and step.complaint_id = complaint.id
                             and step.kind = 'ON_THE_SPOT')) as spot,
                       count(rings) filter (where channel = 'PHONE') as calls,
                       count(*) filter (where channel = 'PHONE' and rings <= :rings) as prompt
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and source is null
                  and stage <> 'VOID'
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("rings", rings)
                .query((row, _) -> new ComplaintQuestions.Taken(
                        row.getInt("taken"), row.getInt("spot"), row.getInt("calls"), row.getInt("prompt")))
                .single();
    }

    List<Complaint> these(Office.Id office, List<UUID> ids) {
        return db.sql("select * from complaint where office_id = :office and id in (:ids)")
                .param("office", office.value())
                .param("ids", ids)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    /** Calls whose rings were noted, and those answered in time. */
    ComplaintQuestions.Share rings(Office.Id office, Instant from, Instant until, int most) {
        return db.sql("""
                select count(*) as whole, count(*) filter (where rings <= :most) as good
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and rings is not null
                  and stage <> 'VOID'
                """)
                .param("most", most)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new ComplaintQuestions.Share(row.getInt("good"), row.getInt("whole")))
                .single();
    }

    List<ComplaintQuestions.Call> calls(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select recorded_by, received_at, rings
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and rings is not null
                  and stage <> 'VOID'
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

    /** Replies and callbacks in which the resident judged, and those in which they were content. */
    ComplaintQuestions.Share opinions(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) as whole,
                       count(*) filter (where more ->> 'opinion' in ('VERY_SATISFIED', 'SATISFIED')) as good
                from complaint_step
                where office_id = :office
                  and kind in ('REPLY', 'CALLBACK')
                  and at >= :from
                  and at < :until
                  and more ->> 'opinion' is not null
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new ComplaintQuestions.Share(row.getInt("good"), row.getInt("whole")))
                .single();
    }

    /** Settled at once means without a second one that followed it. */
    ComplaintQuestions.AtOnce atOnce(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) as received,
                       count(*) filter (
                           where exists (
                               select from complaint_step
                               where complaint_step.office_id = complaint.office_id
                                 and complaint_step.complaint_id = complaint.id
                                 and kind = 'ON_THE_SPOT')
                             and not exists (
                               select from complaint later
                               where later.office_id = complaint.office_id
                                 and later.previous_id = complaint.id)) as settled
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and stage not in ('PAST', 'VOID')
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new ComplaintQuestions.AtOnce(row.getInt("received"), row.getInt("settled")))
                .single();
    }

    ComplaintQuestions.Visits visits(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) filter (where more ->> 'means' = 'VISIT') as visits, count(*) as replies
                from complaint_step step
                join complaint on complaint.office_id = step.office_id and complaint.id = step.complaint_id
                where complaint.office_id = :office
                  and complaint.received_at >= :from
                  and complaint.received_at < :until
                  and complaint.class = 'VALID'
                  and step.kind = 'REPLY'
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new ComplaintQuestions.Visits(row.getInt("visits"), row.getInt("replies")))
                .single();
    }
}
