package yinuo.counter.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.counter.visit.Visit.Stage;
import yinuo.counter.visit.VisitDesk.Asked;
import yinuo.counter.visit.VisitGuard.Attack;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.Incidents;
import yinuo.notice.Notices;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Visitors are received, announced, and seen off; who has no document does not come in alone. */
@CentreTest
class VisitTest {

    @Autowired
    VisitDesk desk;

    @Autowired
    VisitGuard entrance;

    @Autowired
    Incidents incidents;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;
    private Actor guard;
    private Actor leader;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        guard = office.actor(SECURITY);
        leader = office.actor(TEAM_LEADER);
    }

    private Visit come(@Nullable String home, @Nullable String host) {
        return office.in(() -> desk.receive(receptionist, new Asked("周先生", 2, home, host, "看望亲戚")));
    }

    private Visit show(Visit visit, DocumentAnswer answer, @Nullable Document kind, @Nullable String number) {
        return office.in(() -> entrance.document(guard, visit.id(), null, answer, kind, number));
    }

    private long wanted() {
        return office.in(() -> notices.last(leader)).stream()
                .filter(one -> one.kind().equals("wanted"))
                .count();
    }

    private static void refused(String key, Supplier<?> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void bad(String field, Supplier<?> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKey(field));
    }

    @Test
    @Clause("D07-4.5.2")
    void the_host_is_called_while_the_visitor_waits() {
        bad("host", () -> come(null, null));
        bad("home", () -> come("9-9999", null));
        var visit = come("3-1802", "曾子涵");
        assertThat(visit.number()).startsWith("LF-");
        assertThat(visit.phrase()).isEqualTo("P-20");
        var calling = office.in(() -> desk.call(receptionist, visit.id(), null));
        assertThat(calling.phrase()).isEqualTo("P-21");
        clock.advance(Duration.ofMinutes(4));

        var inside = office.in(() -> desk.enter(receptionist, visit.id(), null));

        assertThat(inside.stage()).isEqualTo(Stage.ENTERED);
        assertThat(inside.waited()).hasValue(Duration.ofMinutes(4));
        refused("visit.refusal.decided", () -> office.in(() -> desk.call(receptionist, visit.id(), null)));
        refused(
                "visit.refusal.decided",
                () -> office.in(() -> entrance.decide(leader, visit.id(), null, false, "改主意")));
        var gone = office.in(() -> desk.leave(receptionist, visit.id(), null));
        assertThat(gone.phrase()).isEqualTo("P-27");
        refused("visit.refusal.left", () -> office.in(() -> desk.enter(receptionist, visit.id(), null)));
    }

    @Test
    @Clause("D07-4.5.1_2")
    void the_guard_asks_for_a_document_and_keeps_its_tail() {
        var visit = come("3-1802", null);
        assertThatThrownBy(() -> office.in(() -> entrance.document(
                        receptionist, visit.id(), null, DocumentAnswer.SHOWN, Document.IDENTITY_CARD, "002X")))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        bad("number", () -> show(visit, DocumentAnswer.SHOWN, Document.IDENTITY_CARD, "110105194912310021"));
        bad("answer", () -> show(visit, DocumentAnswer.NOT_ASKED, null, null));

        var shown = show(visit, DocumentAnswer.SHOWN, Document.IDENTITY_CARD, "11010519491231002X");

        assertThat(shown.shown().tail()).isEqualTo("002X");
        assertThat(shown.phrase()).isEqualTo("P-25");
    }

    @Test
    @Clause("D07-4.5.4")
    void without_a_document_only_the_leader_admits() {
        var visit = come("3-1802", null);
        assertThat(show(visit, DocumentAnswer.REFUSED, null, null).phrase()).isEqualTo("P-22");
        assertThat(show(visit, DocumentAnswer.FORGOTTEN, null, null).phrase()).isEqualTo("P-23");
        refused("visit.refusal.leader", () -> office.in(() -> desk.enter(guard, visit.id(), null)));
        bad("why", () -> office.in(() -> entrance.askLeader(guard, visit.id(), null, " ")));
        office.in(() -> entrance.askLeader(guard, visit.id(), null, "给卧床老人送药"));
        assertThat(wanted()).isEqualTo(1);
        assertThatThrownBy(() -> office.in(() -> entrance.decide(guard, visit.id(), null, true, "认识")))
                .isInstanceOf(yinuo.refusal.Forbidden.class);

        var inside = office.in(() -> entrance.decide(leader, visit.id(), null, true, "已电话核实，陪同进入"));

        assertThat(inside.stage()).isEqualTo(Stage.ENTERED);
        var other = come("3-1802", null);
        show(other, DocumentAnswer.FORGOTTEN, null, null);
        assertThat(office.in(() -> entrance.decide(leader, other.id(), null, false, "无人认识"))
                        .stage())
                .isEqualTo(Stage.TURNED_AWAY);
    }

    @Test
    @Clause("D07-4.5.5")
    void forced_entry_calls_the_leader_and_opens_an_incident() {
        var visit = come(null, "工程部");

        var forced =
                office.in(() -> entrance.force(guard, visit.id(), null, new Attack("大门", "推搡保安，闯入大堂", true, false)));

        assertThat(forced.stage()).isEqualTo(Stage.FORCED);
        assertThat(forced.forced()).isNotNull();
        var incident = office.in(() -> incidents.get(
                guard, new Incident.Id(office.office().id(), forced.forced().incident())));
        assertThat(incident.report().number()).isEqualTo(forced.forced().number());
        assertThat(incident.report().words()).contains("推搡保安");
        assertThat(wanted()).isEqualTo(1);
    }

    @Test
    void the_pages_and_programs_receive_visitors() {
        var browser = new Browsing(web, office, RECEPTIONIST);
        var gate = new Browsing(web, office, SECURITY);
        assertThat(browser.get("visits")).bodyText().contains("请问您找哪一户", "P-20");
        var made = browser.post("visits", "visitor", "周先生", "home", "3-1802", "purpose", "看望亲戚");
        assertThat(made).hasStatus(302);
        var path = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.get(path))
                .bodyText()
                .contains("联系被访人", "曾子涵", "D07-4.5.2")
                .doesNotContain("请出示证件");
        assertThat(gate.get(path)).bodyText().contains("请出示证件", "D07-4.5.1_2");
        assertThat(gate.post(path + "/document", "answer", "FORGOTTEN")).hasStatus(302);
        assertThat(gate.get(path)).bodyText().contains("请示领班", "P-23");
        assertThat(gate.post(path + "/entry")).hasStatus(422);
        assertThat(gate.post(path + "/leader", "why", "送药")).hasStatus(302);
        assertThat(browser.post(path + "/away", "words", "请回电", "contact", "13900139000", "card", "true"))
                .hasStatus(302);
        assertThat(browser.get("households/3-1802")).bodyText().contains("来访留言待转交");
        assertThat(browser.post(path + "/delivery")).hasStatus(302);
        assertThat(browser.post(path + "/delivery")).hasStatus(422);
        assertThat(browser.post(path + "/leaving")).hasStatus(302);
        assertThat(browser.get("visits/register")).bodyText().contains("来访登记表", "周先生", "不便接待");
        assertThat(new Browsing(web, people.office(), RECEPTIONIST).get(path)).hasStatus(404);
        var second = browser.post("visits", "visitor", "醉汉", "host", "物业", "purpose", "不明");
        var other = String.valueOf(second.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        var forced = gate.post(other + "/force", "place", "大门", "words", "砸门", "danger", "true");
        assertThat(forced.getResponse().getRedirectedUrl()).contains("/incidents/");

        var program = new Programs(web, office);
        var sent = program.post(SECURITY, "visits", """
                {"visitor": "快递员", "home": "3-0502", "purpose": "送家具"}""");
        assertThat(sent).hasStatus(201);
        var id = Programs.json(sent).at("/id").asString();
        assertThat(program.post(SECURITY, "visits/" + id + "/entry", "{\"version\": 0}"))
                .hasStatusOk();
        assertThat(program.post(SECURITY, "visits/" + id + "/leaving", "{\"version\": 0}"))
                .hasStatus(409);
        assertThat(program.post(SECURITY, "visits/" + id + "/leaving", "{\"version\": 1}"))
                .hasStatusOk();
        assertThat(Programs.json(program.get(SECURITY, "visits?q=快递员"))
                        .at("/0/stage")
                        .asString())
                .isEqualTo("ENTERED");
    }
}
