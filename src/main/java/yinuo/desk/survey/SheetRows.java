package yinuo.desk.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.Sheet.Issued;
import yinuo.desk.survey.Sheet.Item;
import yinuo.desk.survey.Sheet.Returned;
import yinuo.desk.survey.Sheet.SheetWay;

/** The sheets of a survey, home by home. */
@Repository
class SheetRows {

    private final JdbcClient db;

    SheetRows(JdbcClient db) {
        this.db = db;
    }

    /** One for each home, in the order of the estate. */
    void add(Survey.Id survey, List<Sheet> sheets) {
        db.sql("""
                insert into survey_sheet (office_id, survey_id, home_id, position, label, building)
                select :office, :survey, home, position, label, building
                from unnest(:homes::uuid[], :labels::text[], :buildings::int[])
                    with ordinality as sheet (home, label, building, position)
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("homes", sheets.stream().map(Sheet::home).toArray(UUID[]::new))
                .param("labels", sheets.stream().map(Sheet::label).toArray(String[]::new))
                .param("buildings", sheets.stream().map(Sheet::building).toArray(Integer[]::new))
                .update();
    }

    /** How many of these were not issued before. */
    int issue(Survey.Id survey, List<UUID> homes, Issued issued) {
        return db.sql("""
                update survey_sheet
                set issued_at = :at,
                    issued_by = :by,
                    way = :way
                where office_id = :office
                  and survey_id = :survey
                  and home_id = any(:homes::uuid[])
                  and issued_at is null
                """)
                .param("at", Timestamp.from(issued.at()))
                .param("by", issued.by())
                .param("way", issued.way().name())
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("homes", homes.toArray(UUID[]::new))
                .update();
    }

    /** How many of these had been issued by mistake and did not come back. */
    int takeBack(Survey.Id survey, List<UUID> homes) {
        return db.sql("""
                update survey_sheet
                set issued_at = null,
                    issued_by = '',
                    way = null
                where office_id = :office
                  and survey_id = :survey
                  and home_id = any(:homes::uuid[])
                  and issued_at is not null
                  and returned_at is null
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("homes", homes.toArray(UUID[]::new))
                .update();
    }

    /** False when somebody else entered it since this version was read. */
    boolean answer(Survey.Id survey, UUID home, int version, Returned returned) {
        var rows = db.sql("""
                update survey_sheet
                set version = version + 1,
                    returned_at = coalesce(returned_at, :at),
                    returned_by = :by,
                    person = :person,
                    overall = :overall,
                    derived = :derived,
                    words = :words
                where office_id = :office
                  and survey_id = :survey
                  and home_id = :home
                  and version = :version
                """)
                .param("at", Timestamp.from(returned.at()))
                .param("by", returned.by())
                .param("person", returned.person())
                .param("overall", returned.overall().name())
                .param("derived", returned.derived())
                .param("words", returned.words())
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("home", home)
                .param("version", version)
                .update();
        if (rows == 0) {
            return false;
        }
        db.sql("""
                delete from survey_answer
                where office_id = :office
                  and survey_id = :survey
                  and home_id = :home
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("home", home)
                .update();
        db.sql("""
                insert into survey_answer (office_id, survey_id, home_id, department, topic, opinion)
                select :office, :survey, :home, department, topic, opinion
                from unnest(:departments::int[], :topics::text[], :opinions::text[])
                    as answer (department, topic, opinion)
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("home", home)
                .param(
                        "departments",
                        returned.items().stream().map(Item::department).toArray(Integer[]::new))
                .param(
                        "topics",
                        returned.items().stream().map(one -> one.topic().name()).toArray(String[]::new))
                .param(
                        "opinions",
                        returned.items().stream()
                                .map(one -> one.opinion().name())
                                .toArray(String[]::new))
                .update();
        return true;
    }

    /** Of one building or of all; only those that wait to be issued or to come back when asked so. */
    List<Sheet> list(Survey.Id survey, @Nullable Integer building, SheetsWanted wanted) {
        return db.sql("""
                select home_id, version, label, building, issued_at, issued_by, way, returned_at, returned_by, person, overall,
                    derived, words
                from survey_sheet
                where office_id = :office
                  and survey_id = :survey
                  and (:building::int is null or building = :building)
                """ + wanted.condition() + " order by position")
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("building", building, java.sql.Types.INTEGER)
                .query((row, _) -> read(row, List.of()))
                .list();
    }

    Optional<Sheet> find(Survey.Id survey, UUID home) {
        var items = db.sql("""
                select department, topic, opinion
                from survey_answer
                where office_id = :office
                  and survey_id = :survey
                  and home_id = :home
                order by department, topic
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("home", home)
                .query((row, _) -> new Item(
                        row.getInt("department"),
                        SurveyTopic.valueOf(row.getString("topic")),
                        Opinion.valueOf(row.getString("opinion"))))
                .list();
        return db.sql("""
                select *
                from survey_sheet
                where office_id = :office
                  and survey_id = :survey
                  and home_id = :home
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("home", home)
                .query((row, _) -> read(row, items))
                .optional();
    }

    /** Opinions in words, the last first. */
    List<Sheet> words(Survey.Id survey, int most) {
        return db.sql("""
                select *
                from survey_sheet
                where office_id = :office
                  and survey_id = :survey
                  and words <> ''
                order by returned_at desc, position
                limit :most
                """)
                .param("office", survey.office().value())
                .param("survey", survey.value())
                .param("most", most)
                .query((row, _) -> read(row, List.of()))
                .list();
    }

    private static Sheet read(ResultSet row, List<Item> items) throws SQLException {
        var issued = row.getTimestamp("issued_at");
        var returned = row.getTimestamp("returned_at");
        return new Sheet(
                row.getObject("home_id", UUID.class),
                row.getInt("version"),
                row.getString("label"),
                row.getInt("building"),
                issued == null
                        ? null
                        : new Issued(
                                issued.toInstant(), SheetWay.valueOf(row.getString("way")), row.getString("issued_by")),
                returned == null
                        ? null
                        : new Returned(
                                returned.toInstant(),
                                row.getString("returned_by"),
                                row.getString("person"),
                                Opinion.valueOf(row.getString("overall")),
                                row.getBoolean("derived"),
                                row.getString("words"),
                                items));
    }
}
