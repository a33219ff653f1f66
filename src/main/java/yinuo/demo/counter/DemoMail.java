package yinuo.demo.counter;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yinuo.counter.mail.MailBatch;
import yinuo.counter.mail.MailCare;
import yinuo.counter.mail.MailClass;
import yinuo.counter.mail.MailDesk;
import yinuo.counter.mail.MailIntake;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailMeans;
import yinuo.counter.mail.MailMode;
import yinuo.counter.mail.MailOut;
import yinuo.counter.mail.MailOut.Collecting;
import yinuo.counter.mail.MailOut.Collector;
import yinuo.counter.mail.MailOutcome;
import yinuo.counter.mail.MailQuestions;
import yinuo.counter.mail.MailRefusal;
import yinuo.counter.mail.MailRounds;
import yinuo.demo.Ago;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Pins;
import yinuo.text.Document;

/** The mail of the demo: fetched, waiting, overdue, about to go back, and a batch that is not yet registered to its end. */
@Component
public class DemoMail {

    private static final int DAY = 24 * 60;
    /** Between two homes that get mail, so that every zone has some. */
    private static final int STEP = 61;

    private final MailDesk desk;
    private final MailIntake intake;
    private final MailRounds rounds;
    private final MailOut out;
    private final MailCare care;
    private final MailQuestions questions;
    private final Register register;
    private final Pins pins;
    private final Clock clock;

    DemoMail(
            MailDesk desk,
            MailIntake intake,
            MailRounds rounds,
            MailOut out,
            MailCare care,
            MailQuestions questions,
            Register register,
            Pins pins,
            Clock clock) {
        this.desk = desk;
        this.intake = intake;
        this.rounds = rounds;
        this.out = out;
        this.care = care;
        this.questions = questions;
        this.register = register;
        this.pins = pins;
        this.clock = clock;
    }

    /** Who plays, in which homes, and how something is put some minutes before now. */
    private record Stage(Map<DemoStaff, Actor> people, List<Home> homes, Ago ago) {

        Actor who(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }

        Home home(int n) {
            return homes.get(n * STEP % homes.size());
        }
    }

    public void plan(Map<DemoStaff, Actor> people, Ago ago) {
        ago.at(9 * DAY, () -> {
            var office = Objects.requireNonNull(people.get(DESK1)).office().id();
            var lived = register.everyHome(office).stream()
                    .filter(home -> !home.people().isEmpty())
                    .toList();
            var stage = new Stage(people, lived, ago);
            longAgo(stage);
            ago.at(5 * DAY, () -> expressOfTheWeek(stage));
            ago.at(DAY + 40, () -> parcelsOfYesterday(stage));
            ago.at(110, () -> ofToday(stage));
        });
    }

    private void longAgo(Stage stage) {
        var batch = batch(stage, "邮政", 6, "");
        register(stage, batch, MailClass.LETTER, "", 0, 4);
        var items = register(stage, batch, MailClass.REGISTERED, "XA", 4, 2);
        stage.ago().at(9 * DAY - 90, () -> {
            for (var steward : List.of(STEWARD1, STEWARD2, STEWARD3)) {
                carried(stage, steward);
            }
        });
        noticed(stage, items, 8 * DAY);
        stage.ago().at(8 * DAY - 30, () -> called(stage, items.getFirst(), MailOutcome.REACHED, "明天来取"));
        stage.ago().at(7 * DAY, () -> collect(stage, items.getFirst(), Collector.ADDRESSEE));
        stage.ago().at(8 * DAY - 40, () -> called(stage, items.getLast(), MailOutcome.NOT_REACHED, "号码是空号"));
        stage.ago().at(4 * DAY, () -> called(stage, items.getLast(), MailOutcome.NOT_REACHED, "上门无人，邻居说搬走了"));
        stage.ago()
                .at(
                        DAY / 2,
                        () -> care.undeliverable(
                                stage.who(STEWARD1), items.getLast().id(), null, "新住户确认收件人已搬走"));
    }

    private void carried(Stage stage, DemoStaff who) {
        var steward = stage.who(who);
        var zone = Objects.requireNonNull(who.zone());
        var mine = pins.confirm(steward.office().id(), steward.member().value(), DemoOffices.PIN);
        if (questions.list(steward, MailQuestions.Tab.WAITING, "").stream()
                .noneMatch(item ->
                        item.mode() == MailMode.STEWARD && item.written().zone().equals(zone))) {
            return;
        }
        var items = rounds.toSteward(stage.who(DESK1), zone, mine);
        rounds.intoBoxes(steward, items.stream().map(item -> item.id().value()).toList());
    }

    private void expressOfTheWeek(Stage stage) {
        var items = register(stage, batch(stage, "顺丰", 5, ""), MailClass.EXPRESS, "SF13", 7, 5);
        noticed(stage, items, 4 * DAY);
        for (var item : items.subList(0, 4)) {
            stage.ago().at(4 * DAY - 50, () -> called(stage, item, MailOutcome.REACHED, "这两天来取"));
        }
        stage.ago().at(4 * DAY - 120, () -> collect(stage, items.get(0), Collector.ADDRESSEE));
        stage.ago().at(3 * DAY, () -> collect(stage, items.get(1), Collector.FAMILY));
        stage.ago().at(3 * DAY - 20, () -> collect(stage, items.get(2), Collector.ADDRESSEE));
        stage.ago().at(4 * DAY - 55, () -> called(stage, items.get(4), MailOutcome.MESSAGE_LEFT, "已发短信"));
        stage.ago()
                .at(
                        2 * DAY,
                        () -> care.keep(
                                stage.who(STEWARD2),
                                items.get(4).id(),
                                null,
                                LocalDate.now(clock).plusDays(9)));
    }

    private void parcelsOfYesterday(Stage stage) {
        var items = register(stage, batch(stage, "京东", 4, "一件外箱压扁"), MailClass.PARCEL, "JD00", 13, 4);
        noticed(stage, items, 35);
        stage.ago().at(30, () -> called(stage, items.getFirst(), MailOutcome.REACHED, "下班来取"));
    }

    private void ofToday(Stage stage) {
        var batch = batch(stage, "邮政", 9, "");
        register(stage, batch, MailClass.EXPRESS, "EE80", 18, 3);
        register(stage, batch, MailClass.LETTER, "", 21, 4);
        desk.refuse(stage.who(DESK2), batch.id(), "收件人写“售楼处”的大箱", MailRefusal.ADDRESSEE);
    }

    private MailBatch batch(Stage stage, String carrier, int pieces, String damage) {
        return desk.open(stage.who(DESK1), carrier, pieces, new MailDesk.Damage(damage, null), signed(carrier + "投递员"));
    }

    private List<MailItem> register(
            Stage stage, MailBatch batch, MailClass mailClass, String waybill, int from, int count) {
        var lines = new StringBuilder();
        for (var n = from; n < from + count; n++) {
            if (mailClass.isRecorded()) {
                lines.append(waybill).append("%07d ".formatted(2_026_000 + n * 37));
            }
            lines.append(stage.home(n).label()).append('\n');
        }
        return intake.register(stage.who(DESK1), batch.id(), mailClass, lines.toString(), "ABC".charAt(from % 3) + "1");
    }

    private void noticed(Stage stage, List<MailItem> items, int minutes) {
        stage.ago()
                .at(
                        minutes,
                        () -> items.stream()
                                .map(item -> item.written().zone())
                                .distinct()
                                .forEach(zone -> rounds.notice(stage.who(DESK2), zone)));
    }

    private void called(Stage stage, MailItem item, MailOutcome outcome, String words) {
        care.contact(stage.who(STEWARD1), item.id(), null, MailMeans.PHONE, outcome, words);
    }

    private void collect(Stage stage, MailItem item, Collector who) {
        var approver = stage.who(STEWARD2);
        var family = who == Collector.FAMILY;
        out.handOut(
                stage.who(STEWARD1),
                item.id(),
                null,
                new Collecting(
                        who,
                        true,
                        family ? "母亲" : "",
                        family ? Document.IDENTITY_CARD : null,
                        family ? "11010519491231002X" : "",
                        "",
                        null,
                        family
                                ? pins.confirm(
                                        approver.office().id(),
                                        approver.member().value(),
                                        DemoOffices.PIN)
                                : null,
                        signed(family ? "王桂兰" : item.written().addressee())));
    }

    private static Signature signed(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }
}
