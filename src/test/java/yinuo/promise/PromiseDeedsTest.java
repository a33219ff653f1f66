package yinuo.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** What may be done about one promise: by the page, by programs, and what the clock says afterwards. */
@CentreTest
class PromiseDeedsTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    Sweep sweep;

    @Autowired
    Compliance compliance;

    private People.Staffed office;
    private Programs programs;
    private String complaint = "";

    @BeforeEach
    void complain() {
        office = people.office();
        programs = new Programs(web, office);
        complaint =
                json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"x"},"category":"REPAIR","words":"漏水"}""")).get("id").asString();
    }

    private JsonNode contact() {
        for (var promise :
                json(programs.get(SUPERVISOR, "complaints/" + complaint)).get("promises")) {
            if (promise.get("clause").asString().equals("D12-3.1")) {
                return promise;
            }
        }
        throw new AssertionError("no promise to contact the resident");
    }

    private String path(String deed) {
        return "promises/" + contact().get("id").asString() + "/" + deed;
    }

    private Instant due() {
        return Instant.parse(contact().get("dueAt").asString());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult pause(Duration length) {
        return programs.post(
                SUPERVISOR, path("pause"), """
                {"reason":"OUTSIDE_BODY","words":"等自来水公司","until":"%s"}""".formatted(clock.instant().plus(length)));
    }

    @Test
    void urging_tells_the_owner_counts_and_is_not_repeated_within_ten_minutes() {
        assertThat(programs.post(RECEPTIONIST, path("urging"), "{}")).hasStatusOk();
        assertThat(programs.post(DIRECTOR, path("urging"), "{}")).hasStatus(422);
        clock.advance(Duration.ofMinutes(10));
        assertThat(programs.post(DIRECTOR, path("urging"), "{}")).hasStatusOk();

        var told = json(programs.get(SUPERVISOR, path("").replaceAll("/$", "")));
        assertThat(told.get("urges").asInt()).isEqualTo(2);
        assertThat(told.get("history")).hasSize(2);
        assertThat(told.get("explanation").asString()).contains("10:00").contains("12:00");
        assertThat(new Browsing(web, office, SUPERVISOR).get("notices"))
                .bodyText()
                .contains("催办");
        assertThat(programs.post(CLEANING, path("urging"), "{}")).hasStatus(403);
    }

    @Test
    @Clause("D12-resp-director")
    void it_is_given_to_a_person_of_a_role_that_may_owe_it() {
        assertThat(assign(CLEANING)).hasStatus(422);
        assertThat(assign(DIRECTOR)).hasStatusOk();
        assertThat(programs.post(SUPERVISOR, path("taking"), "{}"))
                .as("it is the director's now")
                .hasStatus(422);
        assertThat(programs.post(DIRECTOR, path("assignment"), "{}")).hasStatus(422);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult assign(Role to) {
        return programs.post(
                DIRECTOR,
                path("assignment"),
                "{\"person\":\"%s\"}".formatted(office.actor(to).member().value()));
    }

    @Test
    void what_a_role_owes_a_person_takes_on() {
        assertThat(programs.post(STEWARD, path("taking"), "{}")).hasStatus(422);
        assertThat(programs.post(SUPERVISOR, path("taking"), "{}")).hasStatusOk();
        assertThat(json(programs.get(SUPERVISOR, path("").replaceAll("/$", "")))
                        .get("history")
                        .get(0)
                        .get("kind")
                        .asString())
                .isEqualTo("promise.taken");
    }

    @Test
    @Clause("D12-3.2")
    void a_pause_moves_the_end_keeps_the_old_one_on_record_and_ends_early_or_by_itself() {
        var before = due();
        assertThat(pause(Duration.ofHours(5))).hasStatusOk();
        assertThat(due()).isEqualTo(before.plus(Duration.ofHours(5)));
        assertThat(contact().get("pausedUntil").isNull()).isFalse();
        clock.advance(Duration.ofHours(4));
        sweep.run();
        assertThat(contact().get("standing").asString())
                .as("no warning while it stands still")
                .isEqualTo("OPEN");

        assertThat(programs.post(SUPERVISOR, path("resumption"), "{}")).hasStatusOk();

        assertThat(due()).isEqualTo(before.plus(Duration.ofHours(4)));
        var told = json(programs.get(SUPERVISOR, path("").replaceAll("/$", "")));
        assertThat(Instant.parse(told.get("firstDueAt").asString())).isEqualTo(before);
        assertThat(told.get("pauses")).hasSize(1);
        assertThat(told.get("history")).hasSize(2);
        assertThat(office.in(() -> compliance.of(office.office().id(), "D12-3.1", YearMonth.of(2026, 11)))
                        .paused())
                .isEqualTo(1);
        clock.advance(Duration.ofHours(3));
        assertThat(contact().get("standing").asString()).isEqualTo("BROKEN");
    }

    @Test
    void the_expected_end_is_itself_a_promise_that_breaks() {
        pause(Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));
        sweep.run();

        var owed = json(programs.get(DIRECTOR, "promises?standing=BROKEN")).get("items");
        assertThat(owed.findValuesAsString("clause")).contains("D12-3.2");
        assertThat(programs.post(SUPERVISOR, path("resumption"), "{}"))
                .as("late, but done")
                .hasStatusOk();
        assertThat(json(programs.get(DIRECTOR, "promises?standing=KEPT_LATE"))
                        .get("items")
                        .findValuesAsString("clause"))
                .contains("D12-3.2");
    }

    @Test
    void neither_a_broken_promise_nor_one_without_reason_nor_too_long_is_paused() {
        assertThat(programs.post(SUPERVISOR, path("pause"), "{\"words\":\"x\",\"until\":\"2026-11-27T00:00:00Z\"}"))
                .hasStatus(422);
        assertThat(programs.post(SUPERVISOR, path("pause"), "{\"reason\":\"MOOD\",\"words\":\"x\"}"))
                .hasStatus(400);
        assertThat(pause(Duration.ofDays(9))).hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, path("pause"), "{}")).hasStatus(403);
        clock.advance(Duration.ofHours(3));

        assertThat(pause(Duration.ofHours(1))).hasStatus(422);
        assertThat(contact().get("standing").asString()).isEqualTo("BROKEN");
    }

    @Test
    void when_the_paused_promise_is_kept_nobody_need_resume_it() {
        programs.post(SUPERVISOR, "complaints/" + complaint + "/classification", """
                {"class":"VALID","reason":"x","field":"MAINTENANCE","fault":"NEGLECT"}""");
        pause(Duration.ofHours(1));
        programs.post(SUPERVISOR, "complaints/" + complaint + "/contact", "{\"words\":\"已联系\"}");
        clock.advance(Duration.ofHours(1).plusMinutes(1));

        assertThat(json(programs.get(DIRECTOR, "promises?standing=BROKEN"))
                        .get("items")
                        .findValuesAsString("title"))
                .doesNotContain("查看等待事项并恢复计时");
    }

    @Test
    void only_the_director_waives_and_says_why() {
        assertThat(programs.post(SUPERVISOR, path("waiver"), "{\"reason\":\"x\"}"))
                .hasStatus(403);
        assertThat(programs.post(DIRECTOR, path("waiver"), "{}")).hasStatus(422);
        assertThat(programs.post(DIRECTOR, path("waiver"), "{\"reason\":\"业户撤诉\"}"))
                .hasStatusOk();
        assertThat(contact().get("standing").asString()).isEqualTo("WAIVED");
        assertThat(programs.post(DIRECTOR, path("urging"), "{}")).hasStatus(422);
    }

    @Test
    void the_page_shows_its_history_and_only_the_deeds_of_the_reader() {
        var supervisor = new Browsing(web, office, SUPERVISOR);
        var page = path("").replaceAll("/$", "");

        assertThat(supervisor.post(
                        page + "/pause", "reason", "DEVELOPER", "words", "等发展商", "until", "2026-11-26T18:00"))
                .hasStatus3xxRedirection();
        assertThat(supervisor.post(page + "/urging", "back", "subject"))
                .hasRedirectedUrl("/" + office.code() + "/complaints/" + complaint);

        assertThat(supervisor.get(page))
                .bodyText()
                .contains("等发展商", "10:00 起，2 小时内：12:00", "恢复计时", "原时限")
                .doesNotContain("免除承诺</summary>");
        assertThat(supervisor.get(page + "/fragment")).bodyText().doesNotContain("<html");
        assertThat(new Browsing(web, office, HUMAN_RESOURCES).get(page)).hasStatus(403);
    }
}
