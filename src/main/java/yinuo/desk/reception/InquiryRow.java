package yinuo.desk.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.office.Office;

/** Reads a row of the table into an inquiry. */
final class InquiryRow {

    private InquiryRow() {}

    static Inquiry read(ResultSet row, int n) throws SQLException {
        var voided = at(row, "voided_at");
        return new Inquiry(
                new Inquiry.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                asked(row),
                new Inquiry.Care(
                        row.getBoolean("important"),
                        row.getBoolean("apologised"),
                        row.getString("asked_of"),
                        row.getObject("repeats", UUID.class),
                        said(row, "beyond", "beyond"),
                        said(row, "decision", "decided")),
                at(row, "promised_for"),
                said(row, "proposal", "proposed"),
                said(row, "answer", "answered"),
                voided == null ? null : new Inquiry.Annulled(voided, row.getString("voided_by")));
    }

    private static Inquiry.Asked asked(ResultSet row) throws SQLException {
        var received = row.getTimestamp("received_at").toInstant();
        return new Inquiry.Asked(
                row.getString("number"),
                Channel.valueOf(row.getString("channel")),
                received,
                row.getString("recorded_by"),
                new Inquiry.Caller(
                        row.getObject("home_id", UUID.class),
                        row.getString("home"),
                        row.getString("person"),
                        row.getString("phone")),
                row.getString("words"),
                points(row),
                row.getObject("rings", Integer.class));
    }

    private static List<Inquiry.Point> points(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("points").getArray();
        var outcomes = (String[]) row.getArray("outcomes").getArray();
        var points = new ArrayList<Inquiry.Point>();
        for (var n = 0; n < words.length; n++) {
            points.add(new Inquiry.Point(words[n], n < outcomes.length ? outcomes[n] : ""));
        }
        return List.copyOf(points);
    }

    private static Inquiry.@Nullable Said said(ResultSet row, String what, String done) throws SQLException {
        var words = row.getString(what);
        var at = at(row, done + "_at");
        return words == null || at == null ? null : new Inquiry.Said(words, at, row.getString(done + "_by"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
