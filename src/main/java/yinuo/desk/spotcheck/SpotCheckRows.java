package yinuo.desk.spotcheck;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.callback.Opinion;
import yinuo.desk.spotcheck.SpotCheck.Draw;
import yinuo.desk.spotcheck.SpotCheck.Finding;
import yinuo.desk.spotcheck.SpotCheck.Found;
import yinuo.desk.spotcheck.SpotCheck.Line;
import yinuo.desk.spotcheck.SpotCheck.Sampled;
import yinuo.office.Office;

/** Every spot check ever drawn. */
@Repository
class SpotCheckRows {

    private final JdbcClient db;

    SpotCheckRows(JdbcClient db) {
        this.db = db;
    }

    Optional<SpotCheck> find(SpotCheck.Id id) {
        return db.sql("""
                select seed, sample_from, drawn_at, drawn_by
                from spot_check
                where office_id = :office
                  and month = :month
                """)
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .query((row, _) -> new SpotCheck(
                        id,
                        new Draw(
                                row.getLong("seed"),
                                row.getTimestamp("sample_from").toInstant(),
                                row.getTimestamp("drawn_at").toInstant(),
                                row.getString("drawn_by")),
                        lines(id)))
                .optional();
    }

    /** The months that were checked, the newest first. */
    List<YearMonth> months(Office.Id office) {
        return db.sql("select month from spot_check where office_id = :office order by month desc limit 36")
                .param("office", office.value())
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    private List<Line> lines(SpotCheck.Id id) {
        return db.sql("select * from spot_check_line where office_id = :office and month = :month order by seq")
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .query((row, _) -> new Line(
                        row.getInt("seq"),
                        Sampled.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("words"),
                        row.getString("path"),
                        opinion(row.getString("recorded_opinion")),
                        found(row)))
                .list();
    }

    private static @Nullable Found found(ResultSet row) throws SQLException {
        var finding = row.getString("finding");
        return finding == null
                ? null
                : new Found(
                        Finding.valueOf(finding),
                        row.getString("finding_words"),
                        opinion(row.getString("opinion")),
                        row.getObject("on_duty", UUID.class),
                        row.getString("on_duty_name"),
                        row.getTimestamp("found_at").toInstant(),
                        row.getString("found_by"));
    }

    private static @Nullable Opinion opinion(@Nullable String name) {
        return name == null ? null : Opinion.valueOf(name);
    }

    /** Whoever draws a month second finds it drawn. */
    void add(SpotCheck check) {
        db.sql("""
                insert into spot_check (office_id, month, seed, sample_from, drawn_at, drawn_by)
                values (:office, :month, :seed, :from, :at, :by)
                """)
                .param("office", check.id().office().value())
                .param("month", check.id().month().atDay(1))
                .param("seed", check.draw().seed())
                .param("from", from(check.draw().from()))
                .param("at", from(check.draw().at()))
                .param("by", check.draw().by())
                .update();
        check.lines().forEach(line -> add(check.id(), line));
    }

    private void add(SpotCheck.Id id, Line line) {
        var recorded = line.recorded();
        db.sql("""
                insert into spot_check_line (office_id, month, seq, kind, label, words, path, recorded_opinion)
                values (:office, :month, :seq, :kind, :label, :words, :path, :recorded)
                """)
                .param("office", id.office().value())
                .param("month", id.month().atDay(1))
                .param("seq", line.seq())
                .param("kind", line.kind().name())
                .param("label", line.label())
                .param("words", line.words())
                .param("path", line.path())
                .param("recorded", recorded == null ? null : recorded.name(), Types.VARCHAR)
                .update();
    }

    /** Whether it was written: what was found once is not written over. */
    boolean found(SpotCheck.Id id, int seq, Found found) {
        var opinion = found.opinion();
        return db.sql("""
                update spot_check_line
                set finding = :finding,
                    finding_words = :words,
                    opinion = :opinion,
                    on_duty = :onDuty,
                    on_duty_name = :onDutyName,
                    found_at = :at,
                    found_by = :by
                where office_id = :office
                  and month = :month
                  and seq = :seq
                  and finding is null
                """)
                        .param("finding", found.finding().name())
                        .param("words", found.words())
                        .param("opinion", opinion == null ? null : opinion.name(), Types.VARCHAR)
                        .param("onDuty", found.onDuty(), Types.OTHER)
                        .param("onDutyName", found.onDutyName(), Types.VARCHAR)
                        .param("at", from(found.at()))
                        .param("by", found.by())
                        .param("office", id.office().value())
                        .param("month", id.month().atDay(1))
                        .param("seq", seq)
                        .update()
                > 0;
    }
}
