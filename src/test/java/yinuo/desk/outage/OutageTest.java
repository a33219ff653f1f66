package yinuo.desk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import yinuo.desk.incident.Incidents;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.rulebook.Clause;

/** Planned cuts: whom they concern, who has been told, what happens when they change. */
@CentreTest
class OutageTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Promises promises;

    @Autowired
    Incidents incidents;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private static String notice(String area, String more) {
        return """
                {"kind":"WATER","reason":"水箱清洗","place":"3 栋","area":%s,"from":"2026-11-26T05:00:00Z",
                 "until":"2026-11-26T09:00:00Z","receivedFrom":"工程部","sentence":"预计 17 点恢复"%s}""".formatted(area, more);
    }

    private JsonNode announce(String area) {
        var made = programs.post(RECEPTIONIST, "outages", notice(area, ""));
        assertThat(made).hasStatus(201);
        return json(made);
    }

    private JsonNode tell(JsonNode outage, String whom) {
        return json(programs.post(RECEPTIONIST, path(outage) + "/tellings", """
                {"whom":%s,"means":"POSTED","words":"大堂公告栏"}""".formatted(whom)));
    }

    private static String path(JsonNode outage) {
        return "outages/" + outage.get("id").asString();
    }

    private List<Promise> owed(JsonNode outage) {
        return office.in(() -> promises.about(
                office.office().id(),
                Outage.SUBJECT,
                UUID.fromString(outage.get("id").asString())));
    }

    @Test
    @Clause("D09-4.10")
    void homes_and_shops_of_the_area_and_all_departments_have_to_be_told_until_nobody_is_left() {
        var outage = announce("{\"buildings\":[3],\"shops\":true}");
        assertThat(outage.get("untold")).hasSize(21);
        assertThat(owed(outage).getFirst().made().dueAt())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));

        clock.advance(Duration.ofMinutes(20));
        assertThat(tell(outage, "[\"3\"]").get("untold")).hasSize(3);
        assertThat(owed(outage).getFirst().isOpen()).isTrue();
        tell(outage, "[\"S01\",\"工程部\",\"保洁部\"]");

        var after = json(programs.get(RECEPTIONIST, path(outage)));
        assertThat(after.get("untold")).isEmpty();
        assertThat(after.get("parties").get(4).get("means").asString()).isEqualTo("POSTED");
        assertThat(owed(outage).getFirst().standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThat(programs.post(RECEPTIONIST, path(outage) + "/tellings", "{\"whom\":[\"3\"],\"means\":\"PHONE\"}"))
                .as("nobody is left")
                .hasStatus(422);
    }

    @Test
    @Clause("D09-4.10")
    void an_area_may_be_floors_doors_and_single_homes() {
        assertThat(announce("{\"buildings\":[3],\"fromFloor\":2,\"toFloor\":4}").get("parties"))
                .hasSize(5);
        assertThat(announce("{\"homes\":[\"31802\",\"商铺1\",\"9-9999\"]}")
                        .get("untold")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("保洁部", "工程部", "3-1802", "S01");
        assertThat(programs.post(RECEPTIONIST, "outages", notice("{\"buildings\":[3],\"fromDoor\":3}", "")))
                .hasStatus(422);
    }

    @Test
    @Clause("D09-4.10")
    void a_change_is_told_anew_also_to_those_it_no_longer_concerns_and_a_cancellation_to_those_who_knew() {
        var outage = announce("{\"homes\":[\"3-0102\",\"3-0202\"]}");
        tell(outage, "[\"3-0102\"]");

        var answer = programs.post(
                RECEPTIONIST, path(outage) + "/change", notice("{\"homes\":[\"3-0302\"]}", ",\"words\":\"改为 302\""));
        assertThat(answer).hasStatusOk();
        var changed = json(answer);
        assertThat(changed.get("round").asInt()).isEqualTo(2);
        assertThat(changed.get("untold").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("保洁部", "工程部", "3-0302", "3-0102");
        assertThat(owed(outage).stream().filter(Promise::isOpen)).hasSize(1);

        tell(outage, "[\"3-0302\"]");
        var cancelled = json(programs.post(RECEPTIONIST, path(outage) + "/cancellation", "{\"words\":\"改期另行通知\"}"));
        assertThat(cancelled.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.get("untold").valueStream().map(JsonNode::asString))
                .containsExactly("3-0302");
        assertThat(office.in(() -> incidents.current(office.office().id()))).isEmpty();
        assertThat(tell(outage, "[\"3-0302\"]").get("untold")).isEmpty();
        assertThat(programs.post(RECEPTIONIST, path(outage) + "/end", "{\"words\":\"x\"}"))
                .hasStatus(422);
    }

    @Test
    @Clause("D09-4.10")
    void two_who_tell_the_same_at_once_write_it_once() {
        var outage = announce("{\"buildings\":[3]}");

        var statuses = java.util.stream.Stream.of(RECEPTIONIST, STEWARD)
                .map(role -> CompletableFuture.supplyAsync(() -> programs.post(
                                role,
                                path(outage) + "/tellings",
                                "{\"whom\":[\"3\",\"工程部\",\"保洁部\"],\"means\":\"PHONE\"}")
                        .getResponse()
                        .getStatus()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 422);
        assertThat(json(programs.get(RECEPTIONIST, path(outage))).get("untold")).isEmpty();
    }

    @Test
    @Clause("D01-4.1.4.2")
    void its_sentence_stands_on_every_desk_until_it_ends() {
        var outage = announce("{\"buildings\":[3]}");
        programs.post(RECEPTIONIST, path(outage) + "/sentence", "{\"words\":\"推迟到 18 点\"}");
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.get("today")).bodyText().contains("3 栋停水", "推迟到 18 点", "13:00–17:00");
        programs.post(RECEPTIONIST, path(outage) + "/end", "{\"words\":\"已恢复\"}");
        assertThat(desk.get("today")).bodyText().doesNotContain("推迟到 18 点");
        assertThat(owed(outage).getFirst().isOpen()).isFalse();
    }

    @Test
    @Clause("D09-4.10")
    void pages_announce_list_print_and_change_without_a_script() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.get("outages/new")).bodyText().contains("3 栋");
        var bad = desk.post("outages", "reason", "检修", "place", "3 栋");
        assertThat(bad).hasStatus(422);
        assertThat(bad).bodyText().contains("检修", "请选择类型");

        var made = desk.post(
                "outages",
                "kind",
                "POWER",
                "reason",
                "检修",
                "place",
                "3 栋",
                "buildings",
                "3",
                "from",
                "2026-11-26T13:00",
                "until",
                "2026-11-26T17:00",
                "receivedFrom",
                "供电局");
        assertThat(made).hasStatus(302);
        var page = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");

        assertThat(desk.get(page)).bodyText().contains("3 栋 18 户", "还有 20 处未告知");
        assertThat(desk.post(page + "/tellings", "whom", "3", "means", "POSTED"))
                .hasStatus(302);
        assertThat(desk.get(page)).bodyText().contains("还有 2 处未告知");
        assertThat(desk.get(page + "/notice")).bodyText().contains("停电通知", "2026-11-26 13:00");
        assertThat(desk.get(page + "/change")).bodyText().contains("检修");
        assertThat(desk.post(
                        page + "/change",
                        "version",
                        "0",
                        "kind",
                        "POWER",
                        "reason",
                        "检修",
                        "place",
                        "3 栋",
                        "buildings",
                        "3",
                        "from",
                        "2026-11-26T14:00",
                        "until",
                        "2026-11-26T18:00",
                        "words",
                        "推迟一小时"))
                .hasStatus(302);
        assertThat(desk.get(page + "/notice")).bodyText().contains("停电变更通知", "推迟一小时");
        assertThat(desk.get("outages")).bodyText().contains("3 栋停电");
        assertThat(desk.post(page + "/cancellation", "version", "0", "words", "x"))
                .hasStatus(409);
    }

    @Test
    void cursor_permission_and_the_wall_between_offices() {
        for (var n = 0; n < 3; n++) {
            announce("{\"buildings\":[3]}");
            clock.advance(Duration.ofMinutes(1));
        }
        var first = json(programs.get(RECEPTIONIST, "outages?state=ANNOUNCED&limit=2"));
        assertThat(first.get("items")).hasSize(2);
        var outage = json(programs.get(
                        RECEPTIONIST,
                        "outages?limit=2&after=" + first.get("next").asString()))
                .get("items")
                .get(0);

        assertThat(programs.post(ENGINEERING, path(outage) + "/end", "{\"words\":\"x\"}"))
                .hasStatus(403);
        assertThat(new Programs(web, people.office()).get(DIRECTOR, path(outage)))
                .hasStatus(404);
        var twice = notice("{\"buildings\":[3]}", "");
        var one = json(programs.post(RECEPTIONIST, "outages", twice, "Idempotency-Key", "k"));
        assertThat(json(programs.post(RECEPTIONIST, "outages", twice, "Idempotency-Key", "k"))
                        .get("id"))
                .isEqualTo(one.get("id"));
    }
}
