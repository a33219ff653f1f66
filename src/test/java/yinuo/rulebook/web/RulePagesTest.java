package yinuo.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Role;

@CentreTest
class RulePagesTest {

    private final MockMvcTester web;
    private final People people;
    private final Rulebook rulebook;
    private People.Staffed centre;

    @Autowired
    RulePagesTest(MockMvcTester web, People people, Rulebook rulebook) {
        this.web = web;
        this.people = people;
        this.rulebook = rulebook;
    }

    @BeforeEach
    void anOfficeIsOpen() {
        centre = people.office();
    }

    @Test
    void aDocumentShowsItsClausesWithTheirTermsInWords() {
        assertThat(get(Role.RECEPTIONIST, "rules?document=D12"))
                .hasStatusOk()
                .bodyText()
                .contains("D12-3.1", "2 小时", "无发生", "当日内（18:00 后受理的，次日 12:00 前）")
                .doesNotContain("???");
    }

    @Test
    void everyDocumentCanBeOpened() {
        for (var document = 0; document <= 15; document++) {
            assertThat(get(Role.SUPERVISOR, "rules?document=D%02d".formatted(document)))
                    .hasStatusOk();
        }
        assertThat(get(Role.SUPERVISOR, "rules?document=D99")).hasStatus(404);
    }

    @Test
    void wordsFindClausesInAllDocuments() {
        assertThat(get(Role.RECEPTIONIST, "rules?q=工作传签单"))
                .hasStatusOk()
                .bodyText()
                .contains("D12-3.8");
        assertThat(get(Role.RECEPTIONIST, "rules?q=没有这样的词"))
                .hasStatusOk()
                .bodyText()
                .contains("没有找到");
        assertThat(get(Role.RECEPTIONIST, "rules?q=<script>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>”")
                .contains("&lt;script&gt;");
    }

    @Test
    void withoutGapsTheListOfGapsSaysSo() {
        assertThat(get(Role.SUPERVISOR, "rules?gaps=true"))
                .hasStatusOk()
                .bodyText()
                .contains("本月没有差距");
    }

    @Test
    void aClauseIsShownInOurWordsAndItsNeighboursAreOneStepAway() {
        assertThat(get(Role.RECEPTIONIST, "rules/D12-3.1"))
                .hasStatusOk()
                .bodyText()
                .contains("主管在 2 小时内联系客户", "/rules/D12-2.3", "/rules/D12-3.2", "从未修改");
        assertThat(get(Role.RECEPTIONIST, "rules/D12-99")).hasStatus(404);
    }

    @Test
    void theFrontDeskSeesTheNumbersButNoFormToChangeThem() {
        assertThat(get(Role.RECEPTIONIST, "rules/D12-3.1")).bodyText().doesNotContain("修改并记入历史");
        assertThat(get(Role.DIRECTOR, "rules/D12-3.1")).bodyText().contains("修改并记入历史");
        assertThat(change(Role.RECEPTIONIST, "1h", "2026-11-27", "更快")).hasStatus(403);
    }

    @Test
    void aChangeIsShownInTheHistoryAndHoldsFromItsDay() {
        assertThat(change(Role.DIRECTOR, "90min", "2026-11-27", "业主大会要求更快"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + centre.code() + "/rules/D12-3.1");

        assertThat(get(Role.RECEPTIONIST, "rules/D12-3.1")).bodyText().contains("业主大会要求更快", "90 分钟", "2026-11-27");
        var tomorrow =
                centre.in(() -> rulebook.term(centre.office().id(), "D12-3.1", "term", LocalDate.of(2026, 11, 27)));
        assertThat(tomorrow).hasToString("90min");
    }

    @Test
    void aChangeThatDoesNotFitComesBackAsItWasTypedWithTheFaultAtItsField() {
        assertThat(change(Role.DIRECTOR, "soonish", "2020-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"soonish\"", "时限的写法不对", "生效日期不能早于今天", "请写明修改理由");
        assertThat(change(Role.DIRECTOR, "1h", "tomorrow", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写正确的日期");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D12-3.1 | term | 例如 2h | 时限的写法不对",
                "D03-4 | contents | 不小于 0 的整数 | 请填写不小于 0 的整数",
                "D00-2.3 | firstContact | 0 至 100 的百分数 | 请填写 0 至 100 的百分数",
                "D14-4.2.1.1 | points | 例如 1 或 0.5-1.5 | 请填写分值",
                "D01-3.7 | opens | 例如 18:00 | 请按 24 小时制填写时刻",
                "D11-4.7.4_2 | days | 例如 MON,WED,FRI | 请按 MON,WED,FRI 的写法"
            })
    void everyKindOfNumberSaysHowItIsWritten(String clause, String name, String hint, String fault) {
        assertThat(get(Role.DIRECTOR, "rules/" + clause))
                .hasStatusOk()
                .bodyText()
                .contains(hint);
        var director = new Browsing(web, centre, Role.DIRECTOR);
        var address = "rules/" + clause + "/numbers";
        assertThat(director.post(address, "name", name, "value", "-", "from", "2026-11-27", "reason", "x"))
                .hasStatus(422)
                .bodyText()
                .contains(fault);
    }

    @Test
    void theCalendarShowsTheYearAndWarnsInNovemberThatTheNextIsMissing() {
        assertThat(get(Role.RECEPTIONIST, "rules/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("工作日 248 天", "国庆节", "2027 年的放假安排还没有录入");
        assertThat(get(Role.RECEPTIONIST, "rules/calendar?year=2027")).hasStatusOk();
        assertThat(get(Role.RECEPTIONIST, "rules/calendar?year=99999")).hasStatus(404);
    }

    @Test
    void aDayIsDeclaredFreeFromTheCalendar() {
        assertThat(day(Role.DIRECTOR, "2026-12-24", "停业盘点")).hasStatus3xxRedirection();

        assertThat(get(Role.RECEPTIONIST, "rules/calendar?year=2026"))
                .bodyText()
                .contains("停业盘点", "工作日 247 天");
        assertThat(day(Role.DIRECTOR, "2026-11-01", "太晚"))
                .hasStatus(422)
                .bodyText()
                .contains("生效日期不能早于今天");
        assertThat(day(Role.DIRECTOR, "2026-12-25", " ")).hasStatus(422);
        assertThat(day(Role.RECEPTIONIST, "2026-12-25", "圣诞")).hasStatus(403);
    }

    private MvcTestResult get(Role role, String path) {
        return new Browsing(web, centre, role).get(path);
    }

    private MvcTestResult change(Role role, String value, String from, String reason) {
        return new Browsing(web, centre, role)
                .post("rules/D12-3.1/numbers", "name", "term", "value", value, "from", from, "reason", reason);
    }

    private MvcTestResult day(Role role, String day, String name) {
        return new Browsing(web, centre, role).post("rules/calendar/days", "day", day, "name", name);
    }

    @Test
    void whatIsForOfficesOfAnotherKindIsNotInForceHere() {
        assertThat(get(Role.DIRECTOR, "rules?document=D04"))
                .bodyText()
                .contains("本处未采用", "工业园")
                .containsOnlyOnce("无发生");
        assertThat(get(Role.DIRECTOR, "rules/D04-1.3"))
                .bodyText()
                .contains("本处未采用")
                .doesNotContain("name=\"reason\"");
        assertThat(get(Role.DIRECTOR, "rules/D04-1.4"))
                .bodyText()
                .doesNotContain("本处未采用")
                .contains("name=\"reason\"");
        assertThat(new Browsing(web, centre, Role.DIRECTOR)
                        .post(
                                "rules/D04-1.3/numbers",
                                "name",
                                "term",
                                "value",
                                "48h",
                                "from",
                                "2026-11-27",
                                "reason",
                                "试"))
                .hasStatus(422);
        centre = people.office(yinuo.office.Office.Profile.INDUSTRIAL_PARK);
        assertThat(get(Role.DIRECTOR, "rules?document=D04")).bodyText().doesNotContain("本处未采用");
        assertThat(get(Role.DIRECTOR, "rules?document=D09")).bodyText().contains("本处未采用");
    }
}
