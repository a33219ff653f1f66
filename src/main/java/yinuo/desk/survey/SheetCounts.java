package yinuo.desk.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.survey.SurveyResult.Targets;
import yinuo.office.Office;

/** Counts the sheets of a survey; nothing here is typed in. */
@Repository
class SheetCounts {

    private static final String CONTENT = "('VERY_SATISFIED', 'SATISFIED')";

    private final JdbcClient db;

    SheetCounts(JdbcClient db) {
        this.db = db;
    }

    /** How far each building is, in the order of the estate. */
    List<SurveyQuestions.Building> buildings(Survey.Id survey) {
        return db.sql("""
                select building, count(*) as homes, count(issued_at) as issued, count(returned_at) as returned
                from survey_sheet
                where office_id = :office
                  and survey_id = :survey
                group by building
                order by min(position)
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .query((row, _) -> new SurveyQuestions.Building(
                        row.getInt("building"), row.getInt("homes"), row.getInt("issued"), row.getInt("returned")))
                .list();
    }

    /** What the sheets come to at the moment. */
    SurveyResult count(Survey.Id survey, int departments, Targets targets) {
        var counted = db.sql("""
                select department, topic, count(*) filter (where opinion in %s) as satisfied, count(*) as answered
                from survey_answer
                where office_id = :office
                  and survey_id = :survey
                group by department, topic
                """.formatted(CONTENT))
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .query((row, _) -> SurveyRows.item(row))
                .list();
        var items = new ArrayList<SurveyResult.Item>();
        for (var department = 0; department < departments; department++) {
            for (var topic : SurveyTopic.values()) {
                var at = department;
                items.add(counted.stream()
                        .filter(one -> one.department() == at && one.topic() == topic)
                        .findFirst()
                        .orElse(new SurveyResult.Item(department, topic, 0, 0)));
            }
        }
        return db.sql("""
                select count(*) as homes, count(issued_at) as issued, count(returned_at) as returned,
                    count(*) filter (where overall in %s) as satisfied
                from survey_sheet
                where office_id = :office
                  and survey_id = :survey
                """.formatted(CONTENT))
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .query((row, _) -> new SurveyResult(
                        row.getInt("homes"),
                        row.getInt("issued"),
                        row.getInt("returned"),
                        row.getInt("satisfied"),
                        items,
                        targets))
                .single();
    }

    /** Of the sheets that came back in a stretch of time, those whose overall judgement is content. */
    SurveyQuestions.Judged judged(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) filter (where overall in %s) as content, count(*) as judged
                from survey_sheet
                where office_id = :office
                  and returned_at >= :from
                  and returned_at < :until
                """.formatted(CONTENT))
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new SurveyQuestions.Judged(row.getInt("content"), row.getInt("judged")))
                .single();
    }
}
