package yinuo.counter.keys;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.keys.Stocktake.Found;
import yinuo.counter.keys.Stocktake.Line;
import yinuo.counter.keys.Stocktake.Mark;
import yinuo.counter.keys.Stocktake.Reported;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** The counts of all months. */
@Repository
class StocktakeRows {

    private final JdbcClient db;

    StocktakeRows(JdbcClient db) {
        this.db = db;
    }

    /** Of two who open it at once the first does. */
    boolean open(Stocktake.Id id, Instant at, String by) {
        return db.sql("""
                        insert into key_stocktake (office_id, month, opened_at, opened_by)
                        values (:office, :month, :at, :by)
                        on conflict do nothing
                        """)
                        .param("office", id.office().value())
                        .param("month", id.month().atDay(1))
                        .param("at", from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    void add(Stocktake.Id id, Line line) {
        db.sql("""
                insert into key_count (office_id, month, key_id, code, class, building, floor, hook, expected)
                values (:office, :month, :key, :code, :class, :building, :floor, :hook, :expected)
                """)
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .param("key", line.key())
                .param("code", line.code())
                .param("class", line.keyClass().name())
                .param("building", line.building(), Types.INTEGER)
                .param("floor", line.floor(), Types.INTEGER)
                .param("hook", line.hook())
                .param("expected", line.expected().name())
                .update();
    }

    void found(Stocktake.Id id, UUID key, Found found) {
        var rows = db.sql("""
                update key_count
                set found = :mark,
                    labelled = :labelled,
                    found_at = :at,
                    found_by = :by
                where office_id = :office
                  and month = :month
                  and key_id = :key
                """)
                .param("mark", found.mark().name())
                .param("labelled", found.labelled())
                .param("at", from(found.at()))
                .param("by", found.by())
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .param("key", key)
                .update();
        if (rows == 0) {
            throw new Missing("key", key);
        }
    }

    void reported(Stocktake.Id id, Reported reported) {
        var rows = db.sql("""
                update key_stocktake
                set reported_at = :at,
                    reported_by = :by,
                    explanation = :explanation
                where office_id = :office
                  and month = :month
                  and reported_at is null
                """)
                .param("at", from(reported.at()))
                .param("by", reported.by())
                .param("explanation", reported.explanation())
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .update();
        if (rows == 0) {
            throw new Overtaken("stocktake", id.month());
        }
    }

    Optional<Stocktake> find(Stocktake.Id id) {
        return db.sql("select * from key_stocktake where office_id = :office and month = :month")
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .query((row, _) -> read(row, lines(id)))
                .optional();
    }

    /** The months that were counted, the last first. */
    List<YearMonth> months(Office.Id office) {
        return db.sql("select month from key_stocktake where office_id = :office order by month desc")
                .param("office", office.value())
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    private List<Line> lines(Stocktake.Id id) {
        return db.sql("""
                select *
                from key_count
                where office_id = :office
                  and month = :month
                order by class, building nulls last, floor nulls last, code
                """)
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var found = row.getTimestamp("found_at");
        return new Line(
                row.getObject("key_id", UUID.class),
                row.getString("code"),
                KeyClass.valueOf(row.getString("class")),
                row.getObject("building", Integer.class),
                row.getObject("floor", Integer.class),
                row.getString("hook"),
                Mark.valueOf(row.getString("expected")),
                found == null
                        ? null
                        : new Found(
                                Mark.valueOf(row.getString("found")),
                                row.getBoolean("labelled"),
                                found.toInstant(),
                                row.getString("found_by")));
    }

    private static Stocktake read(ResultSet row, List<Line> lines) throws SQLException {
        var reported = row.getTimestamp("reported_at");
        return new Stocktake(
                new Stocktake.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)),
                        YearMonth.from(row.getObject("month", LocalDate.class))),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                lines,
                reported == null
                        ? null
                        : new Reported(
                                reported.toInstant(), row.getString("reported_by"), row.getString("explanation")));
    }
}
