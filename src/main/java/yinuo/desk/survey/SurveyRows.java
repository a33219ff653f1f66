package yinuo.desk.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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

    void replace(Survey survey) {
        var run = survey.run();
        var closing = survey.closing();
        var filing = survey.filing();
        var rows = db.sql("""
                update survey
                set version = :version,
                    stage = :stage,
                    begun_at = :begunAt,
                    households = :households,
                    collect_until = :collectUntil,
                    target_issued = :targetIssued,
                    target_returned = :targetReturned,
                    target_overall = :targetOverall,
                    target_item = :targetItem,
                    closed_at = :closedAt,
                    closed_by = :closedBy,
                    reason = :reason,
                    filed_on = :filedOn,
                    filed_to = :filedTo,
                    filed_at = :filedAt,
                    filed_by = :filedBy
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", survey.version())
                .param("stage", survey.stage().name())
                .param("begunAt", run == null ? null : Timestamp.from(run.at()), Types.TIMESTAMP)
                .param("households", run == null ? 0 : run.households())
                .param("collectUntil", run == null ? null : run.collectUntil(), Types.DATE)
                .param("targetIssued", run == null ? 0 : run.targets().issued())
                .param("targetReturned", run == null ? 0 : run.targets().returned())
                .param("targetOverall", run == null ? 0 : run.targets().overall())
                .param("targetItem", run == null ? 0 : run.targets().item())
                .param("closedAt", closing == null ? null : Timestamp.from(closing.at()), Types.TIMESTAMP)
                .param("closedBy", closing == null ? "" : closing.by())
                .param("reason", closing == null ? "" : closing.reason())
                .param("filedOn", filing == null ? null : filing.day(), Types.DATE)
                .param("filedTo", filing == null ? "" : filing.recipient())
                .param("filedAt", filing == null ? null : Timestamp.from(filing.at()), Types.TIMESTAMP)
                .param("filedBy", filing == null ? "" : filing.by())
                .param("office", survey.id().office().value())
                .param("id", survey.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("survey", survey.number());
        }
    }

    /** The result of a survey that is closed, which then stands. */
    void keep(Survey.Id survey, SurveyResult result) {
        db.sql("""
                update survey
                set issued = :issued,
                    returned = :returned,
                    satisfied = :satisfied
                where office_id = :office
                  and id = :id
                """)
                .param("issued", result.issued())
                .param("returned", result.returned())
                .param("satisfied", result.satisfied())
                .param("office", survey.office().value())
                .param("id", survey.value())
                .update();
        for (var item : result.items()) {
            db.sql("""
                    insert into survey_result (office_id, survey_id, department, topic, satisfied, answered)
                    values (:office, :id, :department, :topic, :satisfied, :answered)
                    """)
                    .param("office", survey.office().value())
                    .param("id", survey.value())
                    .param("department", item.department())
                    .param("topic", item.topic().name())
                    .param("satisfied", item.satisfied())
                    .param("answered", item.answered())
                    .update();
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

    /** The result of a closed survey as it stood. */
    SurveyResult result(Survey.Id id, Targets targets) {
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
                        targets))
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
                                row.getObject("collect_until", LocalDate.class),
                                new Targets(
                                        row.getInt("target_issued"),
                                        row.getInt("target_returned"),
                                        row.getInt("target_overall"),
                                        row.getInt("target_item"))),
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
