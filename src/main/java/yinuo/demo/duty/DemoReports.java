package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.duty.check.DutyChecks;
import yinuo.duty.check.DutyChecks.Typed;
import yinuo.duty.escalation.DutyPowers;
import yinuo.duty.escalation.DutyReport;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReports;
import yinuo.duty.roster.Reachable.Post;
import yinuo.staff.Actor;

/** What those on duty reported in the demo, one of which waits, and the spot checks of the month so far. */
@Component
class DemoReports {

    private final DutyReports reports;
    private final DutyPowers powers;
    private final DutyChecks checks;
    private final Clock clock;

    DemoReports(DutyReports reports, DutyPowers powers, DutyChecks checks, Clock clock) {
        this.reports = reports;
        this.powers = powers;
        this.checks = checks;
        this.clock = clock;
    }

    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var director = Objects.requireNonNull(people.get(DIRECTOR_));
        var today = now.atZone(clock.getZone()).toLocalDate();
        at(now, today.minusDays(13), 15, ago, () -> checks.lookNow(supervisor, new Typed(true, true, true, 2, "")));
        at(now, today.minusDays(10), 10, ago, () -> decided(supervisor, director));
        at(
                now,
                today.minusDays(4),
                16,
                ago,
                () -> checks.lookNow(supervisor, new Typed(true, false, true, 1, "上一小时的来电还没有记入值班记录，已当场补记")));
        ago.at(50, () -> waiting(supervisor));
    }

    private void at(Instant now, LocalDate day, int hour, Ago ago, Runnable deed) {
        var when = day.atTime(hour, 40).atZone(clock.getZone()).toInstant();
        ago.at((int) Duration.between(when, now).toMinutes(), deed);
    }

    private void decided(Actor supervisor, Actor director) {
        DutyReport report = reports.raise(supervisor, Level.DIFFICULT, "8栋低层住户反映夜间水泵噪音，工程部两次处理未解决", "已调低夜间水泵频率");
        powers.call(supervisor, report.id(), Post.EQUIPMENT_SUPERVISOR, true, "明早带厂家到现场");
        reports.passUp(supervisor, report.id());
        reports.decide(director, report.id(), "同意更换减振垫，三日内完成，并由客服逐户说明");
    }

    private void waiting(Actor supervisor) {
        DutyReport report = reports.raise(supervisor, Level.DIFFICULT, "地下车库 B2 积水，排水泵跳闸，抢修单位一小时后到", "已拉警戒线并移开两辆车");
        powers.call(supervisor, report.id(), Post.ORDER_SUPERVISOR, false, "响铃无人接听");
        powers.departments(supervisor).stream()
                .filter(one -> one.code().equals("engineering"))
                .findFirst()
                .ifPresent(
                        one -> powers.callOut(supervisor, report.id(), one.id().value(), "临时架泵排水"));
    }
}
