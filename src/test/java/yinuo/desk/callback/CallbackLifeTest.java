package yinuo.desk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.Sweep;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** The life of callbacks as procedure D03 tells it, walked by programs. */
@CentreTest
class CallbackLifeTest {

    static final String FIVE = """
            "contents":{"quality":"SATISFIED","effect":"SATISFIED","overall":"%s",
                        "faultKind":"SPEED","faults":"来得晚了些","noSuggestion":true}""";
    private static final String SIGNED =
            "\"means\":\"VISIT_AND_LOOK\",\"signature\":{\"by\":\"曾子涵\",\"how\":\"PAPER\"}";
    private static final String MISSED = "{\"means\":\"PHONE\",\"result\":\"NO_ANSWER\",\"words\":\"无人接\"}";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Callbacks callbacks;

    @Autowired
    PromiseQuestions questions;

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

    private void later(Duration by) {
        clock.advance(by);
        programs = new Programs(web, office);
    }

    private Callback owed(Work.Kind kind) {
        return new Owing(callbacks, office).owe(kind, office.actor(SUPERVISOR).member());
    }

    private static String answer(String overall, String more) {
        return "{%s,%s,\"words\":\"已看过现场\"}".formatted(FIVE.formatted(overall), more);
    }

    private JsonNode done(Role as, Object id, String deed, String body) {
        var result = programs.post(as, "callbacks/" + id + "/" + deed, body);
        assertThat(result).as(deed).hasStatus(200);
        return json(result);
    }

    private void refused(Role as, Object id, String deed, String body, String clause) {
        var result = programs.post(as, "callbacks/" + id + "/" + deed, body);
        assertThat(result).as(deed).hasStatus(422);
        assertThat(json(result).get("clause").asString()).isEqualTo(clause);
    }

    private JsonNode now(Object id) {
        return json(programs.get(SUPERVISOR, "callbacks/" + id));
    }

    private static List<String> promises(JsonNode callback) {
        return StreamSupport.stream(callback.get("promises").spliterator(), false)
                .map(one ->
                        one.get("clause").asString() + " " + one.get("standing").asString())
                .toList();
    }

    @Test
    @Clause({"D03-5.1", "D03-4", "D03-4.1", "D03-4.2", "D03-4.3", "D03-4.4", "D00-3.5"})
    void a_visit_that_is_signed_and_content_ends_it() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();

        refused(STEWARD, id, "answer", answer("SATISFIED", "\"means\":\"VISIT\""), "D03-5.1");
        var after = done(STEWARD, id, "answer", answer("VERY_SATISFIED", SIGNED));

        assertThat(after.get("state").asString()).isEqualTo("DONE");
        assertThat(promises(after)).containsExactly("D03-1.2 KEPT");
        assertThat(after.get("answer").get("asked").get("signedBy").asString()).isEqualTo("曾子涵");
        assertThat(after.get("answer").get("contents").get("faults").asString()).isEqualTo("来得晚了些");
        refused(STEWARD, id, "answer", answer("SATISFIED", SIGNED), "D03-5.2");
    }

    @Test
    @Clause("D00-3.4")
    void a_wrong_answer_that_came_to_light_is_something_to_learn() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        var need = """
                {"callback":"%s","member":"%s","words":"把保修期说成了半年"}""".formatted(id, office.actor(RECEPTIONIST).member().value());
        var early = programs.post(STEWARD, "training-needs", need);
        assertThat(early).hasStatus(422);
        assertThat(json(early).get("clause").asString()).isEqualTo("D00-3.4");
        done(STEWARD, id, "answer", answer("SATISFIED", SIGNED));

        var noticed = programs.post(STEWARD, "training-needs", need);

        assertThat(noticed).hasStatus(201);
        assertThat(json(noticed).get("source").get("path").asString()).isEqualTo("callbacks/" + id);
        var steward = new Browsing(web, office, STEWARD);
        assertThat(steward.get("callbacks/" + id)).bodyText().contains("data-clause=\"D00-3.4\"", "training/of/" + id);
        assertThat(steward.get("training/of/" + id)).bodyText().contains("把保修期说成了半年", "待补");
        assertThat(steward.post("training/needs", "callback", id.toString())).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quality\":\"SATISFIED\",",
                "\"effect\":\"SATISFIED\",",
                "\"overall\":\"SATISFIED\",",
                "\"faultKind\":\"SPEED\",",
                "\"faults\":\"晚\",",
                "\"noSuggestion\":true,"
            })
    @Clause({"D03-4", "D03-4.1", "D03-4.2", "D03-4.3", "D03-4.4", "D03-4.5"})
    void none_of_the_five_contents_may_be_missing(String missing) {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        var all = "\"quality\":\"SATISFIED\",\"effect\":\"SATISFIED\",\"overall\":\"SATISFIED\","
                + "\"faultKind\":\"SPEED\",\"faults\":\"晚\",\"noSuggestion\":true,";
        var contents = all.replace(missing, "");
        var body = "{\"contents\":{%s},%s,\"words\":\"x\"}"
                .formatted(contents.substring(0, contents.length() - 1), SIGNED);

        var result = programs.post(STEWARD, "callbacks/" + id + "/answer", body);

        assertThat(result).hasStatus(422);
        assertThat(json(result).get("errors").size()).isEqualTo(1);
        assertThat(now(id).get("state").asString()).isEqualTo("DUE");
    }

    @Test
    @Clause({"D03-5.1", "D03-3.2", "D01-3.10"})
    void a_call_instead_needs_a_reason_and_is_unsigned_and_the_desk_may_only_call() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();

        refused(RECEPTIONIST, id, "answer", answer("SATISFIED", SIGNED), "D03-3.2");
        refused(RECEPTIONIST, id, "answer", answer("SATISFIED", "\"means\":\"PHONE\""), "D03-5.1");
        var after =
                done(RECEPTIONIST, id, "answer", answer("SATISFIED", "\"means\":\"PHONE\",\"whyNoVisit\":\"业主出差\""));

        assertThat(after.get("answer").get("asked").get("signedHow").isNull()).isTrue();
        assertThat(after.get("answer").get("asked").get("whyNoVisit").asString())
                .isEqualTo("业主出差");
    }

    @Test
    @Clause("D03-3.2")
    void a_supervisor_may_give_it_to_somebody_else() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        var desk = office.actor(RECEPTIONIST).member().value();

        done(TEAM_LEADER, id, "assignment", "{\"to\":\"%s\"}".formatted(desk));
        var after = done(RECEPTIONIST, id, "answer", answer("SATISFIED", SIGNED));

        assertThat(after.get("state").asString()).isEqualTo("DONE");
    }

    @Test
    @Clause("D03-3.1")
    void a_complaint_is_asked_about_by_two_of_whom_one_did_not_handle_it() {
        var id = owed(Work.Kind.COMPLAINT).id().value();
        var handler = office.actor(SUPERVISOR).member().value();
        var desk = office.actor(RECEPTIONIST).member().value();
        var steward = office.actor(STEWARD).member().value();

        refused(STEWARD, id, "answer", answer("SATISFIED", SIGNED), "D03-3.1");
        refused(SUPERVISOR, id, "answer", answer("SATISFIED", SIGNED), "D03-3.1");
        refused(
                SUPERVISOR,
                id,
                "answer",
                answer("SATISFIED", SIGNED + ",\"companions\":[\"%s\"]".formatted(desk)),
                "D03-3.1");
        refused(
                SUPERVISOR,
                id,
                "answer",
                answer("SATISFIED", SIGNED + ",\"companions\":[\"%s\"]".formatted(handler)),
                "D03-3.1");
        var after = done(
                SUPERVISOR, id, "answer", answer("SATISFIED", SIGNED + ",\"companions\":[\"%s\"]".formatted(steward)));

        assertThat(after.get("state").asString()).isEqualTo("DONE");
    }

    @Test
    @Clause({"D03-2.1", "D01-3.10"})
    void not_reached_never_counts_as_done_and_only_a_supervisor_ends_it_after_three_attempts() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();

        done(RECEPTIONIST, id, "attempts", MISSED);
        done(RECEPTIONIST, id, "attempts", MISSED);
        refused(SUPERVISOR, id, "release", "{\"words\":\"x\"}", "D03-2.1");
        var third = done(RECEPTIONIST, id, "attempts", MISSED);
        assertThat(third.get("state").asString()).isEqualTo("DUE");
        assertThat(promises(third)).containsExactly("D03-1.2 OPEN");
        assertThat(programs.post(STEWARD, "callbacks/" + id + "/release", "{\"words\":\"x\"}"))
                .hasStatus(403);
        var after = done(SUPERVISOR, id, "release", "{\"words\":\"三次均未接通\"}");

        assertThat(after.get("state").asString()).isEqualTo("NOT_REACHABLE");
        assertThat(after.get("answer").isNull()).isTrue();
        assertThat(promises(after)).containsExactly("D03-1.2 WAIVED");
    }

    @Test
    void an_appointment_is_no_callback_either() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        assertThat(programs.post(
                        STEWARD, "callbacks/" + id + "/attempts", "{\"means\":\"PHONE\",\"result\":\"BOOKED\"}"))
                .hasStatus(422);

        var after = done(STEWARD, id, "attempts", """
                {"means":"PHONE","result":"BOOKED","bookedFor":"2026-11-27T02:00:00Z"}""");

        assertThat(after.get("state").asString()).isEqualTo("BOOKED");
        assertThat(promises(after)).containsExactly("D03-1.2 OPEN");
    }

    @Test
    @Clause({"D03-5.2", "D09-4.8"})
    void who_is_not_content_is_asked_again_after_each_rectification() {
        var first = owed(Work.Kind.SMALL_REPAIR).id().value();
        var wrong = done(STEWARD, first, "answer", answer("DISSATISFIED", SIGNED));
        assertThat(wrong.get("state").asString()).isEqualTo("RECTIFYING");
        assertThat(promises(wrong)).containsExactlyInAnyOrder("D03-1.2 KEPT", "D03-5.2 OPEN");

        later(Duration.ofDays(1));
        var second = done(ENGINEERING, first, "rectification", "{\"words\":\"重新打胶\",\"prevention\":\"增加复检\"}");

        assertThat(second.get("round").asInt()).isEqualTo(2);
        assertThat(second.get("previous").asString()).isEqualTo(first.toString());
        assertThat(second.get("dueAt").asString()).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(promises(now(first))).containsExactlyInAnyOrder("D03-1.2 KEPT", "D03-5.2 KEPT");
        assertThat(now(first).get("state").asString()).isEqualTo("RECTIFIED");
        var content = done(STEWARD, second.get("id").asString(), "answer", answer("SATISFIED", SIGNED));
        assertThat(content.get("state").asString()).isEqualTo("DONE");
    }

    @Test
    @Clause("D03-5.2")
    void after_three_rounds_the_director_may_let_it_be_and_it_counts_as_dissatisfied() {
        var id = owed(Work.Kind.PROJECT).id().value().toString();
        for (var round = 1; round < 3; round++) {
            done(STEWARD, id, "answer", answer("VERY_DISSATISFIED", SIGNED));
            refused(DIRECTOR, id, "release", "{\"words\":\"x\"}", "D03-5.2");
            id = done(SUPERVISOR, id, "rectification", "{\"words\":\"返工\"}")
                    .get("id")
                    .asString();
        }
        done(STEWARD, id, "answer", answer("DISSATISFIED", SIGNED));
        assertThat(programs.post(SUPERVISOR, "callbacks/" + id + "/release", "{\"words\":\"x\"}"))
                .hasStatus(403);

        var after = done(DIRECTOR, id, "release", "{\"words\":\"已三轮整改，业主要求超出合同\"}");

        assertThat(after.get("state").asString()).isEqualTo("DISSATISFIED");
        assertThat(after.get("answer").get("contents").get("overall").asString())
                .isEqualTo("DISSATISFIED");
    }

    @Test
    @Clause({"D03-4.5", "D04-1.4"})
    void a_suggestion_goes_to_the_manager_who_owes_an_answer() {
        var id = owed(Work.Kind.OTHER).id().value();
        done(STEWARD, id, "answer", answer("SATISFIED", SIGNED).replace("\"noSuggestion\":true", """
                "suggestion":"楼道加装扶手\""""));

        var director = new Browsing(web, office, DIRECTOR);
        assertThat(director.get("suggestions")).hasStatusOk().bodyText().contains("楼道加装扶手", "3-1802");
        var owed = office.inTransaction(
                () -> questions.list(office.office().id(), PromiseQuestions.Wanted.open(50), clock.instant()));
        assertThat(owed).anySatisfy(promise -> {
            assertThat(promise.made().clause()).isEqualTo("D04-1.4");
            assertThat(promise.owner().role()).isEqualTo(DIRECTOR);
            assertThat(promise.subject().title()).isEqualTo("楼道加装扶手");
        });
    }

    @Test
    @Clause({"D03-5.1", "D03-2.1"})
    void no_automatic_process_completes_a_callback() {
        var kinds = List.of(Work.Kind.values());
        var open = kinds.stream()
                .filter(kind -> kind != Work.Kind.SERVICE_MIDWAY)
                .map(this::owed)
                .toList();

        later(Duration.ofDays(70));
        sweep.run();
        for (var callback : open) {
            new Owing(callbacks, office).owe(callback.work(), clock.instant());
            for (var n = 0; n < 5; n++) {
                done(STEWARD, callback.id().value(), "attempts", MISSED);
            }
            assertThat(now(callback.id().value()).get("answer").isNull()).isTrue();
            assertThat(now(callback.id().value()).get("state").asString()).isEqualTo("DUE");
            office.inTransaction(() -> {
                callbacks.release(office.office().id(), callback.work().source(), "released");
                return 0;
            });
            assertThat(now(callback.id().value()).get("answer").isNull()).isTrue();
            assertThat(now(callback.id().value()).get("state").asString()).isEqualTo("RELEASED");
            assertThat(promises(now(callback.id().value()))).noneMatch(one -> one.contains("KEPT"));
        }
    }

    @Test
    void who_saw_an_older_version_is_told() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        done(STEWARD, id, "attempts", MISSED);

        assertThat(programs.post(STEWARD, "callbacks/" + id + "/answer", answer("SATISFIED", SIGNED), "If-Match", "0"))
                .hasStatus(409);
    }
}
