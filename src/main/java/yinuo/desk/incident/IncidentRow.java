package yinuo.desk.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yinuo.desk.incident.Incident.Caller;
import yinuo.desk.incident.Incident.Place;
import yinuo.desk.incident.Incident.Progress;
import yinuo.desk.incident.Incident.Report;
import yinuo.desk.incident.Incident.Stage;
import yinuo.desk.incident.Incident.Taken;
import yinuo.desk.incident.Incident.Times;
import yinuo.office.Office;

/** Between a row and an incident. */
final class IncidentRow {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private IncidentRow() {}

    static Incident read(ResultSet row, List<IncidentStep> steps) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Incident(
                new Incident.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                report(row),
                progress(row),
                List.of((String[]) row.getArray("checklist").getArray()),
                steps);
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString("number"),
                IncidentKind.valueOf(row.getString("kind")),
                Team.valueOf(row.getString("team")),
                new Taken(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("recorded_by")),
                new Place(
                        row.getObject("home_id", UUID.class),
                        row.getObject("building", Integer.class),
                        row.getString("place")),
                new Caller(row.getString("caller"), row.getString("phone")),
                row.getString("words"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("major"),
                row.getString("sentence"),
                row.getInt("calls"),
                new Times(
                        instant(row.getTimestamp("acknowledged_at")),
                        instant(row.getTimestamp("arrived_at")),
                        instant(row.getTimestamp("ended_at"))),
                row.getString("outcome"));
    }

    static IncidentStep step(ResultSet row) throws SQLException {
        var more = new TreeMap<String, String>();
        JSON.readTree(row.getString("more"))
                .properties()
                .forEach(property ->
                        more.put(property.getKey(), property.getValue().asString()));
        return new IncidentStep(
                IncidentDeed.valueOf(row.getString("deed")),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("words"),
                more);
    }

    static String json(Map<String, String> more) {
        return JSON.writeValueAsString(new TreeMap<>(more));
    }

    static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
