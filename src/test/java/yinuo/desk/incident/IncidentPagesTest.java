package yinuo.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.rulebook.Clause;

/** Incidents on screen, without a script. */
@CentreTest
class IncidentPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Browsing desk;
    private Browsing engineer;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
        engineer = new Browsing(web, office, ENGINEERING);
    }

    private String raise() {
        var made = desk.post("incidents", "kind", "BURST_PIPE", "place", "3-1502", "person", "曾女士", "words", "走廊进水");
        assertThat(made).hasStatus(302);
        return String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
    }

    @Test
    @Clause({"D01-4.1.4", "D01-4.1.4.2"})
    void raised_acknowledged_told_and_ended_by_forms_alone() {
        var page = raise();
        assertThat(desk.get(page)).bodyText().contains("走廊进水", "工程确认突发事件", "关闭最近的阀门", "通用步骤，待部门确认");

        assertThat(engineer.post(page + "/acknowledgement")).hasStatus(302);
        assertThat(desk.post(page + "/sentence", "version", "1", "words", "正在关阀"))
                .hasStatus(302);
        assertThat(desk.get("today")).bodyText().contains("来电请按口径答复：“正在关阀”");
        assertThat(desk.post(page + "/sentence", "version", "1", "words", "旧的")).hasStatus(409);
        assertThat(desk.post(page + "/calls", "home", "3-0202", "person", "王先生", "told", "正在关阀"))
                .hasStatus(302);
        assertThat(engineer.post(page + "/steps", "item", "1")).hasStatus(302);
        assertThat(engineer.post(page + "/measures", "words", "已关阀", "temporary", "true"))
                .hasStatus(302);
        assertThat(desk.get("incidents")).bodyText().contains("来电 2 次", "未解除的临时措施", "已关阀");
        assertThat(engineer.post(page + "/end", "version", "5", "words", "已修复")).hasStatus(302);
        assertThat(desk.get("incidents?running=false")).bodyText().contains("已修复");
        assertThat(desk.get("incidents")).bodyText().contains("没有进行中的突发事件");
    }

    @Test
    @Clause("D01-5.14")
    void the_report_prints_who_was_told_what_was_done_and_how_it_ended() {
        var page = raise();
        engineer.post(page + "/acknowledgement");
        desk.post(page + "/reports", "to", "SUPERVISOR", "reached", "true", "words", "已知悉");
        engineer.post(page + "/measures", "words", "关阀并围挡");
        engineer.post(page + "/end", "version", "3", "words", "更换阀门");

        assertThat(desk.get(page + "/report"))
                .bodyText()
                .contains("特别事件报告单", "3-1502", "已知悉", "关阀并围挡", "更换阀门", "管理处主任");
    }

    @Test
    void a_form_with_a_fault_keeps_what_was_typed() {
        var answer = desk.post("incidents", "place", "", "words", "有人摔倒", "phone", "abc", "kind", "OTHER");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("有人摔倒", "请填写地点");
    }

    @Test
    void the_bar_shows_only_what_concerns_a_home() {
        raise();

        assertThat(desk.get("incidents/bar?home=3-0202")).bodyText().contains("3-1502");
        assertThat(desk.get("incidents/bar?home=S01")).bodyText().doesNotContain("3-1502");
        assertThat(desk.get("incidents/new")).bodyText().contains("若是同一件事", "走廊进水");
    }

    @Test
    @Clause("D01-4.1.4.2")
    void a_department_supplies_its_steps_and_running_incidents_keep_theirs() {
        var before = raise();

        assertThat(desk.post("incidents/steps", "kind", "BURST_PIPE", "steps", "x"))
                .hasStatus(403);
        assertThat(engineer.post("incidents/steps", "kind", "BURST_PIPE", "steps", "先关总阀\n再查支管\n"))
                .hasStatus(302);

        assertThat(desk.get("incidents/steps")).bodyText().contains("先关总阀", "提供");
        assertThat(desk.get(raise())).bodyText().contains("先关总阀").doesNotContain("关闭最近的阀门");
        assertThat(desk.get(before)).bodyText().contains("关闭最近的阀门");
        assertThat(engineer.post("incidents/steps", "kind", "BURST_PIPE", "steps", " "))
                .hasStatus(422);
    }

    @Test
    @Clause("D01-4.1.4")
    void the_register_is_an_excel_sheet() {
        raise();

        var sheet = new Browsing(web, office, SUPERVISOR).post("incidents.xlsx", "reason", "月度核对");

        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }
}
