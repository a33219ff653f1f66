package yinuo.desk.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.survey.Survey.Closing;
import yinuo.desk.survey.Survey.Filing;
import yinuo.desk.survey.Survey.Run;
import yinuo.desk.survey.Survey.SurveyStage;
import yinuo.desk.survey.SurveyResult.Item;
import yinuo.desk.survey.SurveyResult.Targets;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** All surveys, and the results of those that are closed. */
@Repository
class SurveyRows {

    private final JdbcClient db;

    SurveyRows(JdbcClient db) {
        this.db = db;
    }

    /** False when one is planned or runs already. */
    boolean add(Survey survey) {
        return db.sql("""
                insert into survey (office_id, id, number, title, departments, stage, planned_at, planned_by)
                values (:office, :id, :number, :title, :departments, :stage, :at, :by)
                on conflict (office_id) where stage in ('PLANNED', 'RUNNING') do nothing
                """)
                        .param("office", survey.id().office().value())
                        .param("id", survey.id().value())
                        .param("number", survey.number())
                        .param("title", survey.title())
                        .param("departments", survey.departments().toArray(String[]::new))
                        .param("stage", survey.stage().name())
                        .param("at", Timestamp.from(survey.plannedAt()))
                        .param("by", survey.plannedBy())
                        .update()
                > 0;
    }

    void begin(Survey survey, Run run, Targets targets) {
        changed(
                survey,
                db.sql("""
                        update survey
                        set version = :version,
                            stage = :stage,
                            begun_at = :at,
                            households = :households,
                            collect_until = :until,
                            target_issued = :targetIssued,
                            target_returned = :targetReturned,
                            target_overall = :targetOverall,
                            target_item = :targetItem
                        where office_id = :office
                          and id = :id
                          and version = :version - 1
                        """)
                        .param("at", Timestamp.from(run.at()))
                        .param("households", run.households())
                        .param("until", run.collectUntil())
                        .param("targetIssued", targets.issued())
                        .param("targetReturned", targets.returned())
                        .param("targetOverall", targets.overall())
                        .param("targetItem", targets.item()));
    }

    /** Closes it with its result, which then stands. */
    void close(Survey survey, Closing closing, SurveyResult result) {
        changed(
                survey,
                db.sql("""
                        update survey
                        set version = :version,
                            stage = :stage,
                            closed_at = :at,
                            closed_by = :by,
                            reason = :reason,
                            issued = :issued,
                            returned = :returned,
                            satisfied = :satisfied
                        where office_id = :office
                          and id = :id
                          and version = :version - 1
                        """)
                        .param("at", Timestamp.from(closing.at()))
                        .param("by", closing.by())
                        .param("reason", closing.reason())
                        .param("issued", result.issued())
                        .param("returned", result.returned())
                        .param("satisfied", result.satisfied()));
        for (var item : result.items()) {
            db.sql("""
                    insert into survey_result (office_id, survey_id, department, topic, satisfied, answered)
                    values (:office, :id, :department, :topic, :satisfied, :answered)
                    """)
                    .param("office", survey.id().office().value())
                    .param("id", survey.id().value())
                    .param("department", item.department())
                    .param("topic", item.topic().name())
                    .param("satisfied", item.satisfied())
                    .param("answered", item.answered())
                    .update();
        }
    }

    void file(Survey survey, Filing filing) {
        changed(
                survey,
                db.sql("""
                        update survey
                        set version = :version,
                            stage = :stage,
                            filed_on = :day,
                            filed_to = :recipient,
                            filed_at = :at,
                            filed_by = :by
                        where office_id = :office
                          and id = :id
                          and version = :version - 1
                        """)
                        .param("day", filing.day())
                        .param("recipient", filing.recipient())
                        .param("at", Timestamp.from(filing.at()))
                        .param("by", filing.by()));
    }

    private static void changed(Survey survey, JdbcClient.StatementSpec statement) {
        var rows = statement
                .param("version", survey.version())
                .param("stage", survey.stage().name())
                .param("office", survey.id().office().value())
                .param("id", survey.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("survey", survey.number());
        }
    }

    Survey get(Survey.Id id) {
        return get(id, "");
    }

    /** Nobody closes it until this transaction is over. */
    Survey share(Survey.Id id) {
        return get(id, " for share");
    }

    /** Nobody else changes it, or takes a sheet of it, until this transaction is over. */
    Survey take(Survey.Id id) {
        return get(id, " for update");
    }

    private Survey get(Survey.Id id, String lock) {
        return db.sql("select * from survey where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("survey", id.value()));
    }

    /** The last first. */
    List<Survey> all(Office.Id office) {
        return db.sql("select * from survey where office_id = :office order by planned_at desc, id desc")
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    Targets targets(Survey.Id id) {
        return db.sql("""
                select target_issued, target_returned, target_overall, target_item
                from survey
                where office_id = :office
                  and id = :id
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new Targets(
                        row.getInt("target_issued"),
                        row.getInt("target_returned"),
                        row.getInt("target_overall"),
                        row.getInt("target_item")))
                .single();
    }

    /** The result of a closed survey as it stood. */
    SurveyResult result(Survey.Id id) {
        var items = db.sql("""
                select department, topic, satisfied, answered
                from survey_result
                where office_id = :office
                  and survey_id = :id
                order by department, topic
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> item(row))
                .list();
        return db.sql(
                        "select households, issued, returned, satisfied from survey where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new SurveyResult(
                        row.getInt("households"),
                        row.getInt("issued"),
                        row.getInt("returned"),
                        row.getInt("satisfied"),
                        items,
                        targets(id)))
                .single();
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getInt("department"),
                SurveyTopic.valueOf(row.getString("topic")),
                row.getInt("satisfied"),
                row.getInt("answered"));
    }

    private static Survey read(ResultSet row) throws SQLException {
        var begun = row.getTimestamp("begun_at");
        var closed = row.getTimestamp("closed_at");
        var filed = row.getTimestamp("filed_at");
        return new Survey(
                new Survey.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                row.getString("title"),
                List.of((String[]) row.getArray("departments").getArray()),
                SurveyStage.valueOf(row.getString("stage")),
                row.getTimestamp("planned_at").toInstant(),
                row.getString("planned_by"),
                begun == null
                        ? null
                        : new Run(
                                begun.toInstant(),
                                row.getInt("households"),
                                row.getObject("collect_until", LocalDate.class)),
                closed == null
                        ? null
                        : new Closing(closed.toInstant(), row.getString("closed_by"), row.getString("reason")),
                filed == null
                        ? null
                        : new Filing(
                                row.getObject("filed_on", LocalDate.class),
                                row.getString("filed_to"),
                                filed.toInstant(),
                                row.getString("filed_by")));
    }
}
