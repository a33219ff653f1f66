package yinuo.counter.flow;

import static java.sql.Timestamp.from;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.flow.FlowStep.Done;
import yinuo.counter.flow.FlowStep.Planned;
import yinuo.counter.flow.Flows.Listing;
import yinuo.office.Office;
import yinuo.refusal.Overtaken;

/** Every list of steps, and the steps of every case. */
@Repository
class FlowRows {

    private final JdbcClient db;

    FlowRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Listing> newest(Office.Id office, String flow) {
        return db.sql("""
                select by_name, at, kinds, words
                from flow_list
                where office_id = :office
                  and flow = :flow
                order by at desc
                limit 1
                """)
                .param("office", office.value())
                .param("flow", flow)
                .query((row, _) -> new Listing(
                        planned(texts(row.getArray("kinds")), texts(row.getArray("words"))),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static List<Planned> planned(String[] kinds, String[] words) {
        return IntStream.range(0, kinds.length)
                .mapToObj(n -> new Planned(kinds[n], words[n]))
                .toList();
    }

    void add(Office.Id office, String flow, List<Planned> steps, String by, Instant at) {
        db.sql("""
                insert into flow_list (office_id, flow, at, by_name, kinds, words)
                values (:office, :flow, :at, :by, :kinds, :words)
                """)
                .param("office", office.value())
                .param("flow", flow)
                .param("at", from(at))
                .param("by", by)
                .param("kinds", steps.stream().map(Planned::kind).toArray(String[]::new))
                .param("words", steps.stream().map(Planned::words).toArray(String[]::new))
                .update();
    }

    void begin(Office.Id office, UUID id, List<Planned> steps) {
        for (var place = 0; place < steps.size(); place++) {
            db.sql("""
                    insert into flow_step (office_id, case_id, place, kind, words)
                    values (:office, :id, :place, :kind, :words)
                    """)
                    .param("office", office.value())
                    .param("id", id)
                    .param("place", place)
                    .param("kind", steps.get(place).kind())
                    .param("words", steps.get(place).words())
                    .update();
        }
    }

    List<FlowStep> of(Office.Id office, UUID id) {
        return db.sql("select * from flow_step where office_id = :office and case_id = :id order by place")
                .param("office", office.value())
                .param("id", id)
                .query(FlowRows::read)
                .list();
    }

    /** Of two who do it at once the second is told. */
    void done(Office.Id office, UUID id, int place, Done done) {
        var rows = db.sql("""
                update flow_step
                set done_at = :at,
                    done_by = :by,
                    said = :said
                where office_id = :office
                  and case_id = :id
                  and place = :place
                  and done_at is null
                """)
                .param("at", from(done.at()))
                .param("by", done.by())
                .param("said", done.said())
                .param("office", office.value())
                .param("id", id)
                .param("place", place)
                .update();
        if (rows == 0) {
            throw new Overtaken("step", id);
        }
    }

    void undone(Office.Id office, UUID id, int place) {
        db.sql("""
                update flow_step
                set done_at = null,
                    done_by = null,
                    said = ''
                where office_id = :office
                  and case_id = :id
                  and place = :place
                """)
                .param("office", office.value())
                .param("id", id)
                .param("place", place)
                .update();
    }

    private static FlowStep read(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("done_at");
        return new FlowStep(
                row.getInt("place"),
                row.getString("kind"),
                row.getString("words"),
                at == null ? null : new Done(at.toInstant(), row.getString("done_by"), row.getString("said")));
    }
}
