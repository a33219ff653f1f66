package yinuo.counter.fitout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.counter.fitout.FitoutPromise.*;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
import yinuo.SettableClock;
import yinuo.attachment.Attachments;
import yinuo.attachment.Samples;
import yinuo.attachment.Upload;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.deposit.Deposits.Amount;
import yinuo.counter.fitout.Fitout.Outcome;
import yinuo.counter.fitout.FitoutSite.Checked;
import yinuo.counter.fitout.FitoutSite.Looked;
import yinuo.counter.fitout.WorkerPass.How;
import yinuo.custody.Custody;
import yinuo.custody.Loss;
import yinuo.custody.LossDesk;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Role;
import yinuo.text.Document;

/** A home is fitted out: nobody works before all is settled, nor with a pass that is over. */
@CentreTest
class FitoutTest {

    private static final String IDENTITY = "11010519491231002X";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    FitoutDesk desk;

    @Autowired
    FitoutDrawings drawings;

    @Autowired
    FitoutMoney money;

    @Autowired
    FitoutSite site;

    @Autowired
    PassDesk passes;

    @Autowired
    FitoutQuestions questions;

    @Autowired
    Deposits deposits;

    @Autowired
    Custody custody;

    @Autowired
    LossDesk losses;

    @Autowired
    Attachments attachments;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;
    private Actor engineer;
    private Actor steward;
    private Actor guard;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        engineer = office.actor(ENGINEERING);
        steward = office.actor(STEWARD);
        guard = office.actor(SECURITY);
    }

    private static Signature signs(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private String picture(Actor actor) {
        return office.in(() -> attachments.store(actor, new Upload("a.png", "image/png", Samples.png())))
                .hash();
    }

    private Fitout apply(String applicant, @Nullable String consent, @Nullable List<String> files) {
        return office.in(() -> desk.apply(
                receptionist,
                new FitoutDesk.Asked(
                        "3-1802",
                        applicant,
                        "13812345678",
                        consent,
                        "锦程装饰",
                        "罗建国",
                        "13881234567",
                        "厨房改造",
                        TODAY,
                        TODAY.plusDays(30),
                        files,
                        signs(applicant))));
    }

    private Fitout applied() {
        return apply("曾子涵", null, List.of(picture(receptionist)));
    }

    private Fitout agreed() {
        var one = applied();
        office.in(() -> drawings.decide(engineer, one.id(), null, true, null));
        office.in(() -> money.take(receptionist, one.id(), null, new Amount(200_000, Method.SCAN), signs("曾子涵")));
        return office.in(() -> desk.agree(receptionist, one.id(), null, signs("曾子涵")));
    }

    private WorkerPass issue(Fitout one, String number, @Nullable LocalDate until) {
        var photo = picture(receptionist);
        return office.in(() -> passes.issue(
                receptionist,
                one.id(),
                new PassDesk.Asked("谢勇", "水电", Document.IDENTITY_CARD, number, photo, until, signs("罗建国"))));
    }

    private Looked looked(@Nullable PatrolCheck wrong, @Nullable Instant mendBy) {
        return new Looked(
                Arrays.stream(PatrolCheck.values())
                        .map(kind -> new Checked(
                                kind, kind == wrong, kind == wrong ? "没有灭火器" : null, kind == wrong ? mendBy : null))
                        .toList(),
                "水电开槽",
                null);
    }

    private Fitout patrolled(Fitout one, @Nullable PatrolCheck wrong) {
        var mendBy = clock.instant().plus(Duration.ofHours(20));
        return office.in(() -> site.patrol(steward, one.id(), looked(wrong, mendBy)));
    }

    private FitoutQuestions.File file(Fitout one) {
        return office.in(() -> questions.file(receptionist, one.id().value()));
    }

    private Fitout accept(Fitout one) {
        return office.in(() -> site.accept(engineer, one.id(), null, "合格", signs("曾子涵")));
    }

    private Promise promise(String kind, UUID id, FitoutPromise rule) {
        return office.in(() -> promises.about(office.office().id(), kind, id)).stream()
                .filter(one -> one.made().rule().equals(rule.name()))
                .max(java.util.Comparator.comparing(Promise::isOpen))
                .orElseThrow();
    }

    private Promise promise(Fitout one, FitoutPromise rule) {
        return promise(Fitout.SUBJECT, one.id().value(), rule);
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
    @Clause({"D01-3.4", "D01-4.4"})
    void somebody_of_the_home_applies_with_the_owners_consent() {
        refused("fitout.refusal.stranger", () -> apply("路人", "同意", null));
        refused("fitout.refusal.consent", () -> apply("单佳怡", "", null));

        var one = apply("单佳怡", "业主曾子涵电话同意", null);

        assertThat(one.number()).startsWith("SG-");
        refused("fitout.refusal.running", this::applied);
        refused(
                "fitout.refusal.noDrawings",
                () -> office.in(() -> drawings.decide(engineer, one.id(), null, true, null)));
        assertThat(office.in(() -> promises.about(
                        office.office().id(), Fitout.SUBJECT, one.id().value())))
                .isEmpty();
    }

    @Test
    @Clause("D01-4.4")
    void drawings_are_approved_in_time_or_sent_back() {
        var one = applied();
        assertThat(promise(one, APPROVE_DRAWINGS).made().dueAt()).isEqualTo("2026-12-01T16:00:00Z");
        assertThatThrownBy(() -> office.in(() -> drawings.decide(receptionist, one.id(), null, true, null)))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        bad("words", () -> office.in(() -> drawings.decide(engineer, one.id(), null, false, " ")));
        office.in(() -> drawings.decide(engineer, one.id(), null, false, "燃气管不能移位"));
        assertThat(promise(one, APPROVE_DRAWINGS).isOpen()).isFalse();
        var better = office.in(() ->
                        attachments.store(receptionist, new Upload("b.jpg", "image/jpeg", Samples.image("jpeg", 2))))
                .hash();
        office.in(() -> drawings.draw(receptionist, one.id(), null, List.of(better)));
        assertThat(promise(one, APPROVE_DRAWINGS).isOpen()).isTrue();

        office.in(() -> drawings.decide(engineer, one.id(), null, true, null));

        assertThat(file(one).drawings()).hasSize(2);
        assertThat(promise(one, END_WORKS).made().dueAt()).isEqualTo("2026-12-26T16:00:00Z");
    }

    @Test
    @Clause("D01-4.4")
    void the_steps_have_their_order_and_the_deposit_its_least() {
        var one = applied();
        refused(
                "flow.refusal.order",
                () -> office.in(() ->
                        money.take(receptionist, one.id(), null, new Amount(200_000, Method.SCAN), signs("曾子涵"))));
        refused("flow.refusal.order", () -> issue(one, IDENTITY, null));
        refused("flow.refusal.order", () -> patrolled(one, null));
        office.in(() -> drawings.decide(engineer, one.id(), null, true, null));
        refused(
                "fitout.refusal.deposit",
                () -> office.in(() ->
                        money.take(receptionist, one.id(), null, new Amount(199_999, Method.SCAN), signs("曾子涵"))));
        refused(
                "fitout.refusal.signature",
                () -> office.in(
                        () -> money.take(receptionist, one.id(), null, new Amount(200_000, Method.SCAN), null)));
        office.in(() -> money.take(receptionist, one.id(), null, new Amount(200_000, Method.SCAN), signs("曾子涵")));
        refused("flow.refusal.order", () -> accept(one));

        var held = file(one).deposit();

        assertThat(held).isNotNull();
        assertThat(held.fen()).isEqualTo(200_000);
        assertThat(held.about().number()).isEqualTo(one.number());
    }

    @Test
    @Clause({"D01-3.4", "D01-4.4"})
    void a_pass_has_a_face_a_number_and_an_end() {
        var one = agreed();
        bad("number", () -> issue(one, "110105194912310021", null));
        refused("fitout.refusal.passUntil", () -> issue(one, IDENTITY, TODAY.plusDays(31)));
        refused("fitout.refusal.passUntil", () -> issue(one, IDENTITY, TODAY.minusDays(1)));
        bad(
                Attachments.FIELD,
                () -> office.in(() -> passes.issue(
                        receptionist,
                        one.id(),
                        new PassDesk.Asked("谢勇", "", Document.IDENTITY_CARD, IDENTITY, null, null, signs("罗建国")))));

        var pass = issue(one, IDENTITY, TODAY.plusDays(2));

        assertThat(pass.number()).startsWith("SZ-");
        assertThat(pass.worker().maskedNumber()).isEqualTo("110***********002X");
        assertThat(office.in(() -> custody.get(pass.thing())).holder().name()).isEqualTo("罗建国");
        office.in(() -> passes.enter(guard, pass.id()));
        clock.advance(Duration.ofDays(3));
        refused("fitout.refusal.passOver", () -> office.in(() -> passes.enter(guard, pass.id())));
    }

    @Test
    @Clause("D01-4.4")
    void passes_go_with_the_works_when_these_take_longer() {
        var one = agreed();
        var pass = issue(one, IDENTITY, null);
        var early = issue(one, IDENTITY, TODAY.plusDays(5));
        bad("until", () -> office.in(() -> desk.extend(receptionist, one.id(), null, TODAY, "慢")));

        office.in(() -> desk.extend(receptionist, one.id(), null, TODAY.plusDays(45), "橱柜迟到"));

        assertThat(file(one).passes())
                .filteredOn(shown -> shown.id().equals(pass.id()))
                .extracting(WorkerPass::validUntil)
                .containsExactly(TODAY.plusDays(45));
        assertThat(file(one).passes())
                .filteredOn(shown -> shown.id().equals(early.id()))
                .extracting(WorkerPass::validUntil)
                .containsExactly(TODAY.plusDays(5));
        assertThat(promise(one, END_WORKS).made().dueAt()).isEqualTo("2027-01-10T16:00:00Z");
    }

    @Test
    @Clause("D01-4.4")
    void a_patrol_looks_at_all_four_and_a_breach_has_an_end() {
        var one = agreed();
        issue(one, IDENTITY, null);
        assertThat(promise(one, PATROL_SITE).made().dueAt()).isEqualTo("2026-11-28T16:00:00Z");
        refused(
                "fitout.refusal.unchecked",
                () -> office.in(() -> site.patrol(
                        steward,
                        one.id(),
                        new Looked(List.of(new Checked(PatrolCheck.PASSES, false, null, null)), "", null))));
        bad("mendBy", () -> office.in(() -> site.patrol(steward, one.id(), looked(PatrolCheck.SAFETY, null))));

        patrolled(one, PatrolCheck.SAFETY);

        var breach = file(one).breaches().getFirst();
        assertThat(promise(Breach.SUBJECT, breach.id().value(), MEND_BREACH).isOpen())
                .isTrue();
        assertThat(promise(one, PATROL_SITE).isOpen()).isTrue();
        refused("fitout.refusal.breaches", () -> accept(one));
        bad("words", () -> office.in(() -> site.mended(steward, breach.id(), "")));
        office.in(() -> site.mended(steward, breach.id(), "已配灭火器"));
        assertThat(promise(Breach.SUBJECT, breach.id().value(), MEND_BREACH).isOpen())
                .isFalse();
        assertThatThrownBy(() -> office.in(() -> site.mended(steward, breach.id(), "再看")))
                .isInstanceOf(yinuo.refusal.Overtaken.class);
    }

    @Test
    @Clause({"D01-3.4", "D01-4.4"})
    void the_deposit_goes_back_after_the_waiting_with_every_pass_in() {
        var one = agreed();
        var pass = issue(one, IDENTITY, null);
        var lost = issue(one, IDENTITY, null);
        patrolled(one, null);
        var accepted = accept(one);
        assertThat(accepted.accepted()).isNotNull();
        assertThat(accepted.accepted().refundFrom()).isEqualTo("2026-12-25T16:00:00Z");
        assertThat(promise(one, END_WORKS).isOpen()).isFalse();
        assertThat(promise(one, PATROL_SITE).isOpen()).isFalse();
        assertThat(promise(one, GIVE_DEPOSIT_BACK).made().dueAt()).isAfter("2026-12-25T16:00:00Z");
        refused("fitout.refusal.passOver", () -> office.in(() -> passes.enter(guard, pass.id())));
        refused("fitout.refusal.over", () -> issue(one, IDENTITY, null));
        Supplier<Fitout> refund = () -> office.in(() -> money.giveBack(receptionist, one.id(), null, signs("曾子涵")));
        refused("fitout.refusal.waiting", refund);
        clock.advance(Duration.ofDays(31));
        refused("fitout.refusal.passOut", refund);
        office.in(() -> passes.takeBack(receptionist, pass.id(), signs("罗建国")));
        refused(
                "fitout.refusal.passBack",
                () -> office.in(() -> passes.takeBack(receptionist, pass.id(), signs("罗建国"))));
        var loss = office.in(() -> losses.report(receptionist, lost.thing(), Loss.Kind.LOST, "工人遗失"));
        office.in(() -> losses.decide(office.actor(SUPERVISOR), loss.id(), Loss.Decision.WRITTEN_OFF, "作废"));

        var done = refund.get();

        assertThat(done.ended()).isNotNull();
        assertThat(done.ended().outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(file(one).passes())
                .extracting(shown -> shown.back().how())
                .containsExactlyInAnyOrder(How.RETURNED, How.LOST);
        assertThat(office.in(() -> deposits.get(new Deposit.Id(
                                office.office().id(), one.deposit() == null ? done.deposit() : one.deposit())))
                        .isHeld())
                .isFalse();
        assertThat(promise(one, GIVE_DEPOSIT_BACK).isOpen()).isFalse();
    }

    @Test
    @Clause("D01-4.4")
    void works_that_do_not_take_place_leave_nothing_open() {
        var one = agreed();
        refused(
                "fitout.refusal.signature",
                () -> office.in(() -> money.cancel(receptionist, one.id(), null, "不装了", null)));

        office.in(() -> money.cancel(receptionist, one.id(), null, "不装了", signs("曾子涵")));

        assertThat(file(one).deposit()).isNotNull().matches(deposit -> !deposit.isHeld());
        assertThat(promise(one, END_WORKS).isOpen()).isFalse();
        assertThat(applied().isOpen()).isTrue();
    }

    @Test
    void the_pages_and_programs_go_through_it() {
        var one = agreed();
        var pass = issue(one, IDENTITY, null);
        var path = one.path();
        var browser = new Browsing(web, office, RECEPTIONIST);
        var engineering = new Browsing(web, office, Role.ENGINEERING);
        var gate = new Browsing(web, office, SECURITY);
        assertThat(browser.get("fitout?q=锦程")).bodyText().contains(one.number(), "D01-4.4");
        assertThat(browser.get("fitout/new?home=3-1802")).hasStatusOk();
        assertThat(browser.get(path)).bodyText().contains("施工人员出入证", "谢勇", "巡查施工现场", "D01-3.4");
        assertThat(browser.get(path + "/permit")).bodyText().contains("装修施工许可", "class=\"qr\"");
        assertThat(browser.get(path + "/cards")).bodyText().contains(pass.number());
        assertThat(gate.get(pass.path())).bodyText().contains("可以进入");
        assertThat(gate.post(pass.path() + "/entry")).hasStatus(302);
        assertThat(gate.post(path + "/patrols", "check-PASSES", "OK"))
                .hasStatus(422)
                .bodyText()
                .contains("施工安全");
        assertThat(gate.post(
                        path + "/patrols",
                        "check-PASSES",
                        "OK",
                        "check-SAFETY",
                        "WRONG",
                        "found-SAFETY",
                        "没有灭火器",
                        "mend-SAFETY",
                        "2026-11-27T10:00",
                        "check-RULES",
                        "OK",
                        "check-SURROUNDINGS",
                        "OK"))
                .hasStatus(302);
        var breach = file(one).breaches().getFirst();
        assertThat(browser.get(path)).bodyText().contains("没有灭火器", "施工安全");
        assertThat(gate.post("fitout/breaches/" + breach.id().value() + "/mending", "words", "已配"))
                .hasStatus(302);
        assertThat(browser.post(path + "/acceptance", "signedBy", "曾子涵", "signedHow", "PAPER"))
                .hasStatus(403);
        assertThat(engineering.post(path + "/acceptance", "signedBy", "曾子涵", "signedHow", "PAPER"))
                .hasStatus(302);
        assertThat(gate.get(pass.path())).bodyText().contains("不得进入");
        assertThat(browser.post(pass.path() + "/back", "signedBy", "罗建国", "signedHow", "PAPER"))
                .hasStatus(302);
        assertThat(browser.get(path + "/paper")).bodyText().contains("装修档案", "没有灭火器", "已收回");
        assertThat(browser.get("flows/fitout")).bodyText().contains("竣工验收");
        assertThat(browser.get("households/3-1802")).bodyText().contains(one.number(), "已验收");
        assertThat(new Browsing(web, people.office(), SECURITY).get(path)).hasStatus(404);

        var program = new Programs(web, office);
        var id = one.id().value();
        var read = Programs.json(program.get(RECEPTIONIST, "fitouts/" + id));
        assertThat(read.at("/next").asString()).isEqualTo("REFUND");
        assertThat(read.at("/passes/0/valid").asBoolean()).isFalse();
        assertThat(program.post(RECEPTIONIST, "fitouts/" + id + "/steps", """
                {"kind": "REFUND", "signature": {"by": "曾子涵", "how": "PAPER"}}""")).hasStatus(422);
        assertThat(program.post(RECEPTIONIST, "fitouts", """
                {"home": "3-1702", "applicant": "王17", "phone": "13700000017", "contractor": "锦程", "manager": "罗",
                 "managerPhone": "13881234567", "works": "刷墙", "from": "2026-11-27", "until": "2026-12-20",
                 "signature": {"by": "王17", "how": "PAPER"}}""")).hasStatus(201);
        assertThat(Programs.json(program.get(RECEPTIONIST, "fitouts")).size()).isEqualTo(2);
    }
}
