package yinuo.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.ENGINEERING;
import static yinuo.staff.Role.RECEPTIONIST;
import static yinuo.staff.Role.SUPERVISOR;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.office.Departments;
import yinuo.rulebook.Clause;

/** Special services on screen, on paper and for programs. */
@CentreTest
class ServicePagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Departments departments;

    @Autowired
    yinuo.SettableClock clock;

    @Autowired
    yinuo.promise.Sweep sweep;

    private People.Staffed office;
    private Browsing desk;
    private Browsing supervisor;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
        supervisor = new Browsing(web, office, SUPERVISOR);
        programs = new Programs(web, office);
        assertThat(supervisor.post(
                        "services/catalogue", "name", "高空擦窗", "unit", "次", "price", "260", "pricing", "BEFOREHAND"))
                .hasStatus(302);
    }

    private String item() {
        return Programs.json(programs.get(RECEPTIONIST, "service-items"))
                .get(0)
                .get("id")
                .asString();
    }

    private String taken() {
        var result = desk.post(
                "services", "asked", "PHONE", "home", "31802", "person", "曾子涵", "item", item(), "quantity", "2");
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl()).replaceFirst("^/[^/]+/", "");
    }

    @Test
    @Clause({"D01-4.7.1", "D01-4.6.1"})
    void a_request_is_taken_charged_and_printed() {
        var address = taken();
        assertThat(desk.get(address)).bodyText().contains("3-1802", "¥520.00", "未收费", "收费并开收据", "D01-4.6.1");

        assertThat(desk.post(
                        address + "/charge", "version", "0", "amount", "520", "method", "CASH", "signedHow", "PAPER"))
                .hasStatus(302);

        assertThat(desk.get(address)).bodyText().contains("已收费", "SJ-");
        assertThat(desk.get("services?which=SEND")).bodyText().contains("高空擦窗");
        assertThat(desk.get("services/register")).bodyText().contains("业主/住户特约服务登记表", "曾子涵", "以下空白");
    }

    @Test
    void a_bad_form_comes_back_as_it_was_typed() {
        assertThat(desk.post("services", "home", "9-9999", "person", "曾子涵", "words", "请带长杆"))
                .hasStatus(422)
                .bodyText()
                .contains("9-9999", "请带长杆", "没有这个房号", "请选择目录里的项目");
    }

    @Test
    void the_preview_names_price_and_promise() {
        assertThat(desk.get("services/preview?quantity=2&item=" + item()))
                .bodyText()
                .contains("¥520.00", "收取服务费用", "D01-4.6.1.1");
    }

    @Test
    void programs_take_charge_and_send_in_one_step() {
        var department = office.inTransaction(
                () -> departments.of(office.office().id()).getFirst().id().value());

        var result = programs.post(RECEPTIONIST, "special-services", """
                {"asked":"VISIT","home":"3-1802","person":{"name":"曾子涵"},"item":"%s","quantity":1,
                 "payment":{"method":"SCAN","signature":{"by":"曾子涵","how":"SCREEN"}},"assignment":{"department":"%s"}}
                """.formatted(item(), department));

        assertThat(result).hasStatus(201);
        var json = Programs.json(result);
        assertThat(json.get("stage").asString()).isEqualTo("DISPATCHED");
        assertThat(json.get("money").get("balance").asLong()).isZero();
        assertThat(json.get("money").get("receipts").get(0).get("fen").asLong()).isEqualTo(26_000);
        assertThat(programs.get(
                        RECEPTIONIST, "special-services/" + json.get("id").asString()))
                .hasStatusOk();
    }

    @Test
    void a_stale_page_is_told_and_a_deed_out_of_turn_names_its_clause() {
        var address = taken();
        desk.post(address + "/charge", "version", "0", "method", "CASH", "signedHow", "PAPER");

        assertThat(desk.post(address + "/cancellation", "version", "0", "words", "不要了"))
                .hasStatus(409);
        var id = address.substring(address.indexOf('/') + 1);
        var again = programs.post(
                RECEPTIONIST,
                "special-services/" + id + "/charge",
                "{\"method\":\"CASH\",\"signature\":{\"how\":\"PAPER\"}}");
        assertThat(again).hasStatus(422).bodyText().contains("D01-4.6.1");
    }

    @Test
    void another_office_sees_nothing_of_it() {
        var id = taken().replace("services/", "");
        var other = people.office();

        assertThat(new Programs(web, other).get(RECEPTIONIST, "special-services/" + id))
                .hasStatus(404);
    }

    private JsonNode sentToWorks() {
        var works = office.inTransaction(() -> departments.of(office.office().id())).stream()
                .filter(one -> one.code().equals("works"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        var result = programs.post(RECEPTIONIST, "special-services", """
                {"asked":"PHONE","home":"3-1802","person":{"name":"曾子涵"},"item":"%s","quantity":1,
                 "payment":{"method":"CASH","signature":{"how":"PAPER"}},"assignment":{"department":"%s"}}
                """.formatted(item(), works));
        assertThat(result).hasStatus(201);
        return Programs.json(result);
    }

    private JsonNode slip(JsonNode service) {
        return Programs.json(programs.get(
                RECEPTIONIST, "dispatch-slips/" + service.get("slip").asString()));
    }

    @Test
    @Clause({"D01-4.7.2", "D01-4.7.3"})
    void the_slip_runs_the_service_and_only_the_service_asks_the_resident() {
        var service = sentToWorks();
        var slip = "dispatch-slips/" + service.get("slip").asString();
        assertThat(programs.post(ENGINEERING, slip + "/acknowledgement", "{}")).hasStatusOk();
        assertThat(Programs.json(programs.get(
                                RECEPTIONIST,
                                "special-services/" + service.get("id").asString()))
                        .get("stage")
                        .asString())
                .isEqualTo("RUNNING");
        assertThat(programs.post(ENGINEERING, slip + "/arrival", "{\"prepared\":true}"))
                .hasStatusOk();
        assertThat(programs.post(ENGINEERING, slip + "/completion", "{\"words\":\"擦净\",\"restored\":true}"))
                .hasStatusOk();

        var ended = Programs.json(programs.get(
                RECEPTIONIST, "special-services/" + service.get("id").asString()));
        assertThat(ended.get("stage").asString()).isEqualTo("ENDED");
        var owed = Programs.json(programs.get(RECEPTIONIST, "callbacks")).get("items");
        assertThat(owed.size()).isEqualTo(1);
        assertThat(owed.get(0).toString())
                .contains("SERVICE_END", service.get("number").asString());
    }

    @Test
    @Clause("D01-4.7.1")
    void the_slip_of_a_cancelled_service_is_void() {
        var service = sentToWorks();

        var cancelled = programs.post(
                RECEPTIONIST,
                "special-services/" + service.get("id").asString() + "/cancellation",
                "{\"words\":\"业主不需要了\"}");

        assertThat(cancelled).hasStatusOk();
        assertThat(Programs.json(cancelled).get("stage").asString()).isEqualTo("CANCELLED");
        assertThat(Programs.json(cancelled).get("money").get("balance").asLong())
                .isEqualTo(-26_000);
        assertThat(slip(service).get("stage").asString()).isEqualTo("CANCELLED");
    }

    private java.util.List<String> owed(JsonNode service) {
        var found = Programs.json(programs.get(
                RECEPTIONIST, "special-services/" + service.get("id").asString()));
        return java.util.stream.StreamSupport.stream(found.get("promises").spliterator(), false)
                .map(one ->
                        one.get("title").asString() + " " + one.get("standing").asString())
                .toList();
    }

    @Test
    @Clause("D01-4.7.2")
    void what_nobody_acknowledges_in_time_comes_back_to_the_desk() {
        var service = sentToWorks();
        assertThat(owed(service)).noneMatch(one -> one.startsWith("派工给承接部门") && one.endsWith("OPEN"));

        clock.advance(java.time.Duration.ofMinutes(31));
        sweep.run();
        sweep.run();

        assertThat(owed(service))
                .filteredOn(one -> one.startsWith("派工给承接部门") && !one.endsWith("KEPT"))
                .hasSize(1);
        assertThat(programs.post(
                        ENGINEERING, "dispatch-slips/" + service.get("slip").asString() + "/acknowledgement", "{}"))
                .hasStatusOk();
        assertThat(owed(service)).allMatch(one -> one.contains("KEPT"));
    }
}
