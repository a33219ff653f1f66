package yinuo.desk.standards;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.standards.Improvement.ImprovementStage;
import yinuo.desk.standards.Improvement.Plan;
import yinuo.desk.standards.Improvement.Quarter;
import yinuo.desk.standards.Improvement.Result;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** The quarters that were looked at, and what followed. */
@Repository
class ImprovementRows {

    private static final String SELECT = """
            select improvement.*, content, judged, target
            from improvement
            join satisfaction_quarter using (office_id, begins)
            where office_id = :office
            """;

    private final JdbcClient db;

    ImprovementRows(JdbcClient db) {
        this.db = db;
    }

    boolean isAssessed(Office.Id office, LocalDate begins) {
        return db.sql("""
                select exists (select 1 from satisfaction_quarter where office_id = :office and begins = :begins)
                """)
                .param("office", office.value())
                .param("begins", begins)
                .query(Boolean.class)
                .single();
    }

    /** False when another node was faster. */
    boolean assess(Office.Id office, Quarter quarter, Instant at) {
        return db.sql("""
                insert into satisfaction_quarter (office_id, begins, content, judged, target, assessed_at)
                values (:office, :begins, :content, :judged, :target, :at)
                on conflict do nothing
                """)
                        .param("office", office.value())
                        .param("begins", quarter.begins())
                        .param("content", quarter.content())
                        .param("judged", quarter.judged())
                        .param("target", quarter.target())
                        .param("at", from(at))
                        .update()
                > 0;
    }

    /** The last first. */
    List<Quarter> quarters(Office.Id office) {
        return db.sql("""
                select begins, content, judged, target
                from satisfaction_quarter
                where office_id = :office
                order by begins desc
                """)
                .param("office", office.value())
                .query((row, _) -> quarter(row))
                .list();
    }

    void add(Improvement improvement) {
        db.sql("""
                insert into improvement (office_id, id, number, begins, stage, opened_at)
                values (:office, :id, :number, :begins, :stage, :at)
                """)
                .param("office", improvement.id().office().value())
                .param("id", improvement.id().value())
                .param("number", improvement.number())
                .param("begins", improvement.quarter().begins())
                .param("stage", improvement.stage().name())
                .param("at", from(improvement.openedAt()))
                .update();
    }

    void replace(Improvement improvement) {
        var plan = improvement.plan();
        var result = improvement.result();
        var rows = db.sql("""
                update improvement
                set version = :version,
                    stage = :stage,
                    causes = :causes,
                    measures = :measures,
                    until = :until,
                    planned_at = :plannedAt,
                    planned_by = :plannedBy,
                    result = :result,
                    ended_at = :endedAt,
                    ended_by = :endedBy
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", improvement.version())
                .param("stage", improvement.stage().name())
                .param("causes", plan == null ? "" : plan.causes())
                .param("measures", plan == null ? "" : plan.measures())
                .param("until", plan == null ? null : plan.until(), Types.DATE)
                .param("plannedAt", plan == null ? null : from(plan.at()), Types.TIMESTAMP)
                .param("plannedBy", plan == null ? "" : plan.by())
                .param("result", result == null ? "" : result.words())
                .param("endedAt", result == null ? null : from(result.at()), Types.TIMESTAMP)
                .param("endedBy", result == null ? "" : result.by())
                .param("office", improvement.id().office().value())
                .param("id", improvement.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("improvement", improvement.number());
        }
    }

    Improvement get(Improvement.Id id) {
        return db.sql(SELECT + " and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("improvement", id.value()));
    }

    /** The last first. */
    List<Improvement> all(Office.Id office) {
        return db.sql(SELECT + " order by begins desc")
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        return new Quarter(
                row.getObject("begins", LocalDate.class),
                row.getInt("content"),
                row.getInt("judged"),
                row.getInt("target"));
    }

    private static Improvement read(ResultSet row) throws SQLException {
        var planned = row.getTimestamp("planned_at");
        var ended = row.getTimestamp("ended_at");
        return new Improvement(
                new Improvement.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                quarter(row),
                ImprovementStage.valueOf(row.getString("stage")),
                row.getTimestamp("opened_at").toInstant(),
                planned == null
                        ? null
                        : new Plan(
                                row.getString("causes"),
                                row.getString("measures"),
                                row.getObject("until", LocalDate.class),
                                planned.toInstant(),
                                row.getString("planned_by")),
                ended == null
                        ? null
                        : new Result(row.getString("result"), ended.toInstant(), row.getString("ended_by")));
    }
}
