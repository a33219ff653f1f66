package yinuo.desk.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.office.Office;
import yinuo.rulebook.Clause;

/** What the standards ask for beside what the records say. */
@CentreTest
class StandardsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private static void call(Browsing desk, String matter, String rings, String more, String value) {
        assertThat(desk.post(
                        "intake",
                        "once",
                        UUID.randomUUID().toString(),
                        "matter",
                        matter,
                        "channel",
                        "PHONE",
                        "home",
                        "31802",
                        "person",
                        "曾子涵",
                        "category",
                        "OTHER",
                        "words",
                        "第" + rings + "声接的电话",
                        "rings",
                        rings,
                        more,
                        value))
                .hasStatus(302);
    }

    @Test
    @Clause({"D00-2.1", "D00-2.3"})
    void the_page_counts_what_was_registered() {
        var office = people.office();
        var desk = new Browsing(web, office, RECEPTIONIST);
        var director = new Browsing(web, office, DIRECTOR);
        assertThat(director.get("standards")).bodyText().contains("三声内接听", "本期没有数据");

        call(desk, "INQUIRY", "2", "answer", "已答");
        call(desk, "COMPLAINT", "3", "settled", "no");
        call(desk, "COMPLAINT", "5", "settled", "no");
        var programs = new Programs(web, office);
        var id = Programs.json(programs.get(RECEPTIONIST, "complaints"))
                .get("items")
                .get(0)
                .get("id")
                .asString();
        programs.post(SUPERVISOR, "complaints/" + id + "/classification", "{\"class\":\"INVALID\",\"reason\":\"x\"}");
        assertThat(programs.post(
                        SUPERVISOR,
                        "complaints/" + id + "/reply",
                        "{\"means\":\"PHONE\",\"words\":\"已解释\",\"opinion\":\"SATISFIED\"}"))
                .hasStatus(200);

        assertThat(director.get("standards"))
                .bodyText()
                .contains("66.7%", "2 / 3，目标 100%", "33.3%", "1 / 3，目标 80%", "100%", "1 / 1，目标 90%", "未达标");
        assertThat(desk.get("standards")).hasStatus(403);
    }

    @Test
    @Clause({"D00-3.2", "D00-3.3"})
    void what_stands_still_is_listed_and_what_complaints_waited_is_measured() {
        var office = people.office();
        var programs = new Programs(web, office);
        var body = """
                {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"%s","words":"%s"}""";
        var still = Programs.json(programs.post(RECEPTIONIST, "complaints", body.formatted("ATTITUDE", "门岗态度生硬")))
                .get("id")
                .asString();
        var moving = Programs.json(programs.post(RECEPTIONIST, "complaints", body.formatted("OTHER", "楼道灯不亮")))
                .get("id")
                .asString();
        programs.post(SUPERVISOR, "complaints/" + moving + "/classification", """
                {"class":"VALID","reason":"属实","field":"SERVICE","fault":"NEGLECT"}""");
        clock.advance(Duration.ofMinutes(40));
        assertThat(programs.post(SUPERVISOR, "complaints/" + moving + "/contact", "{\"words\":\"已联系\"}"))
                .hasStatusOk();
        assertThat(Programs.json(programs.get(DIRECTOR, "standards/stalled"))).isEmpty();

        clock.advance(Duration.ofHours(23).plusMinutes(30));
        var director = new Programs(web, office);
        var stalled = Programs.json(director.get(DIRECTOR, "standards/stalled"));
        assertThat(stalled).hasSize(1);
        assertThat(stalled.get(0).get("id").asString()).isEqualTo(still);
        assertThat(stalled.get(0).get("owed").asBoolean()).isTrue();
        var waits = Programs.json(director.get(DIRECTOR, "standards/waits"));
        assertThat(waits.get("received").asInt()).isEqualTo(2);
        assertThat(waits.get("attitude").asInt()).isEqualTo(1);
        assertThat(waits.get("answered").asInt()).isEqualTo(1);
        assertThat(waits.get("toAnswer").asString()).isEqualTo("PT40M");
        assertThat(new Browsing(web, office, DIRECTOR).get("standards"))
                .bodyText()
                .contains("门岗态度生硬", "<td data-label=\"无人跟进\">1 天", "50%", "1 / 2 件", "data-clause=\"D00-3.3\"")
                .doesNotContain("楼道灯不亮");
        assertThat(director.get(RECEPTIONIST, "standards/stalled")).hasStatus(403);
    }

    @Test
    @Clause("D09-4.2")
    void a_mall_measures_its_rings_by_its_own_procedure() {
        var mall = people.office(Office.Profile.MALL);
        assertThat(new Browsing(web, mall, DIRECTOR).get("standards"))
                .bodyText()
                .contains("D09-4.2");
        var programs = new Programs(web, mall);
        for (var rings : new int[] {3, 4}) {
            assertThat(programs.post(RECEPTIONIST, "complaints", """
                    {"channel":"PHONE","person":{"name":"林小姐","phone":"13812345678"},"category":"OTHER",
                     "words":"音响太吵","rings":%d}""".formatted(rings)))
                    .hasStatus(201);
        }
        assertThat(new Browsing(web, mall, DIRECTOR).get("standards"))
                .bodyText()
                .contains("1 / 2，目标 100%");
    }

    @Test
    @Clause({"D05-4.1.5.c", "D07-4.7.1"})
    void rings_are_counted_by_person_and_by_shift() {
        var office = people.office();
        var desk = new Browsing(web, office, RECEPTIONIST);
        call(desk, "INQUIRY", "2", "answer", "已答");
        call(desk, "COMPLAINT", "4", "settled", "no");
        call(new Browsing(web, office, TEAM_LEADER), "COMPLAINT", "3", "settled", "no");
        clock.advance(Duration.ofHours(5));
        call(desk, "COMPLAINT", "1", "settled", "no");

        var programs = new Programs(web, office);
        var found = Programs.json(programs.get(DIRECTOR, "standards/calls"));

        var persons = found.get("persons");
        assertThat(persons.size()).isEqualTo(2);
        assertThat(persons.get(0).get("who").asString())
                .isEqualTo(office.actor(RECEPTIONIST).name());
        assertThat(persons.get(0).get("prompt").asInt()).isEqualTo(2);
        assertThat(persons.get(0).get("all").asInt()).isEqualTo(3);
        var shifts = found.get("shifts");
        assertThat(shifts.size()).isEqualTo(2);
        assertThat(shifts.get(0).get("all").asInt() + shifts.get(1).get("all").asInt())
                .isEqualTo(4);
        assertThat(shifts.toString()).contains("\"prompt\":2,\"all\":3", "\"prompt\":1,\"all\":1");
        assertThat(new Browsing(web, office, DIRECTOR).get("standards"))
                .bodyText()
                .contains("data-clause=\"D05-4.1.5.c\"", "2 / 3", "66.7%");
        assertThat(programs.get(RECEPTIONIST, "standards/calls")).hasStatus(403);
    }

    @Test
    @Clause("D00-1.0")
    void seven_aspects_each_have_one_live_figure() {
        clock.reset();
        var office = people.office();
        var programs = new Programs(web, office);
        call(new Browsing(web, office, RECEPTIONIST), "INQUIRY", "2", "answer", "已答");
        call(new Browsing(web, office, RECEPTIONIST), "COMPLAINT", "5", "settled", "no");
        assertThat(programs.get(RECEPTIONIST, "refused-attempts")).hasStatus(403);
        programs.post(SUPERVISOR, "knowledge-tests", """
                {"day":"2026-11-26","examiner":"李主管","marks":{"%s":90}}""".formatted(
                        office.actor(RECEPTIONIST).member().value()));

        var found = Programs.json(programs.get(DIRECTOR, "standards/aspects"));

        assertThat(found.size()).isEqualTo(7);
        assertThat(found.get(0).get("clauses").toString()).contains("D00-1.1", "D00-2.1", "D00-3.1");
        assertThat(found.get(0).get("count").asInt()).isOne();
        assertThat(found.get(0).get("of").asInt()).isEqualTo(2);
        assertThat(found.get(0).get("amiss").asBoolean()).isTrue();
        assertThat(found.get(3).get("count").asInt()).isOne();
        assertThat(found.get(3).get("amiss").asBoolean()).isTrue();
        assertThat(found.get(5).get("count").asInt()).isOne();
        assertThat(found.get(6).get("of").asInt()).isOne();
        assertThat(new Browsing(web, office, DIRECTOR).get("standards"))
                .bodyText()
                .contains("data-clause=\"D00-1.0\"", "持有效考核的接待人", "/rules/D00-3.7");
        assertThat(new Browsing(web, office, GENERAL_MANAGER).get("standards"))
                .bodyText()
                .contains("持有效考核的接待人")
                .doesNotContain("/training/tests\"", "/refused-attempts\"");
    }

    @Test
    @Clause("D07-4.13.3c")
    void what_each_person_owed_is_counted_and_late_stays_late() {
        var office = people.office();
        var programs = new Programs(web, office);
        for (var late : new boolean[] {false, true}) {
            clock.reset();
            var id = Programs.json(programs.post(RECEPTIONIST, "complaints", """
                            {"channel":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"category":"OTHER","words":"噪音"}"""))
                    .get("id")
                    .asString();
            programs.post(SUPERVISOR, "complaints/" + id + "/classification", """
                    {"class":"VALID","reason":"属实","field":"SERVICE","fault":"NEGLECT"}""");
            clock.advance(Duration.ofMinutes(late ? 150 : 30));
            assertThat(programs.post(SUPERVISOR, "complaints/" + id + "/contact", "{\"words\":\"已联系\"}"))
                    .hasStatusOk();
        }

        var found = Programs.json(programs.get(DIRECTOR, "standards/persons"));

        assertThat(found.size()).isOne();
        assertThat(found.get(0).get("name").asString())
                .isEqualTo(office.actor(SUPERVISOR).name());
        assertThat(found.get(0).get("promises").get("keptLate").asInt()).isEqualTo(1);
        assertThat(found.get(0).get("promises").get("kept").asInt()).isPositive();
        assertThat(new Browsing(web, office, DIRECTOR).get("standards"))
                .bodyText()
                .contains("data-clause=\"D07-4.13.3c\"", "超时完成");
    }
}
