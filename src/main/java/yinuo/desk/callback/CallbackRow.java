package yinuo.desk.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Callback.Ending;
import yinuo.desk.callback.Callback.Rectification;
import yinuo.desk.callback.Callback.Round;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.staff.Member;

/** How rows of callbacks and attempts read. */
final class CallbackRow {

    private CallbackRow() {}

    static Callback read(ResultSet row, List<Attempt> attempts) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var steward = row.getObject("steward_id", UUID.class);
        return new Callback(
                new Callback.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                work(office, row),
                new Round(
                        row.getString("number"),
                        row.getInt("nth"),
                        row.getObject("previous_id", UUID.class),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()),
                Callback.State.valueOf(row.getString("state")),
                new Callback.Plan(steward == null ? null : new Member.Id(office, steward), instant(row, "booked_for")),
                new Callback.Story(attempts, answer(row), rectification(row), ending(row)));
    }

    private static Work work(Office.Id office, ResultSet row) throws SQLException {
        return new Work(
                Work.Kind.valueOf(row.getString("kind")),
                new Work.Source(
                        row.getString("source_kind"),
                        row.getObject("source_id", UUID.class),
                        row.getString("source_number"),
                        row.getString("source_path")),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                row.getString("person"),
                row.getString("phone"),
                row.getString("title"),
                uuids(row, "handlers").stream()
                        .map(handler -> new Member.Id(office, handler))
                        .collect(Collectors.toSet()),
                row.getBoolean("explained"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var at = instant(row, "answered_at");
        if (at == null) {
            return null;
        }
        var how = row.getString("signed_how");
        return new Answer(
                at,
                new Answer.Asked(
                        Attempt.Means.valueOf(row.getString("means")),
                        row.getObject("answered_by", UUID.class),
                        row.getString("answered_name"),
                        uuids(row, "companions"),
                        text(row, "signed_by"),
                        how == null ? null : SignatureHow.valueOf(how),
                        text(row, "why_no_visit")),
                contents(row),
                text(row, "words"));
    }

    private static Answer.Contents contents(ResultSet row) throws SQLException {
        var fault = row.getString("fault_kind");
        return new Answer.Contents(
                opinion(row.getString("quality")),
                opinion(row.getString("effect")),
                Opinion.valueOf(row.getString("opinion")),
                fault == null ? null : Answer.FaultKind.valueOf(fault),
                text(row, "faults"),
                text(row, "suggestion"),
                row.getObject("understood", Boolean.class));
    }

    private static @Nullable Opinion opinion(@Nullable String name) {
        return name == null ? null : Opinion.valueOf(name);
    }

    private static @Nullable Rectification rectification(ResultSet row) throws SQLException {
        var at = instant(row, "rectified_at");
        return at == null
                ? null
                : new Rectification(at, text(row, "rectified_by"), text(row, "rectification"), text(row, "prevention"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        return at == null ? null : new Ending(at, text(row, "ended_by"), text(row, "ending"));
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getTimestamp("at").toInstant(),
                Attempt.Means.valueOf(row.getString("means")),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                Attempt.Result.valueOf(row.getString("result")),
                row.getString("words"));
    }

    private static Set<UUID> uuids(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toSet());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
