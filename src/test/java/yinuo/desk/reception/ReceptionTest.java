package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;

/** The intake form as the desk uses it: foreseen, kept as a draft, registered once, taken back. */
@CentreTest
class ReceptionTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Receptions receptions;

    private People.Staffed office;
    private Browsing desk;
    private String once;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
        once = UUID.randomUUID().toString();
    }

    private String[] complaint(String... more) {
        var fields = new LinkedHashMap<>(Map.of(
                "once",
                once,
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
                "卫生间顶板渗水，上午擦干下午又湿",
                "settled",
                "no"));
        for (var n = 0; n < more.length; n += 2) {
            fields.put(more[n], more[n + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String address(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        var address = String.valueOf(result.getResponse().getRedirectedUrl());
        return address.substring(address.indexOf('/', 1) + 1);
    }

    private UUID last() {
        return office.in(() -> receptions.last(office.actor(RECEPTIONIST)))
                .getFirst()
                .id();
    }

    @Test
    @Clause("D01-4.1.2.1")
    void one_form_sent_twice_registers_once_and_knows_the_phone_of_whoever_lives_there() {
        var first = address(desk.post("intake", complaint("convenient", "今天 18:00 前")));

        assertThat(address(desk.post("intake", complaint()))).isEqualTo(first);
        assertThat(desk.get(first)).bodyText().contains("138****5678", "今天 18:00 前", "intake/registered?subject=");
        assertThat(desk.get("intake/registered?subject=" + first.substring(first.indexOf('/') + 1)))
                .bodyText()
                .contains("撤销登记", "10:10 前", "道别", "有事随时找我们", "P-04");
        assertThat(desk.get("complaints").getResponse().getContentAsByteArray())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .containsOnlyOnce("卫生间顶板渗水");
    }

    @Test
    void the_time_it_reached_us_can_be_corrected_and_moves_the_promises() {
        clock.set("2026-11-26T18:00:00");

        var address = address(desk.post("intake", complaint("received", "下午5点半")));
        assertThat(desk.get(address)).bodyText().contains("应 19:30 前");
        once = UUID.randomUUID().toString();
        assertThat(desk.post("intake", complaint("received", "不久前")))
                .hasStatus(422)
                .bodyText()
                .contains("看不懂这个时间");
    }

    @Test
    @Clause("D07-4.7.2")
    void the_form_foresees_promises_their_owners_and_what_to_say() {
        assertThat(desk.get("intake")).bodyText().contains("试验花园", "客服中心，请问有什么可以帮您");
        assertThat(desk.swap("intake/preview", complaint()))
                .bodyText()
                .contains("D12-3.1", "supervisor", "3-1802", "曾先生/女士", "卫生间顶板渗水", "登记投诉并上报");
        assertThat(desk.swap("intake/preview", complaint("variant", "1")))
                .bodyText()
                .contains("我复述一遍");
        assertThat(desk.swap("intake/preview", "matter", "INQUIRY", "channel", "PHONE"))
                .bodyText()
                .contains("D00-2.3", "登记咨询并约时答复");
    }

    @Test
    @Clause("D12-def-collective")
    void the_home_that_makes_it_collective_is_told_beforehand() {
        for (var floor = 2; floor <= 5; floor++) {
            once = UUID.randomUUID().toString();
            address(desk.post("intake", complaint("home", "3-0" + floor + "02")));
        }
        once = UUID.randomUUID().toString();

        assertThat(desk.swap("intake/preview", complaint()))
                .bodyText()
                .contains("构成集体投诉", "3-0202", "D12-def-collective");
        assertThat(desk.swap("intake/preview", complaint("home", "3-0202")))
                .bodyText()
                .doesNotContain("构成集体投诉")
                .contains("还有 1 件未结");
    }

    @Test
    void a_draft_is_on_every_computer_until_it_is_registered() {
        assertThat(desk.swap("intake/drafts/" + once, complaint("version", "0")))
                .hasStatusOk()
                .bodyText()
                .contains("\"version\":1");
        var elsewhere = new Browsing(web, office, RECEPTIONIST);
        assertThat(elsewhere.get("intake")).bodyText().contains("intake?draft=" + once, "曾子涵");
        assertThat(elsewhere.get("intake?draft=" + once)).bodyText().contains("上午擦干下午又湿");
        assertThat(new Browsing(web, office, DIRECTOR).get("intake?draft=" + once))
                .hasStatus(404);

        address(elsewhere.post("intake", complaint()));
        assertThat(desk.get("intake")).bodyText().doesNotContain("intake?draft=" + once);
    }

    @Test
    void two_windows_do_not_overwrite_each_other() {
        desk.swap("intake/drafts/" + once, complaint("version", "0"));

        assertThat(desk.swap("intake/drafts/" + once, complaint("version", "1")))
                .hasStatusOk();
        assertThat(desk.swap("intake/drafts/" + once, complaint("version", "1")))
                .hasStatus(409);
        assertThat(desk.swap("intake/drafts/" + once, complaint("version", "0")))
                .hasStatus(409);
        assertThat(address(desk.post("intake/drafts/" + once + "/removal"))).isEqualTo("intake");
        assertThat(desk.get("intake?draft=" + once)).hasStatus(404);
    }

    @Test
    void a_slip_is_taken_back_and_its_number_stays_void() {
        var address = address(desk.post("intake", complaint()));

        assertThat(address(desk.post("intake/registered/" + last() + "/undo"))).isEqualTo(address);

        assertThat(desk.get(address)).bodyText().contains("作废", "误登记，投诉作废");
        var kept = json(new Programs(web, office).get(RECEPTIONIST, address));
        assertThat(kept.get("stage").asString()).isEqualTo("VOID");
        assertThat(kept.get("next").size()).isZero();
        assertThat(kept.get("promises").toString()).contains("WAIVED").doesNotContain("OPEN");
        assertThat(desk.get("complaints")).bodyText().doesNotContain("卫生间顶板渗水");
    }

    @Test
    void what_somebody_acted_on_or_what_is_old_is_not_taken_back() {
        var address = address(desk.post("intake", complaint()));
        var first = last();
        assertThat(new Browsing(web, office, DIRECTOR).post("intake/registered/" + first + "/undo"))
                .hasStatus(404);
        new Programs(web, office)
                .post(SUPERVISOR, address + "/classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");
        assertThat(desk.post("intake/registered/" + first + "/undo"))
                .hasStatus(422)
                .bodyText()
                .contains("已经有人处理");

        once = UUID.randomUUID().toString();
        desk.post("intake", complaint("words", "另一件"));
        var second = last();
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(desk.post("intake/registered/" + second + "/undo"))
                .hasStatus(422)
                .bodyText()
                .contains("超过 10 分钟");
    }

    @Test
    void an_inquiry_is_taken_back_too() {
        var address = address(desk.post(
                "intake", "once", once, "matter", "INQUIRY", "channel", "VISIT", "person", "曾", "words", "怎么办卡",
                "answer", "带身份证"));
        desk.post("intake/registered/" + last() + "/undo");

        assertThat(desk.get(address)).bodyText().contains("误登记，已作废");
    }

    @Test
    @Clause("D04-1.4")
    void a_suggestion_is_decided_by_the_director_and_its_author_told() {
        var address = address(desk.post(
                "intake",
                "once",
                once,
                "matter",
                "SUGGESTION",
                "channel",
                "VISIT",
                "home",
                "31802",
                "person",
                "曾",
                "words",
                "单元门口加装雨棚"));
        var director = new Browsing(web, office, DIRECTOR);

        assertThat(desk.get("suggestions")).bodyText().contains("单元门口加装雨棚");
        assertThat(desk.post(address + "/telling", "version", "0", "words", "x"))
                .hasStatus(422);
        assertThat(desk.post(address + "/decision", "version", "0", "outcome", "ADOPTED", "reason", "x"))
                .hasStatus(403);
        assertThat(director.post(address + "/decision", "version", "0", "outcome", "NOT_ADOPTED", "reason", ""))
                .hasStatus(422);
        address(director.post(address + "/decision", "version", "0", "outcome", "PLANNED", "reason", "明年三月施工"));
        assertThat(director.post(address + "/decision", "version", "1", "outcome", "ADOPTED", "reason", "x"))
                .hasStatus(422);
        address(desk.post(address + "/telling", "version", "1", "words", "已电话告知"));
        assertThat(desk.get(address)).bodyText().contains("明年三月施工", "已电话告知", "已办结");
        assertThat(desk.get("suggestions")).bodyText().doesNotContain("单元门口加装雨棚");
    }

    @Test
    void the_supervisor_words_a_phrase_anew_and_nobody_overwrites() {
        var supervisor = new Browsing(web, office, SUPERVISOR);

        assertThat(desk.post("phrases/P-05", "version", "0", "variants", "x")).hasStatus(403);
        address(supervisor.post("phrases/P-05", "version", "0", "variants", "{address}，是我们没做好，请您原谅。\n\n"));
        assertThat(desk.get("phrases/P-05/say?address=曾女士")).bodyText().contains("曾女士，是我们没做好");
        assertThat(supervisor.post("phrases/P-05", "version", "0", "variants", "y"))
                .hasStatus(409);
        address(supervisor.post("phrases/P-05", "version", "1", "variants", " "));
        assertThat(desk.get("phrases?q=P-05")).bodyText().contains("给您添麻烦了");
        assertThat(desk.get("phrases/P-99/say")).hasStatus(404);
    }
}
