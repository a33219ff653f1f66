package yinuo.counter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.attachment.Samples;
import yinuo.attachment.Upload;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.counter.mail.MailOut.Collecting;
import yinuo.counter.mail.MailOut.Collector;
import yinuo.counter.mail.MailQuestions.Tab;
import yinuo.custody.Custody;
import yinuo.custody.Holder;
import yinuo.custody.Loss;
import yinuo.custody.LossDesk;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.journal.Stream;
import yinuo.notice.Notices;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.staff.Role;
import yinuo.text.Document;

/** Mail from the carrier's hands to the addressee's, or back. */
@CentreTest
class MailTest {

    private static final String IDENTITY = "11010519491231002X";

    @Autowired
    MailDesk desk;

    @Autowired
    MailIntake intake;

    @Autowired
    MailRounds rounds;

    @Autowired
    MailOut out;

    @Autowired
    MailCare care;

    @Autowired
    MailShelf shelf;

    @Autowired
    MailQuestions questions;

    @Autowired
    Custody custody;

    @Autowired
    LossDesk losses;

    @Autowired
    Attachments attachments;

    @Autowired
    Journal journal;

    @Autowired
    Promises promises;

    @Autowired
    Notices notices;

    @Autowired
    Pins pins;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;
    private Actor steward;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        steward = office.actor(STEWARD);
    }

    private static Signature signs(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private Confirmed confirmed(Role role) {
        return office.in(() ->
                pins.confirm(office.office().id(), office.actor(role).member().value(), People.PIN));
    }

    private MailBatch batch(int pieces) {
        return office.in(() -> desk.open(receptionist, "邮政", pieces, null, signs("投递员小马")));
    }

    private List<MailItem> register(MailBatch batch, MailClass mailClass, String lines, String shelf) {
        return office.in(() -> intake.register(receptionist, batch.id(), mailClass, lines, shelf));
    }

    private MailItem express() {
        return register(batch(1), MailClass.EXPRESS, "EE100020003 3-1802 曾子涵", "A1")
                .getFirst();
    }

    private MailItem now(MailItem item) {
        return office.in(() -> questions.get(receptionist, item.id().value()));
    }

    private Promise promise(String kind, java.util.UUID subject, String rule) {
        return office.in(() -> promises.about(office.office().id(), kind, subject)).stream()
                .filter(one -> one.made().rule().equals(rule))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Promise promise(MailItem item, MailPromise rule) {
        return promise(MailItem.SUBJECT, item.id().value(), rule.name());
    }

    private Promise.Standing standing(MailItem item, MailPromise rule) {
        return promise(item, rule).standing(clock.instant());
    }

    private MailItem called(MailItem item, MailOutcome outcome) {
        return office.in(() -> care.contact(steward, item.id(), null, MailMeans.PHONE, outcome, "今晚来取"));
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

    private static Collecting by(
            Collector who, @Nullable String relation, @Nullable String number, @Nullable Confirmed approver) {
        return new Collecting(
                who, true, relation, Document.IDENTITY_CARD, number, "委托书存 A-3 夹", null, approver, signs("李春"));
    }

    @Test
    @Clause({"D01-4.2.1", "D02-3.1"})
    void a_batch_is_counted_looked_at_and_signed_by_both() {
        bad("pieces", () -> batch(0));
        bad("carrier", () -> office.in(() -> desk.open(receptionist, " ", 3, null, signs("小马"))));
        refused("mail.refusal.courier", () -> office.in(() -> desk.open(receptionist, "邮政", 3, null, null)));
        assertThatThrownBy(() -> office.in(() -> desk.open(steward, "邮政", 3, null, signs("小马"))))
                .isInstanceOf(yinuo.refusal.Forbidden.class);

        var photo = photo();
        bad(
                "damage",
                () -> office.in(() ->
                        desk.open(receptionist, "邮政", 3, new MailDesk.Damage("", List.of(photo)), signs("投递员小马"))));
        var batch = office.in(
                () -> desk.open(receptionist, "邮政", 3, new MailDesk.Damage("一件外箱压扁", List.of(photo)), signs("投递员小马")));

        assertThat(batch.number()).startsWith("YB-");
        assertThat(batch.brought().damage()).isEqualTo("一件外箱压扁");
        assertThat(batch.signedBy()).isEqualTo(receptionist.name());
        assertThat(batch.missing()).isEqualTo(3);
    }

    @Test
    @Clause({"D01-4.2.2", "D02-4.2.1"})
    void a_batch_is_complete_when_every_piece_is_registered_or_refused() {
        var batch = batch(3);
        register(batch, MailClass.LETTER, "3-1802\n3-0502", "");
        assertThat(promise(MailBatch.SUBJECT, batch.id().value(), "REGISTER_MAIL")
                        .standing(clock.instant()))
                .isEqualTo(Promise.Standing.OPEN);

        refused("mail.refusal.more", () -> register(batch, MailClass.LETTER, "3-1802\n3-0502", ""));
        office.in(() -> desk.refuse(receptionist, batch.id(), "无名大件", MailRefusal.ADDRESSEE));

        var complete = office.in(() -> questions.batch(receptionist, batch.id().value()));
        assertThat(complete.missing()).isZero();
        assertThat(complete.completeAt()).isNotNull();
        assertThat(office.in(() -> questions.refused(complete)))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(MailRefusal.ADDRESSEE));
        assertThat(promise(MailBatch.SUBJECT, batch.id().value(), "REGISTER_MAIL")
                        .standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT);
    }

    @Test
    @Clause({"D01-4.2.4.1", "D02-4.2.1", "D02-4.2.2"})
    void recorded_mail_has_waybill_home_addressee_and_shelf_or_nothing_is_registered() {
        var batch = batch(4);
        for (var wrong : List.of(
                "3-1802 曾子涵",
                "EE100020003",
                "EE100020003 9-9999 曾子涵",
                "EE100020003 S01 曾子涵",
                "EE100020003 3-1802 无此人",
                "EE100020003 3-1802\nEE100020003 3-0502")) {
            assertThatThrownBy(() -> register(batch, MailClass.EXPRESS, "EE1000200099 3-0502 @B2\n" + wrong, "A1"))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.arguments().getFirst()).isIn(2, 3));
        }
        assertThat(office.in(() -> questions.pieces(batch))).isEmpty();

        var items = register(
                batch,
                MailClass.EXPRESS,
                "EE100020003 31802 单佳怡 @B2 !\nEE100020004,3栋1802,李外婆*\n\nEE100020005\t3-0502",
                "A1");

        assertThat(items)
                .extracting(
                        item -> item.written().addressee(),
                        MailItem::position,
                        item -> item.written().damaged())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("单佳怡", "B2", true),
                        org.assertj.core.groups.Tuple.tuple("李外婆", "A1", false),
                        org.assertj.core.groups.Tuple.tuple("王5", "A1", false));
        assertThat(items).allSatisfy(item -> {
            assertThat(item.stage()).isEqualTo(Stage.STORED);
            assertThat(item.receivedAt()).isEqualTo(clock.instant());
            assertThat(office.in(() -> custody.get(item.thing())).holder().kind())
                    .isEqualTo(Holder.Kind.PLACE);
        });
        refused("mail.refusal.lineOf", () -> register(batch, MailClass.EXPRESS, "EE100020003 3-0502", "A1"));
        var other = office.in(() -> desk.open(receptionist, "顺丰", 1, null, signs("小王")));
        assertThat(register(other, MailClass.EXPRESS, "EE100020003 3-0502", "A1"))
                .hasSize(1);
    }

    @Test
    @Clause("D02-4.2.2")
    void a_piece_without_a_shelf_waits_to_be_stored_and_can_move() {
        var item =
                register(batch(1), MailClass.PARCEL, "PP100020003 3-1802", "").getFirst();
        assertThat(item.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(office.in(() -> questions.list(receptionist, Tab.TO_STORE, "")))
                .hasSize(1);

        for (var position : List.of("C1", "C2")) {
            office.in(() -> {
                desk.store(receptionist, List.of(item.id().value()), position);
                return true;
            });
            assertThat(office.in(() -> custody.get(item.thing())).holder().name())
                    .isEqualTo(position);
        }
        assertThat(now(item).stage()).isEqualTo(Stage.STORED);
        assertThat(office.in(() -> questions.list(receptionist, Tab.TO_STORE, "")))
                .isEmpty();
        bad(
                "shelf",
                () -> office.in(() -> {
                    desk.store(receptionist, List.of(item.id().value()), " ");
                    return true;
                }));
    }

    @Test
    void sixty_pieces_are_one_form() {
        var lines = IntStream.range(0, 60)
                .mapToObj(n -> "SF%08d 3-%02d02".formatted(n, n % 18 + 1))
                .toList();

        assertThat(register(batch(60), MailClass.EXPRESS, String.join("\n", lines), "A1"))
                .hasSize(60)
                .extracting(MailItem::id)
                .doesNotHaveDuplicates();
    }

    @Test
    @Clause({"D01-4.2.2", "D02-4.1.a"})
    void a_class_can_be_left_to_the_carrier_from_a_day_on() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThatThrownBy(() -> set(receptionist, MailMode.CARRIER, today))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        bad("from", () -> set(office.actor(SUPERVISOR), MailMode.CARRIER, today.minusDays(1)));
        set(office.actor(SUPERVISOR), MailMode.CARRIER, today.plusDays(1));
        var before = express();

        clock.advance(java.time.Duration.ofDays(1));
        refused("mail.refusal.class", () -> register(batch(1), MailClass.EXPRESS, "EE100020009 3-1802 曾子涵", "A1"));
        assertThat(now(before).isOpen()).isTrue();
        assertThat(register(batch(1), MailClass.PARCEL, "PP100020009 3-1802 曾子涵", "A1"))
                .hasSize(1);
    }

    private boolean set(Actor actor, MailMode mode, LocalDate from) {
        return office.in(() -> {
            desk.handle(actor, MailClass.EXPRESS, mode, from);
            return true;
        });
    }

    @Test
    @Clause({"D01-3.2", "D01-4.2.4.2"})
    void the_steward_is_told_of_the_days_mail_between_five_and_six() {
        var item = express();
        assertThat(promise(item, MailPromise.NOTIFY_OF_RECORDED_MAIL).made().dueAt())
                .isEqualTo(java.time.Instant.parse("2026-11-26T10:00:00Z"));
        refused("mail.refusal.early", () -> office.in(() -> rounds.notice(receptionist, "一区")));

        clock.set("2026-11-26T17:10");
        assertThat(office.in(() -> rounds.notice(receptionist, "一区"))).hasSize(1);

        assertThat(now(item).course().notifiedAt()).isEqualTo(clock.instant());
        assertThat(standing(item, MailPromise.NOTIFY_OF_RECORDED_MAIL)).isEqualTo(Promise.Standing.KEPT);
        assertThat(office.in(() -> notices.last(steward)))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo("mail"));
        refused("mail.refusal.nothing", () -> office.in(() -> rounds.notice(receptionist, "一区")));
    }

    @Test
    @Clause("D01-4.2.4.2")
    void what_was_not_told_yesterday_is_late_and_can_be_told_in_the_morning() {
        var item = express();
        clock.set("2026-11-27T08:00");

        assertThat(standing(item, MailPromise.NOTIFY_OF_RECORDED_MAIL)).isEqualTo(Promise.Standing.BROKEN);
        assertThat(office.in(() -> rounds.notice(receptionist, "一区"))).hasSize(1);
    }

    @Test
    @Clause("D01-4.2.3")
    void the_steward_signs_for_ordinary_mail_and_puts_it_into_the_boxes() {
        var batch = batch(2);
        var items = register(batch, MailClass.LETTER, "3-1802\n3-0502 王5", "");
        var colleague = confirmed(STEWARD);
        var cleaner = confirmed(CLEANING);
        refused("mail.refusal.steward", () -> office.in(() -> rounds.toSteward(receptionist, "一区", cleaner)));

        office.in(() -> rounds.toSteward(receptionist, "一区", colleague));

        assertThat(promise(MailBatch.SUBJECT, batch.id().value(), "HAND_MAIL_TO_STEWARDS")
                        .standing(clock.instant()))
                .isEqualTo(Promise.Standing.KEPT);
        assertThat(office.in(() -> custody.get(items.getFirst().thing()))
                        .holder()
                        .name())
                .isEqualTo(steward.name());
        assertThatThrownBy(() -> boxes(office.actor(TEAM_LEADER), items.getFirst()))
                .isInstanceOf(RuntimeException.class);
        assertThat(now(items.getFirst()).stage()).isEqualTo(Stage.WITH_STEWARD);

        boxes(steward, items.getFirst());

        assertThat(now(items.getFirst()).stage()).isEqualTo(Stage.COLLECTED);
        assertThat(office.in(() -> questions.counts(receptionist))).containsEntry(Tab.WITH_STEWARD, 1);
        var recorded = express();
        refused("mail.refusal.recorded", () -> boxes(steward, recorded));
    }

    @Test
    @Clause("D01-4.2.3")
    void a_leader_at_the_desk_may_carry_the_mail_of_a_zone() {
        var item = register(batch(1), MailClass.LETTER, "3-1802", "").getFirst();
        var leader = office.actor(TEAM_LEADER);
        var own = confirmed(TEAM_LEADER);

        office.in(() -> rounds.toSteward(leader, "一区", own));

        assertThat(office.in(() -> custody.get(item.thing())).holder().name()).isEqualTo(leader.name());
    }

    private boolean boxes(Actor actor, MailItem item) {
        return office.in(() -> {
            rounds.intoBoxes(actor, List.of(item.id().value()));
            return true;
        });
    }

    @Test
    @Clause("D02-4.5")
    void the_addressee_is_phoned_until_reached() {
        var item = express();

        called(item, MailOutcome.NOT_REACHED);
        called(item, MailOutcome.MESSAGE_LEFT);
        assertThat(standing(item, MailPromise.CALL_ADDRESSEE)).isEqualTo(Promise.Standing.OPEN);
        assertThat(promise(item, MailPromise.CALL_ADDRESSEE).owner().person()).isEqualTo(steward.member());

        called(item, MailOutcome.REACHED);
        assertThat(standing(item, MailPromise.CALL_ADDRESSEE)).isEqualTo(Promise.Standing.KEPT);
        assertThat(office.in(() -> questions.contacts(item))).hasSize(3);
    }

    @Test
    @Clause({"D02-3.2", "D02-4.6", "D02-5.1"})
    void the_addressee_proves_who_they_are_and_signs() {
        var item = express();
        assertThatThrownBy(() ->
                        office.in(() -> out.handOut(receptionist, item.id(), 0, by(Collector.ADDRESSEE, "", "", null))))
                .isInstanceOf(yinuo.refusal.Forbidden.class);
        var unchecked = new Collecting(Collector.ADDRESSEE, false, "", null, "", "", null, null, signs("曾子涵"));
        refused("mail.refusal.identity", () -> office.in(() -> out.handOut(steward, item.id(), 0, unchecked)));
        var unsigned = new Collecting(Collector.ADDRESSEE, true, "", null, "", "", null, null, null);
        refused("mail.refusal.signature", () -> office.in(() -> out.handOut(steward, item.id(), 0, unsigned)));

        var signed = new Collecting(Collector.ADDRESSEE, true, "", null, "", "", null, null, signs("曾子涵"));
        var gone = office.in(() -> out.handOut(steward, item.id(), 0, signed));

        assertThat(gone.stage()).isEqualTo(Stage.COLLECTED);
        assertThat(gone.ending()).satisfies(end -> {
            assertThat(end.collector()).isEqualTo("曾子涵");
            assertThat(end.by()).isEqualTo(steward.name());
        });
        assertThat(office.in(() -> custody.get(item.thing())).holder().kind()).isEqualTo(Holder.Kind.HOME);
        assertThat(standing(item, MailPromise.CALL_ADDRESSEE)).isEqualTo(Promise.Standing.KEPT);
        refused("mail.refusal.stage", () -> office.in(() -> out.handOut(steward, item.id(), null, signed)));
    }

    @Test
    @Clause("D02-4.6")
    void family_needs_a_document_and_the_consent_of_another_assistant() {
        var item = express();
        var leader = office.actor(TEAM_LEADER);
        bad("relation", () -> hand(leader, item, by(Collector.FAMILY, "", IDENTITY, null)));
        bad("documentNumber", () -> hand(leader, item, by(Collector.FAMILY, "母亲", "110105194912310021", null)));
        refused("mail.refusal.consent", () -> hand(leader, item, by(Collector.FAMILY, "母亲", IDENTITY, null)));
        var own = confirmed(TEAM_LEADER);
        refused("mail.refusal.consent", () -> hand(leader, item, by(Collector.FAMILY, "母亲", IDENTITY, own)));
        var cleaner = confirmed(CLEANING);
        refused("mail.refusal.consent", () -> hand(leader, item, by(Collector.FAMILY, "母亲", IDENTITY, cleaner)));

        var end = hand(leader, item, by(Collector.FAMILY, "母亲", IDENTITY, confirmed(STEWARD)))
                .ending();

        assertThat(end).isNotNull();
        assertThat(end.approvedBy()).isEqualTo(steward.name());
        assertThat(end.maskedNumber()).contains("*").doesNotContain("19491231");
    }

    @Test
    @Clause("D02-4.6")
    void somebody_else_needs_an_authorisation_and_the_supervisor() {
        var item = express();
        refused("mail.refusal.supervisor", () -> hand(steward, item, by(Collector.OTHER, "同事", IDENTITY, null)));
        var leader = confirmed(TEAM_LEADER);
        refused("mail.refusal.supervisor", () -> hand(steward, item, by(Collector.OTHER, "同事", IDENTITY, leader)));
        var supervisor = confirmed(SUPERVISOR);
        var bare = new Collecting(
                Collector.OTHER, true, "同事", Document.IDENTITY_CARD, IDENTITY, " ", null, supervisor, signs("李春"));
        bad("authorisation", () -> hand(steward, item, bare));
        var photo = photo();
        var shown = new Collecting(
                Collector.OTHER,
                true,
                "同事",
                Document.IDENTITY_CARD,
                IDENTITY,
                "委托书存 A-3 夹",
                List.of(photo),
                supervisor,
                signs("李春"));

        assertThat(hand(steward, item, shown).stage()).isEqualTo(Stage.COLLECTED);
        assertThat(office.in(() -> journal.of(
                        office.office().id(),
                        new Stream(MailItem.SUBJECT, item.id().value()))))
                .anySatisfy(entry -> assertThat(entry.facts().get("proof"))
                        .isInstanceOfSatisfying(
                                Fact.Attached.class,
                                proof -> assertThat(proof.files())
                                        .extracting(Attachment::hash)
                                        .containsExactly(photo)));
    }

    private String photo() {
        return office.in(() -> attachments.store(receptionist, new Upload("a.png", "image/png", Samples.png())))
                .hash();
    }

    private MailItem hand(Actor actor, MailItem item, Collecting typed) {
        return office.in(() -> out.handOut(actor, item.id(), null, typed));
    }

    @Test
    @Clause("D01-4.2.6.1")
    void mail_nobody_fetched_is_asked_about() {
        var item = express();
        clock.set("2026-11-26T17:10");
        office.in(() -> rounds.notice(receptionist, "一区"));
        called(item, MailOutcome.REACHED);
        assertThat(standing(item, MailPromise.ASK_ABOUT_OVERDUE_MAIL)).isEqualTo(Promise.Standing.OPEN);
        assertThat(office.in(() -> questions.list(receptionist, Tab.OVERDUE, "")))
                .isEmpty();

        clock.set("2026-11-30T09:00");
        assertThat(office.in(() -> questions.list(receptionist, Tab.OVERDUE, "")))
                .hasSize(1);
        called(item, MailOutcome.NOT_REACHED);
        assertThat(standing(item, MailPromise.ASK_ABOUT_OVERDUE_MAIL)).isEqualTo(Promise.Standing.KEPT);
    }

    @Test
    @Clause("D01-4.2.6.1")
    void mail_nobody_asks_about_is_a_broken_promise_after_a_week() {
        var item = express();
        clock.set("2026-11-26T17:10");
        office.in(() -> rounds.notice(receptionist, "一区"));
        clock.set("2026-12-04T17:11");

        assertThat(standing(item, MailPromise.ASK_ABOUT_OVERDUE_MAIL)).isEqualTo(Promise.Standing.BROKEN);
    }

    @Test
    @Clause("D01-4.2.6.2")
    void mail_of_somebody_who_still_lives_here_is_kept_until_a_day() {
        var item = express();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        refused("mail.refusal.notAsked", () -> office.in(() -> care.keep(steward, item.id(), null, today.plusDays(7))));
        called(item, MailOutcome.NOT_REACHED);
        bad("until", () -> office.in(() -> care.keep(steward, item.id(), null, today)));

        var kept = office.in(() -> care.keep(steward, item.id(), null, today.plusDays(7)));

        assertThat(kept.course().reviewOn()).isEqualTo(today.plusDays(7));
        assertThat(kept.isOpen()).isTrue();
        assertThat(promise(item, MailPromise.ASK_ABOUT_OVERDUE_MAIL).made().dueAt())
                .isEqualTo(today.plusDays(8).atStartOfDay(clock.getZone()).toInstant());
    }

    @Test
    @Clause({"D02-4.7", "D01-4.2.6.2"})
    void what_cannot_be_delivered_goes_back_within_two_days() {
        var item = express();
        refused("mail.refusal.notAsked", () -> office.in(() -> care.undeliverable(steward, item.id(), null, "已搬走")));
        called(item, MailOutcome.NOT_REACHED);
        refused(
                "mail.refusal.notMarked",
                () -> office.in(() -> care.giveBack(receptionist, item.id(), null, signs("小马"))));

        var marked = office.in(() -> care.undeliverable(steward, item.id(), null, "新住户确认已搬走"));
        assertThat(marked.course().undeliverableAt()).isEqualTo(clock.instant());
        assertThat(promise(item, MailPromise.RETURN_MAIL).made().dueAt())
                .isEqualTo(java.time.Instant.parse("2026-11-28T16:00:00Z"));
        refused("mail.refusal.worker", () -> office.in(() -> care.giveBack(receptionist, item.id(), null, null)));

        var back = office.in(() -> care.giveBack(receptionist, item.id(), null, signs("小马")));
        assertThat(back.stage()).isEqualTo(Stage.RETURNED);
        assertThat(standing(item, MailPromise.RETURN_MAIL)).isEqualTo(Promise.Standing.KEPT);
        assertThat(office.in(() -> custody.get(item.thing())).holder().kind()).isEqualTo(Holder.Kind.OUTSIDE);
    }

    @Test
    void the_shelf_is_checked_against_the_register_every_day() {
        var here = express();
        var lost =
                register(batch(1), MailClass.PARCEL, "PP100020003 3-0502", "B1").getFirst();

        assertThat(office.in(() -> shelf.check(receptionist, Set.of(here.id().value()))))
                .extracting(MailItem::id)
                .containsExactly(lost.id());
        assertThat(office.in(() -> shelf.seen(receptionist)))
                .containsEntry(here.id().value(), true)
                .containsEntry(lost.id().value(), false);

        var loss = office.in(() -> losses.report(receptionist, lost.thing(), Loss.Kind.LOST, "柜里没有"));
        office.in(() -> losses.decide(office.actor(SUPERVISOR), loss.id(), Loss.Decision.WRITTEN_OFF, "找遍全柜"));
        assertThat(now(lost).stage()).isEqualTo(Stage.WRITTEN_OFF);
        assertThat(office.in(() -> shelf.stored(receptionist))).hasSize(1);
    }

    @Test
    void of_two_who_hand_out_the_same_piece_one_wins() throws Exception {
        var item = express();
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> deed = () -> {
                try {
                    office.in(() -> out.handOut(steward, item.id(), 0, by(Collector.ADDRESSEE, "", "", null)));
                    return true;
                } catch (Overtaken | Refusal told) {
                    return false;
                }
            };
            var done = pool.invokeAll(List.of(deed, deed));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(office.in(() -> custody.history(item.thing()))).hasSize(2);
    }
}
