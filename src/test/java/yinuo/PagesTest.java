package yinuo;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.rulebook.Clause;

/** The pages as people use them. */
@CentreTest
class PagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    private People.Staffed office;
    private Browsing director;

    @BeforeEach
    void open() {
        office = people.office();
        director = new Browsing(web, office, DIRECTOR);
    }

    private String registered() {
        var result = new Browsing(web, office, RECEPTIONIST)
                .post(
                        "intake",
                        "once",
                        java.util.UUID.randomUUID().toString(),
                        "matter",
                        "COMPLAINT",
                        "channel",
                        "PHONE",
                        "home",
                        "31802",
                        "person",
                        "曾子涵",
                        "category",
                        "REPAIR",
                        "words",
                        "顶板渗水",
                        "settled",
                        "no",
                        "rings",
                        "2");
        assertThat(result).hasStatus(302);
        var address = String.valueOf(result.getResponse().getRedirectedUrl());
        return address.substring(address.indexOf("/complaints/") + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "board",
                "board?when=SOON",
                "intake",
                "intake?home=3-1802",
                "intake/preview",
                "suggestions",
                "telephone-messages",
                "standards",
                "training",
                "training/new",
                "training/tests",
                "surveys",
                "departed-people",
                "phrases?q=P-32",
                "phrases/P-32/say",
                "intake/homes?home=zzh",
                "inquiries",
                "complaints",
                "complaints?open=false&class=VALID&q=渗水",
                "households",
                "households?q=zzh",
                "households/3-1802",
                "duty-log",
                "duty-log/paper",
                "duty-log/work",
                "duty-log/volumes",
                "rules",
                "rules?q=12",
                "rules/D12-3.1",
                "rules/calendar",
                "journal",
                "journal?run=true",
                "staff",
                "settings",
                "notices",
                "notices/bell",
                "me",
                "search?q=3-18"
            })
    void every_page_of_the_director_shows(String path) {
        registered();

        assertThat(director.get(path)).hasStatusOk();
    }

    @Test
    void english_is_a_click_away() {
        var page = web.get().uri("/sign-in").cookie(new jakarta.servlet.http.Cookie("lang", "en"));

        assertThat(page).hasStatusOk().bodyText().contains("Sign in").doesNotContain("密码");
    }

    @Test
    void what_was_typed_comes_back_with_every_fault_named() {
        var result = new Browsing(web, office, RECEPTIONIST)
                .post("intake", "matter", "COMPLAINT", "channel", "PHONE", "home", "99-9999", "words", "<b>说了很多</b>");

        assertThat(result).hasStatus(422);
        assertThat(result).bodyText().contains("&lt;b&gt;说了很多&lt;/b&gt;", "99-9999", "没有这个房号", "请填写投诉人姓名");
    }

    @Test
    @Clause({"D12-2.3", "D12-3.1"})
    void the_case_page_shows_only_the_deeds_allowed_now_to_this_role() {
        var address = registered();

        assertThat(director.get(address))
                .bodyText()
                .contains("/classification\"")
                .doesNotContain("/reply\"");
        assertThat(new Browsing(web, office, RECEPTIONIST).get(address))
                .bodyText()
                .doesNotContain("/classification\"");
        var classified = director.swap(
                address + "/classification",
                "version",
                "0",
                "class",
                "VALID",
                "reason",
                "x",
                "field",
                "SERVICE",
                "fault",
                "NEGLECT");
        assertThat(classified).hasStatusOk().headers().containsHeader("HX-Redirect");
        assertThat(director.get(address)).bodyText().contains("/contact\"");
    }

    @Test
    void a_refused_form_says_why_and_by_which_clause_and_an_overtaken_one_that_it_was() {
        var address = registered();

        assertThat(director.swap(address + "/contact", "version", "0", "words", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("D12-2.3")
                .doesNotContain("<html");
        director.post(address + "/classification", "version", "0", "class", "INVALID", "reason", "x");
        assertThat(director.swap(address + "/reply", "version", "0", "means", "PHONE", "words", "x"))
                .hasStatus(409);
    }

    @Test
    @Clause({"D12-5", "D12-rec-6.1"})
    void the_duty_log_of_the_day_holds_the_complaint_on_screen_and_on_paper() {
        registered();

        assertThat(director.get("duty-log")).bodyText().contains("顶板渗水", "3-1802", "data-clause=\"D12-5\"");
        assertThat(director.get("duty-log/paper")).bodyText().contains("顶板渗水", "值班记录表");
        assertThat(director.get("duty-log?day=2026-11-25")).bodyText().doesNotContain("顶板渗水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaints", "inquiries", "incidents", "dispatch", "services", "callbacks"})
    void a_list_leaves_the_house_only_for_a_purpose_that_is_said(String list) {
        var address = list + ".xlsx";
        registered();

        assertThat(director.post(address, "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("请写明导出用途");
        assertThat(director.post(address, "reason", "用途".repeat(101))).hasStatus(422);
        assertThat(director.post(address, "reason", "年度审计")).hasStatusOk();
        assertThat(new Browsing(web, office, RECEPTIONIST).post(address, "reason", "年度审计"))
                .hasStatus(403);
        assertThat(office.in(() -> journal.of(
                        office.office().id(),
                        new Stream("export", office.office().id().value()))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts().toString()).contains("年度审计"));
    }

    @Test
    void the_list_goes_into_excel_by_the_same_filters_with_masked_phones() throws java.io.IOException {
        registered();
        var result = director.post("complaints.xlsx?open=true", "reason", "月度核对");

        assertThat(result).hasStatusOk();
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(
                        new java.io.ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertThat(all).hasSize(3);
            assertThat(all.get(2).getCellText(0)).contains("导出，用途：月度核对");
            assertThat(all.get(1).getCellText(2)).isEqualTo("3-1802");
            assertThat(all.get(1).getCellText(9)).isEqualTo("顶板渗水");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "visit", "slip", "reception", "special"})
    void every_paper_of_a_complaint_prints(String form) {
        assertThat(director.get(registered() + "/" + form))
                .hasStatusOk()
                .bodyText()
                .contains("顶板渗水");
    }

    @Test
    @Clause({"D01-4.1.1", "D01-4.1.1.2"})
    void a_question_is_answered_or_promised_and_never_left() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        var question = new String[] {"matter", "INQUIRY", "channel", "VISIT", "person", "曾", "words", "装修押金怎么退"};

        assertThat(desk.post("intake", question)).hasStatus(422);
        assertThat(desk.post("intake", with(question, "promisedFor", "2026-11-26T15:00")))
                .hasStatus(422)
                .bodyText()
                .contains("先致歉", "向谁请示");
        var promised = with(question, "promisedFor", "2026-11-26T15:00");
        assertThat(desk.post("intake", with(with(promised, "apologised", "yes"), "askedOf", "收费处")))
                .hasStatus(302);
        assertThat(desk.get("today")).bodyText().contains("装修押金怎么退", "D01-4.1.1.2");
        assertThat(desk.post("intake", with(question, "answer", "凭押金单到收费中心办理"))).hasStatus(302);
        assertThat(desk.get("inquiries")).bodyText().contains("凭押金单到收费中心办理");
    }

    private static String[] with(String[] fields, String name, String value) {
        var more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    @Test
    @Clause("D12-1.1")
    void all_four_ways_to_complain_must_be_named() {
        var without = director.swap(
                "settings",
                "name",
                "x",
                "profile",
                "MALL",
                "dutyPhone",
                "1",
                "hotline",
                "",
                "fax",
                "3",
                "email",
                "a@b");

        assertThat(without).hasStatus(422);
        assertThat(director.post(
                        "settings",
                        "name",
                        "新名",
                        "profile",
                        "MALL",
                        "dutyPhone",
                        "1",
                        "hotline",
                        "2",
                        "fax",
                        "3",
                        "email",
                        "a@b"))
                .hasStatus(302);
        assertThat(director.get("settings")).bodyText().contains("新名");
    }

    @Test
    void a_new_colleague_gets_a_password_once_and_may_sign_in() {
        var page = director.post("staff", "name", "新同事", "role", "STEWARD", "account", "newcomer-" + office.code());

        assertThat(page).hasStatusOk().bodyText().contains("新同事", "class=\"token\"");
        assertThat(director.post("staff", "name", "新同事", "role", "STEWARD", "account", "newcomer-" + office.code()))
                .hasStatus(422);
    }

    @Test
    void a_phone_is_shown_in_full_only_on_demand_and_that_is_written_down() {
        var person = office.in(() -> people.register().search(office.office().id(), "zzh"))
                .getFirst()
                .people()
                .getFirst();
        var address = "households/3-1802";
        assertThat(director.get(address)).bodyText().contains("138****5678").doesNotContain("13812345678");

        assertThat(director.swap(address + "/people/" + person.id() + "/phone", "purpose", "回访"))
                .bodyText()
                .contains("13812345678");

        assertThat(director.get(address)).bodyText().contains("查看完整电话", "回访");
    }

    @Test
    void a_form_without_its_secret_is_not_taken() {
        assertThat(web.post().uri("/sign-in").param("name", "x").param("password", "x"))
                .hasStatus(403);
    }

    @Test
    void browsers_run_no_script_but_ours() {
        assertThat(director.get("today"))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .containsHeader("Content-Security-Policy");
    }
}
