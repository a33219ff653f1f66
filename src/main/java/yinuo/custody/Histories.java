package yinuo.custody;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Reads what passed: of a thing from its beginning, of a holder backwards from now. */
@Repository
class Histories {

    private static final String ENDS = """
                   giver.office_id as office_id,
                   giver.id as giver_id, giver.kind as giver_kind, giver.reference as giver_reference,
                   giver.name as giver_name,
                   receiver.id as receiver_id, receiver.kind as receiver_kind, receiver.reference as receiver_reference,
                   receiver.name as receiver_name
            """;
    private static final String JOINS = """
            join custody_holder giver on giver.office_id = line.office_id and giver.id = line.giver_id
            join custody_holder receiver on receiver.office_id = line.office_id and receiver.id = line.receiver_id
            """;
    static final String PAYMENTS =
            "select line.purse, line.fen, line.at, line.giver_ack, line.giver_by, line.receiver_ack,"
                    + " line.receiver_by, line.words, line.recorded_by, line.about_kind, line.about_id, line.about_number,"
                    + " line.about_path, " + ENDS + "from custody_payment line\n" + JOINS;
    private static final String TRANSFERS = "select line.thing_id, line.at, line.giver_ack, line.giver_by,"
            + " line.receiver_ack, line.receiver_by, line.condition, line.words, line.recorded_by, line.about_kind,"
            + " line.about_id, line.about_number, line.about_path, thing.label, thing.pieces, " + ENDS
            + "from custody_transfer line\n"
            + "join custody_thing thing on thing.office_id = line.office_id and thing.id = line.thing_id\n" + JOINS;

    private final JdbcClient db;

    Histories(JdbcClient db) {
        this.db = db;
    }

    /** All transfers of a thing, the first first. */
    List<Transfer> of(Thing.Id thing) {
        return db.sql(TRANSFERS + "where line.office_id = :office and line.thing_id = :thing order by line.turn")
                .param("office", thing.office().value())
                .param("thing", thing.value())
                .query(Histories::transfer)
                .list();
    }

    /** What a holder gave or received before an instant, the last first. */
    List<Transfer> of(Holder.Id holder, Instant before, int limit) {
        return Stream.of("giver_id", "receiver_id")
                .flatMap(side -> Stream.concat(
                        some(TRANSFERS, side, holder, before, limit).query(Histories::transfer).list().stream(),
                        some(PAYMENTS, side, holder, before, limit).query(Histories::payment).list().stream()))
                .sorted(java.util.Comparator.comparing(Transfer::at).reversed())
                .limit(limit)
                .toList();
    }

    private JdbcClient.StatementSpec some(String select, String side, Holder.Id holder, Instant before, int limit) {
        return db.sql(select + "where line.office_id = :office and line." + side
                        + " = :holder and line.at < :before order by line.at desc limit :limit")
                .param("office", holder.office().value())
                .param("holder", holder.value())
                .param("before", from(before))
                .param("limit", limit);
    }

    static Transfer transfer(ResultSet row, int n) throws SQLException {
        var thing = new Thing.Id(
                new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("thing_id", UUID.class));
        return read(
                row,
                new Transfer.What.OfThing(thing, row.getString("label"), row.getInt("pieces")),
                Handing.Condition.valueOf(row.getString("condition")));
    }

    static Transfer payment(ResultSet row, int n) throws SQLException {
        var sum = Sums.read(row);
        return read(row, new Transfer.What.OfSum(sum.purse(), sum.fen()), null);
    }

    private static Transfer read(
            ResultSet row, Transfer.What what, Handing.@org.jspecify.annotations.Nullable Condition condition)
            throws SQLException {
        return new Transfer(
                row.getTimestamp("at").toInstant(),
                what,
                end(row, "giver"),
                end(row, "receiver"),
                condition,
                row.getString("words"),
                row.getString("recorded_by"),
                Things.about(row));
    }

    private static Transfer.End end(ResultSet row, String side) throws SQLException {
        return new Transfer.End(
                Holders.read(row, side), Ack.valueOf(row.getString(side + "_ack")), row.getString(side + "_by"));
    }
}
