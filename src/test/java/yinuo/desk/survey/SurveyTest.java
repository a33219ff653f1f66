package yinuo.desk.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.SurveyResult.Targets;
import yinuo.promise.Duties;
import yinuo.rulebook.Clause;

/** A survey among the homes that are moved into, from the plan to the file of the quality department. */
@CentreTest
class SurveyTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Duties duties;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        clock.reset();
        office = people.office();
        programs = new Programs(web, office);
    }

    private String department() {
        var page = new Browsing(web, office, SUPERVISOR).get("surveys");
        var body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var at = body.indexOf("name=\"departments\" value=\"") + "name=\"departments\" value=\"".length();
        return body.substring(at, body.indexOf('"', at));
    }

    private JsonNode planned() {
        var sent = programs.post(SUPERVISOR, "surveys", """
                {"title":"2026 年度业户意见调查","departments":["%s"]}""".formatted(department()));
        assertThat(sent).hasStatus(201);
        return json(sent);
    }

    private JsonNode begun() {
        var sent = programs.post(SUPERVISOR, at(planned(), "beginning"), "{}");
        assertThat(sent).hasStatusOk();
        return json(sent);
    }

    private static String at(JsonNode survey, String path) {
        return "surveys/" + survey.get("id").asString() + (path.isEmpty() ? "" : "/" + path);
    }

    private List<JsonNode> sheets(JsonNode survey, String query) {
        return StreamSupport.stream(
                        json(programs.get(RECEPTIONIST, at(survey, "sheets") + query))
                                .spliterator(),
                        false)
                .toList();
    }

    private int issued(JsonNode survey, List<JsonNode> sheets) {
        var homes = sheets.stream()
                .map(one -> "\"" + one.get("home").asString() + "\"")
                .collect(Collectors.joining(","));
        var sent = programs.post(RECEPTIONIST, at(survey, "sheets"), "{\"homes\":[" + homes + "],\"way\":\"PAPER\"}");
        assertThat(sent).hasStatusOk();
        return json(sent).get("sheets").asInt();
    }

    private JsonNode answered(JsonNode survey, JsonNode sheet, String body) {
        var sent =
                programs.post(STEWARD, at(survey, "sheets/" + sheet.get("home").asString()), body);
        assertThat(sent).hasStatusOk();
        return json(sent);
    }

    private JsonNode result(JsonNode survey) {
        return json(programs.get(SUPERVISOR, at(survey, ""))).get("result");
    }

    private List<String> standings(String clause) {
        return StreamSupport.stream(
                        json(programs.get(SUPERVISOR, "promises?limit=100"))
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.get("clause").asString().equals(clause))
                .map(one -> one.get("standing").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1000, 900, 720, 648", "1001, 901, 721, 649"})
    @Clause({"D06-4.4.2", "D06-4.4.3", "D06-4.4.4"})
    void the_least_numbers_are_rounded_up(int households, int issued, int returned, int satisfied) {
        var result = new SurveyResult(households, issued, returned, satisfied, List.of(), new Targets(90, 80, 90, 90));

        assertThat(result.issuing().least()).isEqualTo(issued);
        assertThat(result.returning().least()).isEqualTo(returned);
        assertThat(result.overall().least()).isEqualTo(satisfied);
        assertThat(result.isMet()).isTrue();
        assertThat(new SurveyResult(households, issued - 1, returned, satisfied, List.of(), result.targets()).isMet())
                .isFalse();
        assertThat(new SurveyResult(households, issued, returned, satisfied - 1, List.of(), result.targets()).isMet())
                .isFalse();
    }

    @Test
    @Clause("D06-4.4.4")
    void without_a_judgement_on_the_whole_most_of_the_items_decide() {
        assertThat(Sheets.derived(List.of(Opinion.SATISFIED, Opinion.VERY_SATISFIED, Opinion.DISSATISFIED)))
                .isEqualTo(Opinion.SATISFIED);
        assertThat(Sheets.derived(List.of(Opinion.SATISFIED, Opinion.DISSATISFIED)))
                .isEqualTo(Opinion.DISSATISFIED);
    }

    @Test
    @Clause({"D06-3.1", "D06-3.2"})
    void whoever_leads_plans_and_closes_and_the_desk_collects() {
        assertThat(programs.post(RECEPTIONIST, "surveys", "{\"title\":\"x\"}")).hasStatus(403);
        assertThat(programs.post(SUPERVISOR, "surveys", "{\"title\":\"\",\"departments\":[\"没有的部门\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("调查名称", "部门");
        var survey = begun();
        assertThat(programs.post(SUPERVISOR, "surveys", """
                        {"title":"又一次","departments":["%s"]}""".formatted(
                                survey.get("departments").get(0).asString())))
                .hasStatus(422)
                .bodyText()
                .contains("D06-3.1");
        assertThat(programs.post(SUPERVISOR, at(survey, "beginning"), "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("D06-3.1");
        assertThat(programs.post(RECEPTIONIST, at(survey, "closing"), "{}")).hasStatus(403);
        assertThat(programs.get(QUALITY, at(survey, "sheets"))).hasStatus(403);
        assertThat(programs.get(QUALITY, at(survey, ""))).hasStatusOk();
        assertThat(programs.post(SUPERVISOR, at(survey, "closing"), "{\"reason\":\"没人答\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D06-4.4");
    }

    @Test
    @Clause({"D06-4.2", "D06-4.3", "D06-4.4.1", "D06-5.1"})
    void only_homes_moved_into_have_a_sheet_which_is_issued_once_and_comes_back_with_four_levels() {
        var survey = begun();
        var all = sheets(survey, "");
        assertThat(all).hasSize(result(survey).get("households").asInt()).isNotEmpty();
        assertThat(all)
                .noneSatisfy(one -> assertThat(one.get("label").asString()).isEmpty());
        assertThat(issued(survey, all.subList(0, 2))).isEqualTo(2);
        assertThat(issued(survey, all.subList(0, 2))).isZero();
        assertThat(sheets(survey, "?wanted=OUT")).hasSize(2);

        var back = answered(survey, all.get(0), """
                {"items":[{"department":0,"topic":"QUALITY","opinion":"VERY_DISSATISFIED"}],"words":"楼道灯坏了很久"}""");
        assertThat(back.get("overall").asString()).isEqualTo("DISSATISFIED");
        var anew = answered(survey, all.get(0), """
                {"overall":"SATISFIED","items":[{"department":0,"topic":"QUALITY","opinion":"SATISFIED"}],"words":"楼道灯修好了"}""");
        assertThat(anew.get("overall").asString()).isEqualTo("SATISFIED");
        assertThat(sheets(survey, "?wanted=BACK")).hasSize(1);
        var home = all.get(0).get("home").asString();
        assertThat(programs.post(STEWARD, at(survey, "sheets/" + home), "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("总体评价");
        assertThat(programs.post(STEWARD, at(survey, "sheets/" + home), """
                        {"items":[{"department":9,"topic":"QUALITY","opinion":"SATISFIED"}]}""")).hasStatus(422);
        assertThat(programs.post(STEWARD, at(survey, "sheets/" + home), """
                        {"overall":"SATISFIED","items":[{"department":0,"opinion":"SATISFIED"}]}"""))
                .as("a judgement of nothing is not dropped in silence")
                .hasStatus(422);
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.get(at(survey, "sheets/" + home)))
                .bodyText()
                .contains("data-clause=\"D06-4.4.1\"", "楼道灯修好了", "不满意", "非常不满意");
        assertThat(desk.get(at(survey, "sheets/" + home + "/paper")))
                .bodyText()
                .contains("data-clause=\"D06-5.1\"", "业户意见调查表", "☑", "楼道灯修好了");
        assertThat(desk.get(at(survey, "questionnaire")))
                .bodyText()
                .contains("☐")
                .doesNotContain("☑");
    }

    @Test
    @Clause("D06-4.2")
    void a_page_issues_takes_back_and_records_what_came_in() {
        var survey = begun();
        var desk = new Browsing(web, office, RECEPTIONIST);
        var home = sheets(survey, "").get(0).get("home").asString();
        var list = at(survey, "sheets");

        assertThat(desk.post(list, "way", "PAPER")).hasStatus(422);
        assertThat(desk.post(list, "way", "VISIT", "home", home)).hasStatus(302);
        assertThat(sheets(survey, "?wanted=OUT")).hasSize(1);
        assertThat(desk.post(list, "back", "true", "home", home)).hasStatus(302);
        assertThat(sheets(survey, "?wanted=OUT")).isEmpty();
        assertThat(desk.post(list + "/" + home, "item.0.QUALITY", "SATISFIED", "item.0.COURTESY", "VERY_SATISFIED"))
                .hasStatus(302);
        assertThat(desk.post(list + "/" + home, "item.0.NONSENSE", "SATISFIED")).hasStatus(422);
        assertThat(desk.post(list + "/" + home, "overall", "MARVELLOUS")).hasStatus(422);
        var back = sheets(survey, "?wanted=BACK").get(0);
        assertThat(back.get("overall").asString()).isEqualTo("SATISFIED");
        assertThat(back.get("issuedAt").isNull()).isFalse();
        assertThat(desk.post(list, "back", "true", "home", home)).hasStatus(302);
        assertThat(sheets(survey, "?wanted=BACK")).hasSize(1);
        assertThat(desk.post(list + ".xlsx", "reason", "核对")).hasStatus(403);
        assertThat(new Browsing(web, office, SUPERVISOR).post(list + ".xlsx", "reason", "核对"))
                .hasStatusOk();
    }

    @Test
    @Clause({"D00-1.5", "D06-4.4", "D06-4.4.5", "D06-4.1.3", "D06-4.12.2", "D06-5.2"})
    void the_result_is_counted_stands_and_is_filed_and_the_years_form_a_series() {
        duties.plan(office.office());
        assertThat(standings("D00-1.5")).containsExactly("WARNED");
        var survey = begun();
        assertThat(standings("D06-4.12.2")).containsExactly("OPEN");
        assertThat(survey.get("collectUntil").asString()).isEqualTo("2026-12-10");
        var all = sheets(survey, "");
        issued(survey, all);
        for (var n = 0; n < all.size(); n++) {
            answered(survey, all.get(n), n == 0 ? """
                    {"overall":"SATISFIED"}""" : """
                    {"overall":"SATISFIED","items":[{"department":0,"topic":"QUALITY","opinion":"SATISFIED"}]}""");
        }
        var quality = item(result(survey), "QUALITY");
        assertThat(quality.get("satisfied").asInt()).isEqualTo(all.size() - 1);
        assertThat(item(result(survey), "COURTESY").get("met").asBoolean()).isFalse();
        assertThat(result(survey).get("overall").get("count").asInt()).isEqualTo(all.size());
        assertThat(new Browsing(web, office, DIRECTOR).get(at(survey, "")))
                .bodyText()
                .contains("data-clause=\"D06-4.4\"", "data-clause=\"D06-4.4.5\"", "未达标");

        assertThat(programs.post(SUPERVISOR, at(survey, "closing"), "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("未达标");
        assertThat(programs.post(SUPERVISOR, at(survey, "filing"), """
                        {"day":"2026-11-26","recipient":"品质部王经理"}""")).hasStatus(422);
        assertThat(programs.post(SUPERVISOR, at(survey, "closing"), "{\"reason\":\"多数住户只填总体评价\"}"))
                .hasStatusOk();
        assertThat(programs.post(
                        STEWARD,
                        at(survey, "sheets/" + all.get(0).get("home").asString()),
                        "{\"overall\":\"DISSATISFIED\"}"))
                .hasStatus(422);
        assertThat(standings("D06-4.12.2")).isEmpty();
        assertThat(standings("D00-1.5")).isEmpty();
        assertThat(standings("D06-4.1.3")).containsExactly("OPEN");
        assertThat(programs.post(SUPERVISOR, at(survey, "filing"), """
                        {"day":"2026-11-25","recipient":""}"""))
                .hasStatus(422)
                .bodyText()
                .contains("备案日期", "接收人");
        assertThat(programs.post(SUPERVISOR, at(survey, "filing"), """
                        {"day":"2026-11-26","recipient":"品质部王经理"}""")).hasStatusOk();
        assertThat(standings("D06-4.1.3")).isEmpty();

        clock.advance(Duration.ofDays(200));
        programs = new Programs(web, office);
        begun();
        var series = json(programs.get(SUPERVISOR, "surveys"));
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.get(1).get("stage").asString()).isEqualTo("FILED");
        assertThat(series.get(1).get("result").get("overall").get("count").asInt())
                .isEqualTo(all.size());
        assertThat(new Browsing(web, office, QUALITY).get("surveys"))
                .bodyText()
                .contains("data-clause=\"D00-1.5\"", "已备案", "进行中");
        assertThat(new Browsing(web, office, QUALITY).get(at(survey, "summary")))
                .bodyText()
                .contains("data-clause=\"D06-5.2\"", "业户意见调查结果汇总", "多数住户只填总体评价");
    }

    private static JsonNode item(JsonNode result, String topic) {
        return StreamSupport.stream(result.get("items").spliterator(), false)
                .filter(one -> one.get("topic").asString().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Clause("D06-4.2")
    void whoever_enters_a_sheet_that_another_entered_meanwhile_is_told() {
        var survey = begun();
        var home = sheets(survey, "").get(0).get("home").asString();
        var desk = new Browsing(web, office, RECEPTIONIST);
        var address = at(survey, "sheets/" + home);

        assertThat(desk.post(address, "version", "0", "overall", "SATISFIED")).hasStatus(302);
        assertThat(desk.post(address, "version", "0", "overall", "DISSATISFIED"))
                .hasStatus(409);

        assertThat(sheets(survey, "?wanted=BACK").get(0).get("overall").asString())
                .isEqualTo("SATISFIED");
        assertThat(desk.post(address, "version", "1", "overall", "DISSATISFIED"))
                .hasStatus(302);
    }

    @Test
    @Clause("D00-2.5")
    void sheets_of_a_quarter_count_among_its_judgements() {
        var survey = begun();
        var sheet = sheets(survey, "").get(0);
        answered(survey, sheet, "{\"overall\":\"DISSATISFIED\"}");

        var satisfaction = StreamSupport.stream(
                        json(programs.get(DIRECTOR, "standards")).spliterator(), false)
                .filter(one -> one.get("name").asString().equals("satisfaction"))
                .findFirst()
                .orElseThrow();

        assertThat(satisfaction.get("of").asInt()).isOne();
        assertThat(satisfaction.get("kept").asInt()).isZero();
    }
}
