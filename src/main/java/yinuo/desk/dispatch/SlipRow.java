package yinuo.desk.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Stage.Mark;
import yinuo.desk.dispatch.Stage.Returned;
import yinuo.desk.dispatch.Stage.Told;
import yinuo.office.Department;
import yinuo.office.Office;

/** How rows of slips and their steps read. */
final class SlipRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SlipRow() {}

    static Slip read(ResultSet row, List<SlipStep> steps) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Slip(
                new Slip.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                filing(row),
                new Slip.To(
                        new Department.Id(office, row.getObject("department_id", UUID.class)),
                        row.getString("department"),
                        row.getObject("steward_id", UUID.class),
                        row.getString("steward")),
                new Slip.Limits(must(row, "acknowledge_by"), must(row, "arrive_by"), must(row, "finish_by")),
                stage(row),
                steps);
    }

    private static Slip.Filing filing(ResultSet row) throws SQLException {
        var rework = row.getObject("rework_of", UUID.class);
        return new Slip.Filing(
                row.getString("number"),
                must(row, "sent_at"),
                row.getString("sent_by"),
                new Source(
                        Source.Kind.valueOf(row.getString("source_kind")),
                        row.getObject("source_id", UUID.class),
                        row.getString("source_number"),
                        row.getString("source_path")),
                new Order.Receipt(
                        must(row, "received_at"), row.getString("received_how"), row.getString("received_by")),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                row.getString("person"),
                row.getString("phone"),
                row.getString("words"),
                new Job(
                        Job.Kind.valueOf(row.getString("job")),
                        Job.Urgency.valueOf(row.getString("urgency")),
                        Job.Place.valueOf(row.getString("place")),
                        row.getBoolean("internal"),
                        row.getBoolean("paid")),
                new Order.Appointment(instant(row, "appointed_at"), row.getString("appointment")),
                rework == null ? null : new Slip.Rework(rework, row.getString("rework_number")));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        var acknowledged = mark(row, "acknowledged");
        var arrived = mark(row, "arrived");
        return switch (Stage.Name.valueOf(row.getString("stage"))) {
            case SENT -> new Stage.Sent();
            case ISSUED -> new Stage.Issued(known(acknowledged));
            case ON_SITE -> new Stage.OnSite(known(acknowledged), known(arrived));
            case DONE, CLOSED ->
                new Stage.Done(known(acknowledged), arrived, known(mark(row, "done")), told(row), returned(row));
            case CANCELLED -> new Stage.Cancelled(known(mark(row, "cancelled")), row.getString("cancelled_why"));
        };
    }

    private static @Nullable Told told(ResultSet row) throws SQLException {
        var mark = mark(row, "told");
        return mark == null ? null : new Told(mark, Opinion.valueOf(row.getString("opinion")));
    }

    private static @Nullable Returned returned(ResultSet row) throws SQLException {
        var mark = mark(row, "returned");
        return mark == null ? null : new Returned(mark, Returned.How.valueOf(row.getString("returned_how")));
    }

    private static @Nullable Mark mark(ResultSet row, String name) throws SQLException {
        var at = instant(row, name + "_at");
        return at == null ? null : new Mark(at, row.getString(name + "_by"));
    }

    private static Mark known(@Nullable Mark mark) {
        return Objects.requireNonNull(mark, "a stage has its marks");
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getTimestamp(name);
        return at == null ? null : at.toInstant();
    }

    private static Instant must(ResultSet row, String name) throws SQLException {
        return row.getTimestamp(name).toInstant();
    }

    static SlipStep step(ResultSet row) throws SQLException {
        var more = new TreeMap<String, String>();
        JSON.readTree(row.getString("more"))
                .properties()
                .forEach(property ->
                        more.put(property.getKey(), property.getValue().asString()));
        return new SlipStep(
                SlipDeed.valueOf(row.getString("deed")),
                must(row, "at"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("words"),
                more);
    }

    static String json(Map<String, String> more) {
        return JSON.writeValueAsString(new TreeMap<>(more));
    }
}
