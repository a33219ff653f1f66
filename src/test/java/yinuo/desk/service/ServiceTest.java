package yinuo.desk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.CASHIER;
import static yinuo.staff.Role.ENGINEERING;
import static yinuo.staff.Role.RECEPTIONIST;
import static yinuo.staff.Role.SUPERVISOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.custody.Method;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Work;
import yinuo.desk.service.ServiceDesk.AtOnce;
import yinuo.desk.service.ServiceDesk.Intake;
import yinuo.desk.service.ServiceFees.Payment;
import yinuo.desk.service.ServiceRequest.Asked;
import yinuo.desk.service.ServiceRequest.Stage;
import yinuo.desk.service.ServiceWork.Assignment;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.office.Departments;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** A service from the wish to what the resident says about it, with every fen accounted for. */
@CentreTest
class ServiceTest {

    private static final Payment CASH =
            new Payment(null, Method.CASH, new Signed(null, SignatureHow.PAPER, null, null));

    @Autowired
    People people;

    @Autowired
    ServiceCatalogue catalogue;

    @Autowired
    ServiceDesk desk;

    @Autowired
    ServiceFees fees;

    @Autowired
    ServiceWork work;

    @Autowired
    ServiceQuestions questions;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Promises promises;

    @Autowired
    Departments departments;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private Actor receptionist;
    private Actor supervisor;
    private ServiceItem windows;
    private ServiceItem hourly;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        supervisor = office.actor(SUPERVISOR);
        windows = item("高空擦窗", ServiceItem.Pricing.BEFOREHAND, 26_000);
        hourly = item("家政保洁", ServiceItem.Pricing.AFTERWARDS, 6_000);
    }

    private ServiceItem item(String name, ServiceItem.Pricing pricing, long fen) {
        return office.in(() -> catalogue.add(supervisor, new ServiceCatalogue.NewItem(name, "次", pricing, fen)));
    }

    private ServiceRequest received(ServiceItem item) {
        return office.in(() -> desk.receive(receptionist, wish(item), AtOnce.NOTHING));
    }

    private static Intake wish(ServiceItem item) {
        return new Intake(Asked.PHONE, "31802", "曾子涵", "13812345678", item.id().value(), 1, null, "客厅落地窗");
    }

    private UUID department() {
        return office.inTransaction(
                () -> departments.of(office.office().id()).getFirst().id().value());
    }

    private Assignment threeDays() {
        return new Assignment(department(), clock.instant(), clock.instant().plus(Duration.ofDays(3)));
    }

    private ServiceRequest sent(ServiceRequest request, Assignment assignment) {
        return office.in(() -> work.send(receptionist, request.id(), request.version(), assignment));
    }

    private ServiceRequest charged(ServiceRequest request) {
        return office.in(() -> fees.charge(receptionist, request.id(), request.version(), CASH));
    }

    private List<Promise> promisesOf(ServiceRequest request) {
        return office.in(() -> promises.about(
                office.office().id(), ServiceRequest.SUBJECT, request.id().value()));
    }

    private Promise promise(ServiceRequest request, String rule) {
        return promisesOf(request).stream()
                .filter(one -> one.made().rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private List<Callback> callbacksOf(ServiceRequest request) {
        return office.in(() -> callbacks.of(
                office.office().id(),
                new Work.Source(
                        ServiceRequest.SUBJECT,
                        request.id().value(),
                        request.filing().number(),
                        request.path())));
    }

    @Test
    @Clause({"D01-3.8", "D01-4.7.1"})
    void a_request_is_recorded_with_its_price_of_the_day() {
        office.in(() -> {
            catalogue.price(
                    supervisor,
                    windows.id(),
                    30_000L,
                    java.time.LocalDate.now(clock).plusDays(1));
            return null;
        });

        var request = received(windows);

        assertThat(request.filing().number()).startsWith("TY-");
        assertThat(request.filing().quotedFen()).isEqualTo(26_000);
        assertThat(request.filing().client().home()).isEqualTo("3-1802");
        assertThat(request.filing().asked()).isEqualTo(Asked.PHONE);
        clock.advance(Duration.ofDays(1));
        assertThat(received(windows).filing().quotedFen()).isEqualTo(30_000);
        assertThat(office.in(() -> questions.get(receptionist, request.id().value())))
                .extracting(one -> one.filing().quotedFen())
                .isEqualTo(26_000L);
    }

    @Test
    @Clause({"D01-4.6.1", "D01-4.6.1.1", "D01-4.6.1.2"})
    void it_is_charged_when_arranged_and_not_sent_before() {
        var request = received(windows);
        assertThat(promise(request, "CHARGE_SERVICE").isOpen()).isTrue();
        assertThatThrownBy(() -> sent(request, threeDays()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.clause()).isEqualTo("D01-4.6.1.1"));

        assertThatThrownBy(() -> office.in(
                        () -> fees.charge(receptionist, request.id(), null, new Payment(null, Method.CASH, null))))
                .isInstanceOf(BadInput.class);
        var paid = charged(request);

        assertThat(paid.charge()).isInstanceOf(Charge.Paid.class);
        assertThat(paid.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.number()).startsWith("SJ-");
            assertThat(receipt.money().fen()).isEqualTo(26_000);
            assertThat(receipt.payer().name()).isEqualTo("曾子涵");
            assertThat(receipt.taken().by()).isEqualTo(receptionist.member());
        });
        assertThat(promise(paid, "CHARGE_SERVICE").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
        assertThat(promise(paid, "SEND_SERVICE").isOpen()).isTrue();
    }

    @Test
    @Clause({"D01-4.1.5", "D01-4.7.2"})
    void one_step_takes_the_money_and_sends_the_work_on_a_slip() {
        var request = office.in(() -> desk.receive(receptionist, wish(windows), new AtOnce(CASH, threeDays())));

        assertThat(request.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(request.slip()).isPresent();
        assertThat(request.balance()).isZero();
        assertThat(promise(request, "SEND_SERVICE").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
    }

    @Test
    @Clause("D01-4.1.5")
    void what_is_wrong_with_the_work_leaves_neither_request_nor_money_behind() {
        var nowhere = new Assignment(UUID.randomUUID(), null, null);

        assertThatThrownBy(() -> office.in(() -> desk.receive(receptionist, wish(windows), new AtOnce(CASH, nowhere))))
                .isInstanceOf(BadInput.class);

        assertThat(office.in(() -> questions.list(receptionist, new ServiceQuestions.Asked(null, null, null, 10)))
                        .requests())
                .isEmpty();
    }

    @Test
    @Clause("D01-4.6.1.1")
    void the_supervisor_may_let_it_go_unpaid_and_it_stays_listed_with_the_reason() {
        var request = received(windows);
        assertThatThrownBy(() -> office.in(() -> fees.except(receptionist, request.id(), null, "熟客")))
                .isInstanceOf(Forbidden.class);

        var excepted = office.in(() -> fees.except(supervisor, request.id(), null, "业主出差，回来付"));
        var sent = sent(excepted, threeDays());

        assertThat(sent.balance()).isEqualTo(26_000);
        assertThat(office.in(() -> questions.list(
                                receptionist,
                                new ServiceQuestions.Asked(ServiceQuestions.Which.UNPAID, null, null, 10)))
                        .requests())
                .extracting(ServiceRequest::id)
                .containsExactly(request.id());
        assertThat(charged(sent).charge()).isInstanceOf(Charge.Paid.class);
    }

    @Test
    @Clause("D01-4.6.1.1")
    void a_waived_fee_is_asked_for_no_more() {
        var request = received(windows);

        var waived = office.in(() -> fees.waive(supervisor, request.id(), null, "补偿上次失误"));

        assertThat(waived.balance()).isZero();
        assertThat(waived.next()).doesNotContain(ServiceDeed.CHARGE, ServiceDeed.WAIVER);
        assertThat(promise(waived, "CHARGE_SERVICE").standing(clock.instant())).isEqualTo(Promise.Standing.WAIVED);
        assertThat(sent(waived, threeDays()).stage()).isEqualTo(Stage.DISPATCHED);
    }

    @Test
    @Clause("D01-4.6.1.1")
    void what_is_priced_afterwards_is_prepaid_and_settled() {
        var request = received(hourly);
        var prepaid = office.in(() -> fees.charge(
                receptionist,
                request.id(),
                null,
                new Payment(10_000L, Method.SCAN, new Signed("曾太太", SignatureHow.SCREEN, null, null))));
        assertThat(prepaid.charge()).isInstanceOf(Charge.Paid.class);
        var ended = office.in(
                () -> work.end(receptionist, sent(prepaid, threeDays()).id(), null, "做了三小时"));

        var settled = office.in(() -> fees.settle(receptionist, ended.id(), null, 18_000L));

        assertThat(settled.balance()).isEqualTo(8_000);
        assertThat(charged(settled).balance()).isZero();
        assertThatThrownBy(() -> charged(
                        office.in(() -> questions.get(receptionist, settled.id().value()))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @Clause("D01-4.6.1.2")
    void what_was_paid_for_nothing_goes_back_against_a_signature_and_a_reason() {
        var paid = charged(received(windows));
        var cancelled = office.in(() -> work.cancel(receptionist, paid.id(), null, "业主不需要了"));
        assertThat(cancelled.balance()).isEqualTo(-26_000);
        assertThat(promise(cancelled, "SETTLE_SERVICE").isOpen()).isTrue();
        var cashier = office.actor(CASHIER);
        assertThatThrownBy(() -> office.in(() -> fees.giveBack(cashier, paid.id(), null, CASH, " ")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> office.in(() -> fees.giveBack(
                        cashier,
                        paid.id(),
                        null,
                        new Payment(26_001L, Method.CASH, new Signed(null, SignatureHow.PAPER, null, null)),
                        "退")))
                .isInstanceOf(BadInput.class);

        assertThatThrownBy(() -> office.in(() -> fees.giveBack(cashier, paid.id(), null, CASH, "手中没有现金")))
                .isInstanceOf(Refusal.class);
        office.in(() -> fees.charge(cashier, received(windows).id(), null, CASH));
        var back = office.in(() -> fees.giveBack(cashier, paid.id(), null, CASH, "取消服务"));

        assertThat(back.balance()).isZero();
        assertThat(back.next()).doesNotContain(ServiceDeed.REFUND);
        assertThat(promise(back, "SETTLE_SERVICE").standing(clock.instant())).isEqualTo(Promise.Standing.KEPT);
    }

    @Test
    @Clause("D01-4.6.1.2")
    void a_wrong_receipt_is_voided_by_somebody_else_and_its_number_stays() {
        var leader = office.actor(yinuo.staff.Role.TEAM_LEADER);
        var request = received(windows);
        var paid = office.in(() -> fees.charge(leader, request.id(), null, CASH));
        var receipt = paid.receipts().getFirst();
        assertThatThrownBy(() -> office.in(() -> fees.voidReceipt(leader, receipt.id(), "金额写错")))
                .isInstanceOf(Refusal.class);

        var voided = office.in(() -> fees.voidReceipt(supervisor, receipt.id(), "金额写错"));

        assertThat(voided.charge()).isInstanceOf(Charge.Due.class);
        assertThat(voided.received()).isZero();
        assertThat(voided.receipts()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(receipt.number());
            assertThat(one.counts()).isFalse();
        });
        assertThatThrownBy(() -> office.in(() -> fees.voidReceipt(supervisor, receipt.id(), "再作废")))
                .isInstanceOf(Refusal.class);
        assertThat(charged(voided).receipts().getLast().number()).isNotEqualTo(receipt.number());
    }

    @Test
    @Clause("D01-4.6.1.2")
    void no_receipt_is_ever_changed_or_deleted_by_the_program() {
        charged(received(windows));

        assertThatThrownBy(() -> office.inTransaction(
                        () -> db.sql("update service_receipt set fen = 1 where office_id = :office")
                                .param("office", office.office().id().value())
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(
                        () -> office.inTransaction(() -> db.sql("delete from service_receipt where office_id = :office")
                                .param("office", office.office().id().value())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Clause({"D01-4.7.3", "D03-1.3"})
    void the_resident_is_asked_in_the_middle_and_after_the_end() {
        var from = clock.instant();
        var sent = sent(charged(received(windows)), new Assignment(department(), from, from.plus(Duration.ofDays(4))));

        assertThat(callbacksOf(sent)).singleElement().satisfies(callback -> {
            assertThat(callback.work().kind()).isEqualTo(Work.Kind.SERVICE_MIDWAY);
            assertThat(callback.round().dueAt()).isEqualTo(from.plus(Duration.ofDays(2)));
        });
        clock.advance(Duration.ofDays(4));
        office.in(() -> work.end(receptionist, sent.id(), null, "窗户已擦净"));

        assertThat(callbacksOf(sent))
                .extracting(callback -> callback.work().kind())
                .containsExactly(Work.Kind.SERVICE_MIDWAY, Work.Kind.SERVICE_END);
    }

    @Test
    @Clause("D03-1.3")
    void what_lasts_a_day_has_no_middle() {
        var from = clock.instant();
        var sent = sent(charged(received(windows)), new Assignment(department(), from, from.plus(Duration.ofHours(5))));

        assertThat(callbacksOf(sent)).isEmpty();
        assertThat(office.in(() -> work.end(receptionist, sent.id(), null, "完成"))
                        .stage())
                .isEqualTo(Stage.ENDED);
        assertThat(callbacksOf(sent)).hasSize(1);
    }

    @Test
    @Clause("D01-4.7.1")
    void bad_input_is_named_field_by_field_and_nothing_is_kept() {
        var bad = new Intake(null, "9-9999", " ", "abc", UUID.randomUUID(), 0, Instant.EPOCH, "x".repeat(2001));

        assertThatThrownBy(() -> office.in(() -> desk.receive(receptionist, bad, AtOnce.NOTHING)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.faults())
                                .containsOnlyKeys("asked", "home", "person", "phone", "item", "wishedFor", "words"));
        assertThatThrownBy(
                        () -> office.in(() -> desk.receive(office.actor(ENGINEERING), wish(windows), AtOnce.NOTHING)))
                .isInstanceOf(Forbidden.class);
    }
}
