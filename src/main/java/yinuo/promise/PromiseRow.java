package yinuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** How a row of the table reads. */
final class PromiseRow {

    static final String COLUMNS = """
            office_id, id, rule, clause, term, generation,
            subject_kind, subject_id, subject_number, subject_home, subject_title, subject_path,
            owed_role, owed_member, made_at, warn_at, due_at, done_at, waived_at, waiver, noticed_at, level, unknown,
            paused_until""";

    private PromiseRow() {}

    static Promise read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        return new Promise(
                new Promise.Id(office, row.getObject("id", UUID.class)),
                made(row),
                subject(row),
                owner(office, row),
                outcome(row));
    }

    private static Promise.Made made(ResultSet row) throws SQLException {
        return new Promise.Made(
                row.getString("rule"),
                row.getString("clause"),
                row.getString("term"),
                row.getInt("generation"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("warn_at").toInstant(),
                row.getTimestamp("due_at").toInstant());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_number"),
                row.getString("subject_home"),
                row.getString("subject_title"),
                row.getString("subject_path"));
    }

    private static Promise.Owner owner(Office.Id office, ResultSet row) throws SQLException {
        var person = row.getObject("owed_member", UUID.class);
        return new Promise.Owner(
                Role.valueOf(row.getString("owed_role")), person == null ? null : new Member.Id(office, person));
    }

    private static Promise.Outcome outcome(ResultSet row) throws SQLException {
        return new Promise.Outcome(
                instant(row, "done_at"),
                instant(row, "waived_at"),
                row.getString("waiver"),
                instant(row, "noticed_at"),
                row.getInt("level"),
                row.getBoolean("unknown"),
                instant(row, "paused_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
