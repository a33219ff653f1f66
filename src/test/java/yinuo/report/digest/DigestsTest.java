package yinuo.report.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The morning after a day on which things were broken. */
@CentreTest
class DigestsTest {

    @Autowired
    Digests digests;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String complain(String words) {
        return json(programs.post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"x"},"category":"REPAIR","words":"%s"}""".formatted(words)))
                .get("id")
                .asString();
    }

    private String bell(Role role) {
        return new String(
                new Browsing(web, office, role).get("notices").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    @Clause("D12-resp-director")
    void at_half_past_seven_director_and_supervisor_hear_of_yesterdays_breaches_once() {
        complain("漏水");
        clock.set("2026-11-27T07:29:00");
        digests.send();
        assertThat(bell(DIRECTOR)).doesNotContain("昨日超时汇总");

        clock.set("2026-11-27T07:30:00");
        CompletableFuture.allOf(CompletableFuture.runAsync(digests::send), CompletableFuture.runAsync(digests::send))
                .join();
        digests.send();

        assertThat(bell(DIRECTOR).split("昨日超时汇总", -1)).hasSize(2);
        assertThat(bell(SUPERVISOR)).contains("昨日超时汇总");
        assertThat(bell(RECEPTIONIST)).doesNotContain("昨日超时汇总");
        var page = new Browsing(web, office, DIRECTOR).get("digest/2026-11-26");
        assertThat(page).bodyText().contains("D12-3.1", "D12-2.3", "漏水");
        assertThat(json(programs.get(DIRECTOR, "digest/2026-11-26"))
                        .get("breaches")
                        .has("D12-3.1"))
                .isTrue();
        assertThat(new Programs(web, office).get(RECEPTIONIST, "digest/2026-11-26"))
                .hasStatus(403);
    }

    @Test
    void what_was_due_by_midnight_belongs_to_the_day_that_ended() {
        var id = complain("漏水");
        programs.post(SUPERVISOR, "complaints/" + id + "/classification", """
                {"class":"VALID","reason":"x","field":"MAINTENANCE","fault":"NEGLECT"}""");
        clock.set("2026-11-27T08:00:00");
        programs = new Programs(web, office);

        assertThat(json(programs.get(DIRECTOR, "digest/2026-11-26"))
                        .get("breaches")
                        .has("D12-6.2"))
                .isTrue();
        assertThat(json(programs.get(DIRECTOR, "digest/2026-11-27"))
                        .get("breaches")
                        .has("D12-6.2"))
                .isFalse();
    }

    @Test
    void a_day_without_breaches_rings_no_bell() {
        clock.set("2026-11-28T08:00:00");
        digests.send();

        assertThat(bell(DIRECTOR)).doesNotContain("昨日超时汇总");
        assertThat(new Browsing(web, office, DIRECTOR).get("digest/2026-11-26"))
                .bodyText()
                .contains("当日没有超时");
    }

    @Test
    @Clause({"D12-5", "D12-6.3"})
    void complaints_without_a_result_line_are_listed_and_the_share_of_visits_is_told() {
        complain("没有结果");
        var done = complain("有结果");
        programs.post(SUPERVISOR, "complaints/" + done + "/classification", """
                {"class":"VALID","reason":"x","field":"MAINTENANCE","fault":"NEGLECT"}""");
        programs.post(SUPERVISOR, "complaints/" + done + "/contact", "{\"words\":\"已联系\"}");
        programs.post(SUPERVISOR, "complaints/" + done + "/handling", "{\"words\":\"已修\"}");
        programs.post(SUPERVISOR, "complaints/" + done + "/reply", """
                {"means":"VISIT","words":"已答复","opinion":"SATISFIED","signature":{"by":"x","how":"PAPER"}}""");

        var digest = json(programs.get(DIRECTOR, "digest/2026-11-26"));

        assertThat(digest.get("withoutResult")).hasSize(1);
        assertThat(digest.get("visits").asInt()).isEqualTo(1);
        assertThat(digest.get("replies").asInt()).isEqualTo(1);
        assertThat(new Browsing(web, office, DIRECTOR).get("digest/2026-11-26"))
                .bodyText()
                .contains("没有结果", "上门 1 / 共 1");
    }
}
