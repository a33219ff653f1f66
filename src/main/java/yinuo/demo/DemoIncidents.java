package yinuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yinuo.desk.incident.Alarm;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentDesk;
import yinuo.desk.incident.IncidentKind;
import yinuo.desk.incident.IncidentLife;
import yinuo.desk.incident.IncidentLife.FurtherCall;
import yinuo.desk.incident.IncidentLife.Seen;
import yinuo.desk.incident.IncidentLife.Upward;
import yinuo.desk.outage.Announcement;
import yinuo.desk.outage.Outage;
import yinuo.desk.outage.Outage.Means;
import yinuo.desk.outage.OutageDesk;
import yinuo.desk.outage.OutageKind;
import yinuo.desk.outage.Outages;
import yinuo.desk.outage.Outages.Telling;
import yinuo.register.Area;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** What happened in the demo estate: a burst pipe, people in a lift, and a cut of water that is going on. */
@Component
class DemoIncidents {

    private final IncidentDesk desk;
    private final IncidentLife life;
    private final OutageDesk outageDesk;
    private final Outages outages;
    private final Clock clock;

    DemoIncidents(IncidentDesk desk, IncidentLife life, OutageDesk outageDesk, Outages outages, Clock clock) {
        this.desk = desk;
        this.life = life;
        this.outageDesk = outageDesk;
        this.outages = outages;
        this.clock = clock;
    }

    /** When each deed is done. */
    Map<Instant, Runnable> plan(Map<DemoStaff, Actor> people, Instant today) {
        var plan = new TreeMap<Instant, Runnable>();
        burstPipe(new Cast(people, plan, evening(today, 12)));
        lift(new Cast(people, plan, evening(today, 5)));
        water(people, plan, today);
        return plan;
    }

    private Instant evening(Instant today, int daysAgo) {
        return today.atZone(clock.getZone())
                .toLocalDate()
                .minusDays(daysAgo)
                .atTime(19, 12)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** One incident: who acts, what is planned so far, when it begins, which incident it becomes. */
    private static final class Cast {

        private final Map<DemoStaff, Actor> people;
        private final Map<Instant, Runnable> plan;
        private final Instant start;
        private final Incident[] made = new Incident[1];

        Cast(Map<DemoStaff, Actor> people, Map<Instant, Runnable> plan, Instant start) {
            this.people = people;
            this.plan = plan;
            this.start = start;
        }

        Actor actor(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }

        void after(int minutes, Runnable deed) {
            plan.put(start.plus(Duration.ofMinutes(minutes)), deed);
        }

        Seen it() {
            return Seen.any(made[0].id());
        }
    }

    private void burstPipe(Cast cast) {
        var desk1 = cast.actor(DemoStaff.DESK1);
        var engineer = cast.actor(DemoStaff.ENGINEERING_);
        cast.after(
                0,
                () -> cast.made[0] = desk.raise(
                        desk1,
                        new Alarm(
                                IncidentKind.BURST_PIPE,
                                null,
                                "7-1203",
                                "孙先生",
                                "13712340056",
                                "厨房进水管爆裂，水已流到走廊",
                                null)));
        cast.after(2, () -> life.acknowledge(engineer, cast.it(), ""));
        cast.after(4, () -> life.say(desk1, cast.it(), "工程人员已赶往 7 栋 12 层，正在关阀，请先关好入户水阀。"));
        cast.after(5, () -> life.call(desk1, cast.it().id(), new FurtherCall("7-1103", "何女士", "", "工程人员正在关阀，处理完回电")));
        cast.after(6, () -> life.report(desk1, cast.it(), Role.SUPERVISOR, new Upward(true, "请工程全力抢修，做好邻户安抚")));
        cast.after(7, () -> life.arrive(engineer, cast.it(), "12 层走廊积水约两厘米"));
        cast.after(9, () -> life.measure(engineer, cast.it(), "已关 7 栋高区立管阀门，沙袋护住电梯井", true));
        cast.after(10, () -> life.step(engineer, cast.it(), 1, ""));
        cast.after(20, () -> life.call(desk1, cast.it().id(), new FurtherCall("7-1204", "郑先生", "", "正在抢修，预计一小时恢复供水")));
        cast.after(70, () -> life.lift(engineer, cast.it(), 5, "试压合格，恢复供水"));
        cast.after(75, () -> life.end(engineer, cast.it(), "更换角阀，恢复供水，走廊积水已清理"));
    }

    private void lift(Cast cast) {
        var desk2 = cast.actor(DemoStaff.DESK2);
        var engineer = cast.actor(DemoStaff.ENGINEERING_);
        cast.after(
                0,
                () -> cast.made[0] = desk.raise(
                        desk2, new Alarm(IncidentKind.LIFT, null, "5栋 2 号电梯", "轿厢对讲", "", "两名乘客被困 14 至 15 层之间", null)));
        cast.after(1, () -> life.acknowledge(engineer, cast.it(), ""));
        cast.after(2, () -> life.report(desk2, cast.it(), Role.SUPERVISOR, new Upward(false, "振铃无人接听")));
        cast.after(3, () -> life.report(desk2, cast.it(), Role.DIRECTOR, new Upward(true, "主任赶往现场")));
        cast.after(4, () -> life.say(desk2, cast.it(), "维保人员已出发，被困人员平安，请改乘 1 号电梯。"));
        cast.after(6, () -> life.arrive(engineer, cast.it(), ""));
        cast.after(8, () -> life.measure(engineer, cast.it(), "2 号电梯断电挂牌，门外专人看守", false));
        cast.after(24, () -> life.end(engineer, cast.it(), "维保人员放人，无人受伤；门机皮带更换后复检恢复运行"));
    }

    private void water(Map<DemoStaff, Actor> people, Map<Instant, Runnable> plan, Instant today) {
        var desk1 = Objects.requireNonNull(people.get(DemoStaff.DESK1));
        var from = today.minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        var announced = from.minus(90, ChronoUnit.MINUTES);
        var made = new Outage[1];
        plan.put(
                announced,
                () -> made[0] = outageDesk.announce(
                        desk1,
                        new Announcement(
                                OutageKind.WATER,
                                "二次供水水箱清洗",
                                "3、4 栋",
                                Area.buildings(List.of(3, 4)),
                                from,
                                from.plus(4, ChronoUnit.HOURS),
                                new Announcement.Source("工程部", announced),
                                "正在清洗水箱，预计按时恢复，来水先放 1 分钟再用。")));
        plan.put(
                announced.plus(12, ChronoUnit.MINUTES),
                () -> outages.tell(desk1, made[0].id(), new Telling(Set.of("3", "4"), Means.POSTED, "各单元大堂公告栏")));
        plan.put(
                announced.plus(18, ChronoUnit.MINUTES),
                () -> outages.parties(made[0]).stream()
                        .filter(party -> party.told() == null)
                        .map(party -> new Telling(Set.of(party.name()), Means.PHONE, ""))
                        .forEach(telling -> outages.tell(desk1, made[0].id(), telling)));
    }
}
