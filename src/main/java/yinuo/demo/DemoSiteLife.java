package yinuo.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import yinuo.demo.DemoSites.Site;
import yinuo.desk.appointment.AppointmentDesk;
import yinuo.desk.callback.Opinion;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintJudgement;
import yinuo.desk.complaint.ComplaintJudgement.Judged;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Intake;
import yinuo.desk.complaint.Step.Means;
import yinuo.desk.complaint.Step.Outcome;
import yinuo.desk.complaint.Step.Said;
import yinuo.desk.reception.Inquiries;
import yinuo.desk.reception.InquiryCare;
import yinuo.desk.reception.Question;
import yinuo.office.OfficeScope;
import yinuo.staff.Actor;

/** Some days of the demo's industrial park and mall, really lived: each deed by whoever it is for. */
@Component
class DemoSiteLife {

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final int DAYS = 5;

    private final ComplaintDesk desk;
    private final ComplaintLife life;
    private final ComplaintJudgement judgement;
    private final ComplaintCharge charge;
    private final ComplaintAnswers answers;
    private final Inquiries inquiries;
    private final InquiryCare care;
    private final AppointmentDesk appointments;
    private final DemoSites sites;

    DemoSiteLife(
            ComplaintDesk desk,
            ComplaintLife life,
            ComplaintJudgement judgement,
            ComplaintCharge charge,
            ComplaintAnswers answers,
            Inquiries inquiries,
            InquiryCare care,
            AppointmentDesk appointments,
            DemoSites sites) {
        this.desk = desk;
        this.life = life;
        this.judgement = judgement;
        this.charge = charge;
        this.answers = answers;
        this.inquiries = inquiries;
        this.care = care;
        this.appointments = appointments;
        this.sites = sites;
    }

    /** The moments of a site, each in the scope of its office. */
    private record Play(Site site, BiConsumer<Instant, Runnable> moments) {

        void at(Instant at, Runnable deed) {
            moments.accept(at, () -> OfficeScope.in(site.office().id(), deed));
        }

        Actor who(String account) {
            return site.who(account);
        }
    }

    /** What is still to come is not lived. */
    void plan(List<Site> opened, BiConsumer<Instant, Runnable> lived) {
        for (var site : opened) {
            var play = new Play(site, (at, deed) -> {
                if (!at.isAfter(sites.now())) {
                    lived.accept(at, deed);
                }
            });
            if (site.office().isPark()) {
                park(play);
            } else {
                mall(play);
            }
        }
    }

    private void park(Play play) {
        var matters = DemoSiteMatters.of(DemoSites.PARK);
        for (var n = 0; n < 4; n++) {
            settled(play, matters.get(n), sites.at(DAYS - n, LocalTime.of(9 + n, 10)));
        }
        var now = sites.now();
        undecided(play, matters.get(4), now.minus(DemoSites.minutes(190)));
        passedOn(play, matters.get(5), now.minus(DemoSites.minutes(70)));
    }

    /** From the steward's first word to the callback, with the investigation and both replies. */
    private void settled(Play play, DemoSiteMatters matter, Instant at) {
        var steward = play.who("keyuan-steward");
        var id = taken(play, steward, matter, at);
        valid(play, "keyuan-supervisor", id, at, 25);
        play.at(after(at, 55), () -> life.contact(steward, id.get(), null, Said.of("已与租户联系，说明安排。"), null));
        play.at(after(at, 80), () -> charge.investigate(steward, id.get(), null, true, Said.of(matter.facts())));
        play.at(after(at, 170), () -> life.handle(steward, id.get(), null, Said.of(matter.result())));
        play.at(after(at, 200), () -> reply(steward, id.get(), matter));
        play.at(after(at, 215), () -> charge.reportToManager(steward, id.get(), null, matter.result()));
        play.at(after(at, 26 * 60), () -> call(play.who("keyuan-supervisor"), id.get()));
    }

    /** Looked into and passed up: it waits for the manager's decision. */
    private void undecided(Play play, DemoSiteMatters matter, Instant at) {
        var steward = play.who("keyuan-steward");
        var id = taken(play, steward, matter, at);
        valid(play, "keyuan-supervisor", id, at, 20);
        play.at(after(at, 45), () -> life.contact(steward, id.get(), null, Said.of("已到机房，先开备用空调。"), null));
        play.at(after(at, 70), () -> charge.investigate(steward, id.get(), null, true, Said.of(matter.facts())));
        play.at(
                after(at, 110),
                () -> charge.passUp(
                        steward,
                        id.get(),
                        null,
                        new ComplaintCharge.Upwards(null, "更换整套水处理设备超出管理员权限。", "先换补水阀恢复制冷，设备更换列入下月计划。")));
    }

    /** Given from one to the next, more often than it should be. */
    private void passedOn(Play play, DemoSiteMatters matter, Instant at) {
        var id = taken(play, play.who("keyuan-steward2"), matter, at);
        valid(play, "keyuan-supervisor", id, at, 15);
        var owners = List.of("keyuan-works", "keyuan-steward", "keyuan-steward2");
        for (var n = 0; n < owners.size(); n++) {
            var to = play.who(owners.get(n)).member().value();
            play.at(
                    after(at, 25 + 10 * n),
                    () -> charge.reassign(play.who("keyuan-supervisor"), id.get(), null, to, "班车通知归口不清，改由他人跟进。"));
        }
    }

    private void mall(Play play) {
        for (var day = DAYS; day >= -1; day--) {
            var one = day % 2 == 0 ? "tianhui-steward" : "tianhui-steward2";
            var from = sites.at(day, OPENS);
            var until = sites.at(day, CLOSES);
            var to = play.who(one).member().value();
            var made = day < 0 ? sites.now().minus(DemoSites.minutes(60)) : sites.at(day + 1, LocalTime.of(17, 0));
            play.at(made, () -> appointments.appoint(play.who("tianhui-head"), to, from, until));
        }
        var matters = DemoSiteMatters.of(DemoSites.MALL);
        for (var n = 0; n < 3; n++) {
            received(play, matters.get(n), sites.at(DAYS - 1 - n, LocalTime.of(10 + n, 20)));
        }
        var now = sites.now();
        var open = taken(play, play.who("tianhui-steward"), matters.get(3), now.minus(DemoSites.minutes(50)));
        valid(play, "tianhui-head", open, now.minus(DemoSites.minutes(50)), 18);
        beyond(play, now.minus(DemoSites.minutes(95)));
    }

    private void received(Play play, DemoSiteMatters matter, Instant at) {
        var steward = play.who("tianhui-steward");
        var id = taken(play, steward, matter, at);
        valid(play, "tianhui-head", id, at, 20);
        play.at(after(at, 40), () -> life.contact(steward, id.get(), null, Said.of("已与商户联系。"), null));
        play.at(after(at, 120), () -> life.handle(steward, id.get(), null, Said.of(matter.result())));
        play.at(after(at, 150), () -> reply(steward, id.get(), matter));
        play.at(after(at, 23 * 60), () -> call(play.who("tianhui-head"), id.get()));
    }

    /** What the desk may not grant: the property manager has to say. */
    private void beyond(Play play, Instant at) {
        var steward = play.who("tianhui-steward2");
        play.at(at, () -> {
            var intake = new Intake(
                    Channel.VISIT,
                    at,
                    "S11",
                    "北巷咖啡 苏先生",
                    "13530220105",
                    null,
                    "门前施工围挡影响生意，要求减免一个月管理费。",
                    null,
                    null,
                    null,
                    null);
            var question = new Question(
                    intake,
                    null,
                    at.plus(DemoSites.minutes(20 * 60)),
                    List.of(),
                    new Question.Noted(true, true, "物业经理"));
            var inquiry = inquiries.receive(steward, question);
            care.beyond(steward, inquiry.id(), null, "减免费用超出客服部职责范围，请经理决定。");
        });
    }

    private AtomicComplaint taken(Play play, Actor who, DemoSiteMatters matter, Instant at) {
        var id = new AtomicComplaint(new AtomicReference<>());
        play.at(
                at,
                () -> id.id()
                        .set(desk.receive(
                                        who,
                                        new Intake(
                                                Channel.PHONE,
                                                at.minusSeconds(80),
                                                matter.home(),
                                                matter.person(),
                                                matter.phone(),
                                                matter.category(),
                                                matter.words(),
                                                null,
                                                2,
                                                null,
                                                null))
                                .complaint()
                                .id()));
        return id;
    }

    /** The complaint once it has been taken in. */
    private record AtomicComplaint(AtomicReference<Complaint.Id> id) {

        Complaint.Id get() {
            return Objects.requireNonNull(id.get(), "taken in before");
        }
    }

    private void valid(Play play, String by, AtomicComplaint id, Instant at, int minutes) {
        var as = new Classification.Valid("属我方服务不到位", Classification.Field.SERVICE, Classification.Fault.NEGLECT);
        play.at(after(at, minutes), () -> judgement.classify(play.who(by), id.get(), null, Judged.as(as)));
    }

    private void reply(Actor by, Complaint.Id id, DemoSiteMatters matter) {
        answers.reply(
                by,
                id,
                null,
                new ComplaintAnswers.Answer(Means.PHONE, matter.result(), Opinion.SATISFIED, null, "对方约定电话答复。", null));
    }

    private void call(Actor by, Complaint.Id id) {
        answers.callBack(
                by, id, null, new ComplaintAnswers.Call(Outcome.REACHED, "处理及时，没有再发生。", Opinion.SATISFIED, null));
    }

    private static Instant after(Instant at, int minutes) {
        return at.plus(DemoSites.minutes(minutes));
    }
}
