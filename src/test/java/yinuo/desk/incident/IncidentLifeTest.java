package yinuo.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.notice.Notices;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.promise.Sweep;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** Incidents as programs raise, follow and end them. */
@CentreTest
class IncidentLifeTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLife life;

    @Autowired
    Promises promises;

    @Autowired
    Notices notices;

    @Autowired
    Sweep sweep;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private JsonNode raise(String kind, String place) {
        var made = programs.post(RECEPTIONIST, "incidents", """
                {"kind":"%s","place":"%s","caller":{"name":"曾女士","phone":"13812345678"}}""".formatted(kind, place));
        assertThat(made).hasStatus(201);
        return json(made);
    }

    private static String path(JsonNode incident) {
        return "incidents/" + incident.get("id").asString();
    }

    private Incident.Id id(JsonNode incident) {
        return new Incident.Id(
                office.office().id(), UUID.fromString(incident.get("id").asString()));
    }

    private Promise promise(JsonNode incident, String rule) {
        return office
                .in(() -> promises.about(
                        office.office().id(), Incident.SUBJECT, id(incident).value()))
                .stream()
                .filter(one -> one.made().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Role role) {
        return office.in(() -> notices.last(office.actor(role))).stream()
                .map(notice -> notice.kind() + " " + notice.rule())
                .toList();
    }

    @Test
    @Clause({"D01-4.1.4", "D01-4.1.4.1"})
    void saving_tells_the_team_of_the_kind_at_once_by_night_too() {
        clock.set("2026-11-27T02:30:00");

        var incident = raise("BURST_PIPE", "3栋1502");

        assertThat(incident.get("place").asString()).isEqualTo("3-1502");
        assertThat(incident.get("building").asInt()).isEqualTo(3);
        assertThat(incident.get("caller").get("phone").asString()).doesNotContain("1234");
        assertThat(told(ENGINEERING)).containsExactly("INCIDENT ");
        assertThat(told(SUPERVISOR)).containsExactly("INCIDENT ");
        assertThat(told(SECURITY)).isEmpty();
        assertThat(promise(incident, "TELL_TEAM").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThat(promise(incident, "ENGINEERING_ACKNOWLEDGES").made().dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(promise(incident, "REPORT_INCIDENT").made().dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    @Clause("D01-4.1.4")
    void what_was_written_down_too_late_says_so() {
        var received = clock.instant().minus(Duration.ofMinutes(3));
        var made = programs.post(RECEPTIONIST, "incidents", """
                {"kind":"GAS","place":"东门花坛","receivedAt":"%s"}""".formatted(received));

        assertThat(promise(json(made), "TELL_TEAM").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT_LATE);
        assertThat(json(made).get("building").isNull()).isTrue();
        assertThat(told(SECURITY)).hasSize(1);
    }

    @Test
    @Clause("D01-4.1.4")
    void nobody_acknowledges_and_it_climbs_within_minutes_to_supervisor_director_and_company() {
        raise("LIFT", "3栋电梯");

        clock.advance(Duration.ofMinutes(6));
        sweep.run();
        assertThat(told(SUPERVISOR)).contains("BROKEN ENGINEERING_ACKNOWLEDGES");
        assertThat(told(DIRECTOR)).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        sweep.run();
        assertThat(told(DIRECTOR)).contains("TO_DIRECTOR ENGINEERING_ACKNOWLEDGES");
        clock.advance(Duration.ofMinutes(15));
        sweep.run();
        assertThat(told(COMPLAINT_CENTRE)).contains("TO_COMPANY ENGINEERING_ACKNOWLEDGES");
    }

    @Test
    @Clause("D01-4.1.4")
    void after_a_standstill_the_highest_step_is_told_once_and_late_is_late() {
        var incident = raise("LIFT", "3栋电梯");

        clock.advance(Duration.ofHours(1));
        sweep.run();
        sweep.run();
        programs.post(ENGINEERING, path(incident) + "/acknowledgement", "{}");

        assertThat(told(COMPLAINT_CENTRE)).containsOnlyOnce("TO_COMPANY ENGINEERING_ACKNOWLEDGES");
        assertThat(told(DIRECTOR)).doesNotContain("TO_DIRECTOR ENGINEERING_ACKNOWLEDGES");
        assertThat(promise(incident, "ENGINEERING_ACKNOWLEDGES").standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT_LATE);
    }

    @Test
    @Clause("D01-4.1.4")
    void two_acknowledge_at_once_and_one_is_told_who_was_faster() {
        var incident = raise("FIRE_ALARM", "3栋地下车库");
        for (var round = 0; round < 4; round++) {
            var other = raise("FIRE_ALARM", "3栋 " + round);
            var answers = java.util.stream.Stream.of(SECURITY, TEAM_LEADER)
                    .map(role -> CompletableFuture.supplyAsync(
                            () -> programs.post(role, path(other) + "/acknowledgement", "{}")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers.stream()
                            .map(one -> one.getResponse().getStatus())
                            .sorted())
                    .containsExactly(200, 422);
            assertThat(answers.stream()
                            .filter(one -> one.getResponse().getStatus() == 422)
                            .map(one -> json(one).get("detail").asString())
                            .findFirst()
                            .orElseThrow())
                    .contains("已经做过");
        }
        assertThat(incident.get("stage").asString()).isEqualTo("REPORTED");
    }

    @Test
    @Clause({"D01-4.1.4.1", "D01-4.1.4.2"})
    void five_desks_take_calls_at_once_all_with_the_same_sentence_and_each_is_counted() {
        var incident = raise("BURST_PIPE", "3-1502");
        programs.post(RECEPTIONIST, path(incident) + "/sentence", "{\"words\":\"正在关阀\"}");
        programs.post(RECEPTIONIST, path(incident) + "/sentence", "{\"words\":\"已关阀，预计 11 点恢复\"}");

        IntStream.rangeClosed(1, 5)
                .mapToObj(floor -> CompletableFuture.supplyAsync(
                        () -> programs.post(RECEPTIONIST, path(incident) + "/calls", """
                                {"home":"3%02d02","person":"王先生","told":"已关阀，预计 11 点恢复"}""".formatted(floor))))
                .toList()
                .forEach(call -> assertThat(call.join()).hasStatusOk());

        var after = json(programs.get(RECEPTIONIST, path(incident)));
        assertThat(after.get("calls").asInt()).isEqualTo(6);
        assertThat(after.get("steps").findValuesAsString("home")).contains("3-0102", "3-0502");
        assertThat(after.get("steps").findValuesAsString("words")).contains("正在关阀");
        var current = office.in(() -> incidents.current(office.office().id()));
        assertThat(current).hasSize(1);
        assertThat(current.getFirst().sentence()).isEqualTo("已关阀，预计 11 点恢复");
        assertThat(office.in(() -> incidents.concerning(office.office().id(), "3-0202")))
                .hasSize(1);
        assertThat(office.in(() -> incidents.concerning(office.office().id(), "S01")))
                .isEmpty();
    }

    @Test
    @Clause("D05-4.1.4.c")
    void a_call_that_nobody_answered_does_not_keep_the_report_and_a_major_thing_goes_to_the_director() {
        var incident = raise("BURST_PIPE", "3-1502");

        programs.post(RECEPTIONIST, path(incident) + "/reports", "{\"to\":\"SUPERVISOR\",\"reached\":false}");
        assertThat(promise(incident, "REPORT_INCIDENT").isOpen()).isTrue();
        programs.post(RECEPTIONIST, path(incident) + "/reports", "{\"to\":\"SUPERVISOR\",\"reached\":true}");
        assertThat(promise(incident, "REPORT_INCIDENT").isOpen()).isFalse();
        programs.post(SUPERVISOR, path(incident) + "/major", "{\"words\":\"两户天花坍塌\"}");
        assertThat(told(DIRECTOR)).containsExactly("MAJOR_INCIDENT ");
        assertThat(promise(incident, "REPORT_MAJOR_INCIDENT").isOpen()).isTrue();
        programs.post(DIRECTOR, path(incident) + "/reports", "{\"to\":\"DIRECTOR\",\"reached\":true}");
        assertThat(promise(incident, "REPORT_MAJOR_INCIDENT").isOpen()).isFalse();

        assertThat(programs.post(RECEPTIONIST, path(incident) + "/reports", "{\"to\":\"CASHIER\"}"))
                .hasStatus(422);
    }

    @Test
    @Clause({"D01-5.14", "D05-4.1.4.b"})
    void it_ends_with_an_outcome_after_a_measure_and_a_temporary_one_is_listed_until_lifted() {
        var incident = raise("POWER_CUT", "3栋");
        programs.post(ENGINEERING, path(incident) + "/acknowledgement", "{}");
        programs.post(ENGINEERING, path(incident) + "/arrival", "{}");
        var early = programs.post(ENGINEERING, path(incident) + "/end", "{\"words\":\"已恢复\"}");
        assertThat(early).hasStatus(422);
        assertThat(json(early).get("clause").asString()).isEqualTo("D05-4.1.4.b");

        programs.post(ENGINEERING, path(incident) + "/measures", "{\"words\":\"封闭配电间\",\"temporary\":true}");
        var ended = json(programs.post(ENGINEERING, path(incident) + "/end", "{\"words\":\"已恢复\"}"));

        assertThat(ended.get("stage").asString()).isEqualTo("ENDED");
        assertThat(office.in(() -> incidents.current(office.office().id()))).isEmpty();
        assertThat(office.in(() -> incidents.standingMeasures(office.office().id())))
                .hasSize(1);
        assertThat(programs.post(ENGINEERING, path(incident) + "/lifting", "{\"measure\":2}"))
                .hasStatusOk();
        assertThat(office.in(() -> incidents.standingMeasures(office.office().id())))
                .isEmpty();
        assertThat(programs.post(RECEPTIONIST, path(incident) + "/calls", "{\"told\":\"x\"}"))
                .hasStatus(422);
    }

    @Test
    @Clause("D01-4.1.4.1")
    void a_later_complaint_is_linked_and_found_from_both_sides() {
        var incident = raise("BURST_PIPE", "3-1502");
        var complaint = new Subject("complaint", UUID.randomUUID(), "TS-1", "3-1402", "天花渗水", "complaints/1");

        office.in(() -> life.attach(office.actor(RECEPTIONIST), id(incident), complaint));

        assertThat(office.in(() -> incidents.of(office.office().id(), complaint)))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(id(incident)));
        assertThat(office.in(() -> incidents.get(office.actor(RECEPTIONIST), id(incident)))
                        .of(IncidentDeed.LINK))
                .hasSize(1);
    }

    @Test
    @Clause("D01-4.1.4.2")
    void a_step_of_the_list_is_done_once() {
        var incident = raise("BURST_PIPE", "3-1502");
        assertThat(incident.get("checklist")).hasSize(5);

        assertThat(programs.post(ENGINEERING, path(incident) + "/steps", "{\"item\":1}"))
                .hasStatusOk();
        assertThat(programs.post(SECURITY, path(incident) + "/steps", "{\"item\":1}"))
                .hasStatus(422);
        assertThat(programs.post(SECURITY, path(incident) + "/steps", "{\"item\":9}"))
                .hasStatus(422);
        assertThat(programs.post(SECURITY, path(incident) + "/steps", "{\"words\":\"拉警戒线\"}"))
                .hasStatusOk();

        var after = json(programs.get(RECEPTIONIST, path(incident)));
        assertThat(after.get("checklist").get(1).get("done").asBoolean()).isTrue();
    }

    @Test
    void the_same_alarm_sent_twice_is_one_and_who_saw_an_older_version_is_told() {
        var alarm = "{\"kind\":\"GAS\",\"place\":\"3-0102\"}";
        var first = json(programs.post(RECEPTIONIST, "incidents", alarm, "Idempotency-Key", "a"));
        var again = json(programs.post(RECEPTIONIST, "incidents", alarm, "Idempotency-Key", "a"));
        assertThat(again.get("id")).isEqualTo(first.get("id"));

        programs.post(RECEPTIONIST, path(first) + "/sentence", "{\"words\":\"已通知\"}", "If-Match", "0");
        assertThat(programs.post(RECEPTIONIST, path(first) + "/sentence", "{\"words\":\"x\"}", "If-Match", "0"))
                .hasStatus(409);
    }

    @Test
    void the_list_pages_by_cursor_and_bad_input_names_its_fields() {
        for (var n = 0; n < 3; n++) {
            raise("OTHER", "东门");
            clock.advance(Duration.ofMinutes(1));
        }

        var page = json(programs.get(RECEPTIONIST, "incidents?running=true&limit=2"));
        assertThat(page.get("items")).hasSize(2);
        var rest = json(programs.get(
                RECEPTIONIST, "incidents?limit=2&after=" + page.get("next").asString()));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(programs.get(RECEPTIONIST, "incidents?after=x")).hasStatus(422);
        var bad = programs.post(RECEPTIONIST, "incidents", "{}");
        assertThat(bad).hasStatus(422);
        assertThat(json(bad).get("errors").propertyNames()).contains("kind", "place");
    }

    @Test
    void only_those_whose_deed_it_is_may() {
        var incident = raise("OTHER", "东门");

        assertThat(programs.post(RECEPTIONIST, path(incident) + "/acknowledgement", "{}"))
                .hasStatus(403);
        assertThat(programs.post(RECEPTIONIST, path(incident) + "/end", "{\"words\":\"x\"}"))
                .hasStatus(403);
        assertThat(programs.post(QUALITY, path(incident) + "/sentence", "{\"words\":\"x\"}"))
                .hasStatus(403);
        assertThat(programs.get(HUMAN_RESOURCES, "incidents")).hasStatus(403);
        assertThat(new Programs(web, people.office()).get(DIRECTOR, path(incident)))
                .hasStatus(404);
    }
}
