package yinuo.desk.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Complaint.Classified;
import yinuo.desk.complaint.Complaint.Filing;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.office.Office;

/** How rows of complaints and their steps read. */
final class ComplaintRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ComplaintRow() {}

    static Complaint read(ResultSet row, List<Step> steps) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Complaint(
                new Complaint.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                filing(row),
                Stage.valueOf(row.getString("stage")),
                classified(row),
                steps,
                new Complaint.Links(
                        row.getObject("previous_id", UUID.class), row.getObject("collective_id", UUID.class)),
                new Complaint.Charge(
                        Office.Profile.valueOf(row.getString("profile")),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_name"),
                        row.getInt("owner_changes")));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                row.getString("person"),
                row.getString("phone"),
                Category.valueOf(row.getString("category")),
                row.getString("words"),
                row.getObject("rings") == null ? null : row.getInt("rings"),
                colleague(row));
    }

    private static Complaint.@Nullable Colleague colleague(ResultSet row) throws SQLException {
        var member = row.getObject("concerned_id", UUID.class);
        return member == null ? null : new Complaint.Colleague(member, row.getString("concerned"));
    }

    private static @Nullable Classified classified(ResultSet row) throws SQLException {
        var kind = row.getString("class");
        if (kind == null) {
            return null;
        }
        var reason = row.getString("class_reason");
        var detail = row.getString("class_detail");
        var as = switch (Classification.Kind.valueOf(kind)) {
            case VALID ->
                new Classification.Valid(
                        reason,
                        Classification.Field.valueOf(detail),
                        Classification.Fault.valueOf(row.getString("class_fault")));
            case ASSISTANCE -> new Classification.Assistance(reason, Classification.Cause.valueOf(detail));
            case INVALID -> new Classification.Invalid(reason);
        };
        return new Classified(
                as,
                row.getTimestamp("classified_at").toInstant(),
                row.getString("classified_by"),
                row.getInt("judged_anew"));
    }

    static Step step(ResultSet row) throws SQLException {
        var more = new TreeMap<String, String>();
        JSON.readTree(row.getString("more"))
                .properties()
                .forEach(property ->
                        more.put(property.getKey(), property.getValue().asString()));
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("words"),
                more);
    }

    static String json(Map<String, String> more) {
        return JSON.writeValueAsString(new TreeMap<>(more));
    }
}
