package yinuo.demo;

import static yinuo.demo.DemoStaff.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yinuo.demo.counter.DemoCash;
import yinuo.demo.counter.DemoCounter;
import yinuo.demo.counter.DemoHandovers;
import yinuo.demo.counter.DemoKeys;
import yinuo.demo.counter.DemoMail;
import yinuo.demo.duty.DemoTeam;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintCharge;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintJudgement;
import yinuo.desk.complaint.ComplaintJudgement.Judged;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Intake;
import yinuo.desk.complaint.Step.Said;
import yinuo.notice.Notices;
import yinuo.promise.Pause;
import yinuo.promise.PromiseDeeds;
import yinuo.promise.Promises;
import yinuo.staff.Actor;
import yinuo.staff.Role;
import yinuo.watch.Watches;

/**
 * The last hours before somebody first looks at the demo: what is overdue, what is due in a moment, what waits for a
 * decision, neighbours who complain about one leak, a clock that stands still. Really done, like all of its history.
 */
@Component
class DemoPresent {

    private final ComplaintDesk desk;
    private final ComplaintLife life;
    private final ComplaintJudgement judgement;
    private final ComplaintCharge charge;
    private final DemoSlipsNow slips;
    private final DemoServices services;
    private final DemoKeys keys;
    private final DemoMail mail;
    private final DemoCash cash;
    private final DemoCounter counter;
    private final DemoTeam team;
    private final DemoHandovers handovers;
    private final Promises promises;
    private final PromiseDeeds deeds;
    private final Notices notices;
    private final Watches watches;
    private final DemoMatters matters = DemoMatters.read();
    private final DemoNames names = new DemoNames(new Random(26));

    DemoPresent(
            ComplaintDesk desk,
            ComplaintLife life,
            ComplaintJudgement judgement,
            ComplaintCharge charge,
            DemoSlipsNow slips,
            DemoServices services,
            DemoKeys keys,
            DemoMail mail,
            DemoCash cash,
            DemoCounter counter,
            DemoTeam team,
            DemoHandovers handovers,
            Promises promises,
            PromiseDeeds deeds,
            Notices notices,
            Watches watches) {
        this.desk = desk;
        this.life = life;
        this.judgement = judgement;
        this.charge = charge;
        this.slips = slips;
        this.services = services;
        this.keys = keys;
        this.mail = mail;
        this.cash = cash;
        this.counter = counter;
        this.team = team;
        this.handovers = handovers;
        this.promises = promises;
        this.deeds = deeds;
        this.notices = notices;
        this.watches = watches;
    }

    /** Something to do at an instant. */
    record Moment(Instant at, Runnable deed) {}

    /** Who plays, and the instant that is now. */
    private record Stage(Map<DemoStaff, Actor> people, Instant now, Consumer<Moment> moments) {

        Actor who(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }

        Instant ago(int minutes) {
            return now.minus(Duration.ofMinutes(minutes));
        }

        void at(int minutesAgo, Runnable deed) {
            moments.accept(new Moment(ago(minutesAgo), deed));
        }
    }

    void plan(Map<DemoStaff, Actor> people, Instant now, Consumer<Moment> moments) {
        var stage = new Stage(people, now, moments);
        atTheDesk(stage);
        withTheSupervisor(stage);
        fromAbove(stage);
        slips.plan(people, now, stage::at);
        services.plan(people, stage::at);
        keys.plan(people, stage::at);
        mail.plan(people, stage::at);
        cash.plan(people, now, stage::at);
        counter.plan(people, stage::at);
        team.plan(people, now, stage::at);
        handovers.plan(people, stage::at);
        people.values().forEach(actor -> stage.at(95, () -> notices.read(actor)));
    }

    /** Settled on the spot, and by e-mail: the desk owes the answer. */
    private void atTheDesk(Stage stage) {
        stage.at(147, () -> take(stage, DESK1, Channel.PHONE, "2-0901", 147, 5, true));
        stage.at(132, () -> take(stage, DESK2, Channel.VISIT, "11-0703", 132, 13, true));
        stage.at(102, () -> take(stage, DESK1, Channel.PHONE, "6-0302", 102, 19, true));
        stage.at(42, () -> take(stage, DESK1, Channel.EMAIL, "9-1403", 42, 20, true));
        stage.at(34, () -> take(stage, DESK1, Channel.PHONE, "12-2203", 34, 6, true));
        stage.at(12, () -> take(stage, DESK2, Channel.LOBBY, "7-0202", 12, 14, true));
        stage.at(5, () -> watch(stage, DESK1, take(stage, DESK1, Channel.PHONE, "5-1803", 5, 7, false)));
    }

    /** Waiting to be classified, called or answered; one leak in four homes; and one that waits for others. */
    private void withTheSupervisor(Stage stage) {
        stage.at(136, () -> valid(stage, take(stage, DESK1, Channel.PHONE, "8-1204", 136, 3, false)));
        stage.at(109, () -> valid(stage, take(stage, DESK2, Channel.ONLINE, "4-0901", 109, 8, false)));
        stage.at(81, () -> agreed(stage, take(stage, DESK1, Channel.PHONE, "1-1203", 81, 16, false), 108));
        stage.at(64, () -> watch(stage, SUPERVISOR_, take(stage, DESK1, Channel.VISIT, "10-0602", 64, 15, false)));
        var floors = List.of("3-2002", "3-1802", "3-1702", "3-1602");
        for (var n = 0; n < floors.size(); n++) {
            var home = floors.get(n);
            var minutes = 88 - 17 * n;
            var words = LEAK.get(n);
            stage.at(minutes, () -> leak(stage, home, minutes, words));
        }
        stage.at(230, () -> paused(stage, take(stage, DESK2, Channel.PHONE, "2-1504", 230, 10, false)));
    }

    private static final List<String> LEAK = List.of(
            "卫生间顶板渗水，水顺着墙往下流，请尽快查明水源。",
            "卫生间顶板渗水，二次报修还没解决，这次必须给个说法。",
            "卫生间顶板渗水滴到洗衣机上，家里不敢用电。",
            "卫生间顶板渗水，墙皮已经脱落，请今天安排人来看。");

    /** Passed up, and waiting for a word. */
    private void fromAbove(Stage stage) {
        stage.at(190, () -> {
            var id = valid(stage, take(stage, DESK2, Channel.VISIT, "12-0303", 190, 21, false));
            life.contact(
                    stage.who(SUPERVISOR_), id, null, Said.of(matters.contacts().getFirst()), null);
        });
        stage.at(75, () -> {
            var id = agreed(stage, take(stage, DESK1, Channel.PHONE, "9-0604", 75, 19, false), 300);
            charge.passUp(
                    stage.who(SUPERVISOR_),
                    id,
                    null,
                    new ComplaintCharge.Upwards(Role.DIRECTOR, "涉及退费金额，超出主管权限，请示是否按上月单价核退。", null));
        });
    }

    private Complaint.Id take(
            Stage stage, DemoStaff who, Channel channel, String home, int minutes, int matter, boolean spot) {
        var about = matters.matters().get(matter);
        var at = stage.ago(minutes);
        var id = desk.receive(
                        stage.who(who),
                        intake(
                                channel,
                                at.minusSeconds(100),
                                home,
                                about.category(),
                                about.words(),
                                spot ? new Intake.OnTheSpot(about.result(), at) : null))
                .complaint()
                .id();
        return spot || minutes < FRESH ? id : taken(stage, id);
    }

    private static final int FRESH = 10;

    /** The supervisor has seen it. */
    private Complaint.Id taken(Stage stage, Complaint.Id id) {
        return taken(stage.who(SUPERVISOR_), id);
    }

    Complaint.Id taken(Actor supervisor, Complaint.Id id) {
        promises.about(id.office(), Complaint.SUBJECT, id.value()).stream()
                .filter(promise -> promise.isOpen() && promise.owner().role() == Role.SUPERVISOR)
                .findFirst()
                .ifPresent(promise -> deeds.take(supervisor, promise.id()));
        return id;
    }

    private Intake intake(
            Channel channel,
            Instant at,
            String home,
            Category category,
            String words,
            Intake.@org.jspecify.annotations.Nullable OnTheSpot spot) {
        var rings = channel == Channel.PHONE ? 2 : null;
        return new Intake(
                channel,
                at,
                home,
                names.person(names.surname()),
                names.phone(),
                category,
                words,
                spot,
                rings,
                java.util.List.of(),
                null);
    }

    private void leak(Stage stage, String home, int minutes, String words) {
        var at = stage.ago(minutes).minusSeconds(90);
        var id = taken(
                stage,
                desk.receive(stage.who(DESK1), intake(Channel.PHONE, at, home, Category.REPAIR, words, null))
                        .complaint()
                        .id());
        if (home.equals("3-1802")) {
            agreed(stage, id, 165);
            life.note(stage.who(ENGINEERING_), id, null, "已开检修口，接水盘就位；正请楼上停用淋浴，做闭水试验。");
        }
    }

    private Complaint.Id valid(Stage stage, Complaint.Id id) {
        var as = new Classification.Valid("属我方服务不到位", Classification.Field.SERVICE, Classification.Fault.NEGLECT);
        judgement.classify(stage.who(SUPERVISOR_), id, null, Judged.as(as));
        return id;
    }

    private Complaint.Id agreed(Stage stage, Complaint.Id id, int inMinutes) {
        valid(stage, id);
        life.contact(
                stage.who(SUPERVISOR_),
                id,
                null,
                Said.of(matters.contacts().get(1)),
                stage.now().plus(Duration.ofMinutes(inMinutes)));
        return id;
    }

    private void paused(Stage stage, Complaint.Id id) {
        agreed(stage, id, 240);
        promises.nextDue(id.office(), Complaint.SUBJECT, List.of(id.value()))
                .values()
                .forEach(promise -> deeds.pause(
                        stage.who(SUPERVISOR_),
                        promise.id(),
                        new PromiseDeeds.Asked(
                                Pause.Reason.MATERIAL,
                                "扶梯配件已订货，供应商明日送达。",
                                stage.now().plus(Duration.ofHours(20)))));
    }

    private void watch(Stage stage, DemoStaff who, Complaint.Id id) {
        watches.add(stage.who(who), Complaint.SUBJECT, id.value());
    }
}
