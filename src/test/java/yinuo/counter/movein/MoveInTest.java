package yinuo.counter.movein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
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
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.FlowStep.Planned;
import yinuo.counter.flow.Flows;
import yinuo.counter.keys.Cabinet;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeySet;
import yinuo.counter.movein.Carried.NewComer;
import yinuo.counter.movein.MoveIn.Outcome;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.register.HomeDesk;
import yinuo.register.Occupant;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register.NewPerson;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** A home is handed over step by step, and lived in only at the end. */
@CentreTest
class MoveInTest {

    private static final String HOME = "3-1702";
    private static final String IDENTITY = "11010519491231002X";

    @Autowired
    MoveInDesk desk;

    @Autowired
    MoveInSteps steps;

    @Autowired
    MoveInFlow flow;

    @Autowired
    Flows flows;

    @Autowired
    KeyDesk keys;

    @Autowired
    KeyQuestions keyQuestions;

    @Autowired
    SlipQuestions slips;

    @Autowired
    HomeDesk homes;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor receptionist;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        people(HOME).forEach(who -> run(() -> homes.moveOut(receptionist, HOME, who.id())));
    }

    private List<Occupant> people(String home) {
        return office.in(() -> people.register().must(receptionist, home).people());
    }

    private void run(Runnable deed) {
        office.in(() -> {
            deed.run();
            return true;
        });
    }

    private MoveIn start() {
        return office.in(() -> desk.start(receptionist, HOME, "沈思齐", "13800138000"));
    }

    private MoveIn carry(MoveIn one, Carried step) {
        return office.in(() -> steps.carryOut(receptionist, one.id(), null, step));
    }

    private static Signature signs() {
        return new Signature("沈思齐", SignatureHow.PAPER, "", List.of());
    }

    private UUID works() {
        return office.in(() -> desk.departments(receptionist)).stream()
                .filter(one -> one.code().equals("works"))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private Carried.Inspection inspection(String defects, boolean takenOver) {
        return new Carried.Inspection(defects, works(), takenOver, signs());
    }

    private static Carried.Reading reading(@Nullable String water, @Nullable String electricity) {
        return new Carried.Reading(
                water == null ? null : new BigDecimal(water),
                electricity == null ? null : new BigDecimal(electricity),
                null);
    }

    private static Carried.File file(NewComer... comers) {
        return new Carried.File(List.of(comers), "沈父 13900139000");
    }

    private KeySet key() {
        run(() -> keys.hang(receptionist, new Cabinet("A", "空置房", 2, 5)));
        return office.in(() -> keys.register(
                receptionist,
                new KeyDesk.Brought(
                        "K-17",
                        KeyClass.VACANT,
                        "A",
                        1,
                        HOME,
                        null,
                        null,
                        null,
                        null,
                        5,
                        null,
                        new Signature("开发商", SignatureHow.PAPER, "", List.of()))));
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

    private MoveIn until(MoveIn one, MoveInFlow.Kind kind) {
        var todo = List.of(
                new Carried.Identity(Document.IDENTITY_CARD, IDENTITY),
                new Carried.Papers("购房合同"),
                new Carried.Fees("SF-1"),
                inspection("", true),
                reading("3.125", "12"),
                new Carried.Keys("门禁卡 3 张", signs()),
                file(),
                new Carried.Rules(signs()));
        for (var step : todo) {
            if (step.kind().equals(kind.name())) {
                return one;
            }
            carry(one, step);
        }
        return one;
    }

    @Test
    @Clause({"D01-3.4", "D01-4.3"})
    void only_an_empty_home_is_handed_over_and_one_at_a_time() {
        refused(
                "movein.refusal.occupied",
                () -> office.in(() -> desk.start(receptionist, "3-1802", "沈思齐", "13800138000")));
        bad("home", () -> office.in(() -> desk.start(receptionist, "9-9999", "沈思齐", "13800138000")));
        bad("phone", () -> office.in(() -> desk.start(receptionist, HOME, "沈思齐", "12")));

        var one = start();

        assertThat(one.number()).startsWith("JF-");
        refused("movein.refusal.running", this::start);
    }

    @Test
    @Clause("D01-4.3")
    void no_step_is_skipped_and_each_asks_for_its_record() {
        var one = start();
        refused("flow.refusal.order", () -> carry(one, reading("1", "1")));
        bad("number", () -> carry(one, new Carried.Identity(Document.IDENTITY_CARD, "110105194912310021")));
        var known = carry(one, new Carried.Identity(Document.IDENTITY_CARD, IDENTITY));
        assertThat(known.owner().maskedNumber()).isEqualTo("110***********002X");
        refused("flow.refusal.order", () -> carry(one, new Carried.Identity(Document.IDENTITY_CARD, IDENTITY)));
        bad("words", () -> carry(one, new Carried.Papers(" ")));
        carry(one, new Carried.Papers("购房合同"));
        bad("receipt", () -> carry(one, new Carried.Fees(null)));
        carry(one, new Carried.Fees("SFZX-9"));
        refused("movein.refusal.signature", () -> carry(one, new Carried.Inspection("", null, true, null)));
        bad("defects", () -> carry(one, inspection(" ", false)));
        carry(one, inspection("", true));
        bad("water", () -> carry(one, reading("-1", "1")));
        bad("electricity", () -> carry(one, reading("1", "0.0001")));
        bad("electricity", () -> carry(one, reading("1", null)));
        carry(one, reading("3.125", "12"));
        refused("movein.refusal.noKeys", () -> carry(one, new Carried.Keys(null, signs())));
        carry(one, new Carried.Keys("开发商当面移交入户门钥匙 5 把", signs()));
        bad("phone", () -> carry(one, file(new NewComer("沈小宝", "1", Relation.RESIDENT))));
        bad("emergency", () -> carry(one, new Carried.File(List.of(), "")));
        carry(one, file(new NewComer("沈小宝", "13700137000", Relation.RESIDENT)));
        assertThat(people(HOME)).isEmpty();

        var done = carry(one, new Carried.Rules(signs()));

        assertThat(done.ended()).isNotNull();
        assertThat(done.ended().outcome()).isEqualTo(Outcome.MOVED_IN);
        assertThat(people(HOME)).extracting(Occupant::name).containsExactly("沈思齐", "沈小宝");
        refused("movein.refusal.over", () -> carry(one, new Carried.Rules(signs())));
    }

    @Test
    @Clause("D01-4.3")
    void defects_become_slips_and_a_home_not_taken_over_is_inspected_again() {
        var one = until(start(), MoveInFlow.Kind.INSPECTION);
        bad("department", () -> carry(one, new Carried.Inspection("漏水", null, true, signs())));

        carry(one, inspection("厨房水槽漏水\n窗扇关不严", false));
        carry(one, inspection("", true));

        var defects = office.in(() -> desk.gathered(receptionist, one.id())).defects();
        assertThat(defects).hasSize(2);
        var slip = office.in(() -> slips.get(
                receptionist,
                new yinuo.desk.dispatch.Slip.Id(
                        office.office().id(), defects.getFirst().slip())));
        assertThat(slip.filing().words()).isEqualTo("厨房水槽漏水");
        assertThat(slip.filing().source().number()).isEqualTo(one.number());
        assertThat(office.in(() -> flows.next(office.office().id(), one.id().value())))
                .map(FlowStep::kind)
                .hasValue("METERS");
    }

    @Test
    @Clause({"D01-4.3", "D01-4.5.5"})
    void the_keys_of_the_home_go_to_the_owner_with_a_signature() {
        var key = key();
        var one = until(start(), MoveInFlow.Kind.KEYS);
        refused("movein.refusal.signature", () -> carry(one, new Carried.Keys(null, null)));

        carry(one, new Carried.Keys(null, signs()));

        var gone = office.in(() -> keyQuestions.get(receptionist, key.id().value()));
        assertThat(gone.key().left()).isNotNull();
        assertThat(gone.key().left().as()).isEqualTo(KeySet.Left.As.ISSUED);
        assertThat(gone.thing().holder().name()).isEqualTo(HOME);
        refused("movein.refusal.hasKeys", () -> office.in(() -> desk.cancel(receptionist, one.id(), null, "不买了")));
        refused("movein.refusal.handedOver", () -> office.in(() -> desk.takeBack(receptionist, one.id(), null, "弄错了")));
    }

    @Test
    @Clause("D01-4.3")
    void nobody_is_entered_while_the_home_is_handed_over() {
        var one = start();
        var comer = new NewPerson("沈小宝", "13700137000", Relation.RESIDENT, java.time.LocalDate.of(2026, 11, 1));
        refused(
                "movein.refusal.running",
                () -> office.in(() -> {
                    homes.moveIn(receptionist, HOME, comer);
                    return true;
                }));

        office.in(() -> desk.cancel(receptionist, one.id(), null, "业主改期"));
        run(() -> homes.moveIn(receptionist, HOME, comer));

        assertThat(people(HOME)).hasSize(1);
        refused("movein.refusal.over", () -> office.in(() -> desk.cancel(receptionist, one.id(), null, "再来")));
    }

    @Test
    @Clause("D01-4.3")
    void a_step_done_wrongly_is_taken_back_and_two_at_once_are_told() {
        var one = until(start(), MoveInFlow.Kind.FEES);
        bad("why", () -> office.in(() -> desk.takeBack(receptionist, one.id(), null, "")));
        var back = office.in(() -> desk.takeBack(receptionist, one.id(), null, "合同拿错了"));
        carry(one, new Carried.Papers("更正后的购房合同"));

        assertThatThrownBy(() -> office.in(
                        () -> steps.carryOut(receptionist, one.id(), back.version(), new Carried.Fees("SF-2"))))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    @Clause("D01-4.3")
    void an_office_orders_the_steps_and_adds_its_own() {
        var supervisor = office.actor(SUPERVISOR);
        var before = start();
        var ours = new java.util.ArrayList<>(
                office.in(() -> flows.listing(office.office().id(), flow)).steps());
        java.util.Collections.swap(ours, 1, 2);
        ours.add(new Planned(FlowStep.OWN, "合影留念"));
        assertThatThrownBy(() -> run(() -> flows.change(receptionist, flow, ours)))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        refused(
                "flow.refusal.missing",
                () -> office.in(() -> {
                    flows.change(supervisor, flow, ours.subList(0, 4));
                    return true;
                }));
        refused(
                "flow.refusal.fixed",
                () -> office.in(() -> {
                    flows.change(supervisor, flow, ours.reversed());
                    return true;
                }));

        run(() -> flows.change(supervisor, flow, ours));

        carry(before, new Carried.Identity(Document.IDENTITY_CARD, IDENTITY));
        carry(before, new Carried.Papers("旧流程"));
        office.in(() -> desk.cancel(receptionist, before.id(), null, "换新流程"));
        var one = start();
        carry(one, new Carried.Identity(Document.PASSPORT, "E12345678"));
        refused("flow.refusal.order", () -> carry(one, new Carried.Papers("购房合同")));
        carry(one, new Carried.Fees("SF-1"));
        carry(one, new Carried.Papers("购房合同"));
        carry(one, inspection("", true));
        carry(one, reading("0", "0"));
        carry(one, new Carried.Keys("密码锁", signs()));
        carry(one, file());
        assertThat(carry(one, new Carried.Rules(signs())).isOpen()).isTrue();
        assertThat(carry(one, new Carried.Own("已合影")).isOpen()).isFalse();
    }

    @Test
    void the_pages_and_programs_go_through_it() {
        var browser = new Browsing(web, office, RECEPTIONIST);
        assertThat(browser.get("households/" + HOME)).bodyText().contains("move-in/new?home=3-1702");
        assertThat(browser.get("move-in/new?home=3-1702")).bodyText().contains("P-02");
        var made = browser.post("move-in", "home", HOME, "owner", "沈思齐", "phone", "13800138000");
        assertThat(made).hasStatus(302);
        var path = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.post(path + "/steps", "kind", "METERS", "water", "1", "electricity", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("核对业主身份");
        assertThat(browser.post(path + "/steps", "kind", "IDENTITY", "document", "IDENTITY_CARD", "number", IDENTITY))
                .hasStatus(302);
        assertThat(browser.get(path)).bodyText().contains("核对并归档接房资料", "110***********002X", "D01-4.3");
        assertThat(browser.get(path + "/paper")).bodyText().contains("接房办理记录", "沈思齐");
        assertThat(browser.post(path + "/taking-back", "why", "证件拿错")).hasStatus(302);
        assertThat(browser.get("move-in?q=沈思齐")).bodyText().contains("办理中");
        assertThat(browser.get("flows/movein")).bodyText().contains("抄录表底数");
        assertThat(browser.get("households/" + HOME)).bodyText().contains("JF-");
        assertThat(new Browsing(web, people.office(), SECURITY).get(path)).hasStatus(404);
        assertThat(new Browsing(web, office, SUPERVISOR).post("flows/movein", "steps", "核对业主身份"))
                .hasStatus(422);

        var program = new Programs(web, office);
        var id = path.substring(path.indexOf('/') + 1);
        var step = program.post(RECEPTIONIST, "move-ins/" + id + "/steps", """
                {"kind": "IDENTITY", "document": "IDENTITY_CARD", "number": "11010519491231002X"}""");
        assertThat(step).hasStatusOk();
        assertThat(Programs.json(step).at("/steps/0/doneAt").asString()).isNotBlank();
        assertThat(program.post(RECEPTIONIST, "move-ins/" + id + "/steps", "{\"kind\": \"NONE\"}"))
                .hasStatus(422);
        assertThat(Programs.json(program.get(RECEPTIONIST, "move-ins?q=" + HOME))
                        .at("/0/owner")
                        .asString())
                .isEqualTo("沈思齐");
        assertThat(program.post(RECEPTIONIST, "move-ins", """
                {"home": "3-1802", "owner": "甲", "phone": "13800138000"}""")).hasStatus(422);
    }
}
