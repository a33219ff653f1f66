package yinuo.desk.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.service.ServiceRequest.Asked;
import yinuo.desk.service.ServiceRequest.Client;
import yinuo.desk.service.ServiceRequest.Course;
import yinuo.desk.service.ServiceRequest.Filing;
import yinuo.desk.service.ServiceRequest.Period;
import yinuo.desk.service.ServiceRequest.Stage;
import yinuo.desk.service.ServiceRequest.Wanted;
import yinuo.office.Office;

/** How rows of requests read. */
final class ServiceRow {

    private ServiceRow() {}

    static ServiceRequest read(ResultSet row, Map<UUID, List<Receipt>> receipts) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var id = row.getObject("id", UUID.class);
        return new ServiceRequest(
                new ServiceRequest.Id(office, id),
                row.getInt("version"),
                filing(office, row),
                charge(row),
                course(row),
                receipts.getOrDefault(id, List.of()));
    }

    private static Filing filing(Office.Id office, ResultSet row) throws SQLException {
        return new Filing(
                row.getString("number"),
                Asked.valueOf(row.getString("asked")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("recorded_by"),
                new Client(
                        row.getObject("home_id", UUID.class),
                        row.getString("home"),
                        row.getString("person"),
                        row.getString("phone")),
                new Wanted(
                        new ServiceItem.Id(office, row.getObject("item_id", UUID.class)),
                        row.getString("item"),
                        row.getString("unit"),
                        ServiceItem.Pricing.valueOf(row.getString("pricing")),
                        row.getInt("quantity"),
                        instant(row, "wished_for"),
                        row.getString("words")),
                row.getLong("quoted_fen"));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        var at = instant(row, "charge_at");
        return switch (Charge.Kind.valueOf(row.getString("charge"))) {
            case DUE -> new Charge.Due();
            case PAID -> new Charge.Paid();
            case WAIVED ->
                new Charge.Waived(
                        row.getString("charge_reason"),
                        row.getString("charge_by"),
                        java.util.Objects.requireNonNull(at));
            case EXCEPTED ->
                new Charge.Excepted(
                        row.getString("charge_reason"),
                        row.getString("charge_by"),
                        java.util.Objects.requireNonNull(at));
        };
    }

    private static Course course(ResultSet row) throws SQLException {
        var from = instant(row, "period_from");
        var until = instant(row, "period_until");
        var fen = row.getObject("final_fen", Long.class);
        return new Course(
                Stage.valueOf(row.getString("stage")),
                row.getObject("slip_id", UUID.class),
                from == null || until == null ? null : new Period(from, until),
                fen,
                row.getString("ending"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
