package yinuo.desk.outage;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yinuo.desk.outage.Outage.Ending;
import yinuo.desk.outage.Outage.Means;
import yinuo.desk.outage.Outage.Party;
import yinuo.desk.outage.Outage.Plan;
import yinuo.desk.outage.Outage.Round;
import yinuo.desk.outage.Outage.State;
import yinuo.desk.outage.Outage.Taken;
import yinuo.desk.outage.Outage.Told;
import yinuo.office.Office;
import yinuo.register.Area;

/** Between rows and an outage with those who must hear of it. */
final class OutageRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutageRow() {}

    static Outage read(ResultSet row, int line) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Outage(
                new Outage.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Plan(
                        OutageKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("place"),
                        JSON.readValue(row.getString("area"), Area.class),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getString("sentence")),
                new Taken(
                        row.getString("number"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("received_from"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")),
                new Round(row.getInt("round"), row.getTimestamp("round_at").toInstant(), row.getString("round_words")),
                State.valueOf(row.getString("state")),
                new Ending(ended(row), row.getString("outcome")));
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null ? null : at.toInstant();
    }

    /** What may change of it. */
    static Map<String, Object> values(Outage outage) {
        var plan = outage.plan();
        var values = new HashMap<String, Object>();
        values.put("office", outage.id().office().value());
        values.put("id", outage.id().value());
        values.put("version", outage.version());
        values.put("kind", plan.kind().name());
        values.put("reason", plan.reason());
        values.put("place", plan.place());
        values.put("area", JSON.writeValueAsString(plan.area()));
        values.put("from", from(plan.from()));
        values.put("until", from(plan.until()));
        values.put("sentence", plan.sentence());
        values.put("state", outage.state().name());
        values.put("round", outage.round().number());
        values.put("roundAt", from(outage.round().at()));
        values.put("roundWords", outage.round().words());
        values.put("outcome", outage.ending().outcome());
        return values;
    }

    static Party party(ResultSet row, int line) throws SQLException {
        var at = row.getTimestamp("at");
        return new Party(
                Party.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("home_id", UUID.class),
                row.getObject("building", Integer.class),
                at == null
                        ? null
                        : new Told(
                                at.toInstant(),
                                row.getString("by_name"),
                                Means.valueOf(row.getString("means")),
                                row.getString("words")));
    }
}
