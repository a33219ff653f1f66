package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.Reachables;
import yinuo.duty.roster.Rosters;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The months lived through are published, the next is drawn but for three nights; one leave is approved, one waits. */
@Component
class DemoRoster {

    private static final int DAY = 24 * 60;
    private static final int DAYS = 22;
    private static final List<Integer> OPEN_NIGHTS = List.of(9, 16, 23);

    private final Rosters rosters;
    private final Leaves leaves;
    private final Reachables reachables;
    private final OnDuty onDuty;
    private final Clock clock;

    DemoRoster(Rosters rosters, Leaves leaves, Reachables reachables, OnDuty onDuty, Clock clock) {
        this.rosters = rosters;
        this.leaves = leaves;
        this.reachables = reachables;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var today = now.atZone(clock.getZone()).toLocalDate();
        ago.at(DAYS * DAY, () -> publish(supervisor, YearMonth.from(today.minusDays(DAYS)), YearMonth.from(today)));
        ago.at(6 * DAY, () -> approved(people, supervisor, today.minusDays(4)));
        ago.at(3 * DAY, () -> confirm(people, supervisor));
        ago.at(2 * DAY, () -> draw(supervisor, YearMonth.from(today).plusMonths(1)));
        ago.at(300, () -> asked(people, today));
    }

    private void publish(Actor supervisor, YearMonth from, YearMonth until) {
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            rosters.fill(supervisor, month, null);
            rosters.publish(supervisor, month, null);
        }
    }

    private void draw(Actor supervisor, YearMonth month) {
        var plan = rosters.fill(supervisor, month, null);
        for (var day : OPEN_NIGHTS) {
            for (var member : plan.roster().in(month.atDay(day), "NIGHT")) {
                rosters.put(supervisor, month, month.atDay(day), "NIGHT", member, false);
            }
        }
    }

    /** Whoever had the evening of that day, taken by somebody who is free all day. */
    private void approved(Map<DemoStaff, Actor> people, Actor supervisor, LocalDate day) {
        var busy = onDuty.watches(supervisor.office().id(), day).stream()
                .flatMap(watch -> watch.members().stream())
                .toList();
        var free = people.values().stream()
                .filter(one ->
                        one.roles().contains(Role.RECEPTIONIST) || one.roles().contains(Role.STEWARD))
                .map(one -> one.member().value())
                .filter(one -> !busy.contains(one))
                .findFirst();
        onDuty.watches(supervisor.office().id(), day).stream()
                .filter(watch -> watch.shift().code().equals("EVENING"))
                .findFirst()
                .flatMap(watch -> people.values().stream()
                        .filter(one -> watch.has(one.member().value()))
                        .findFirst())
                .ifPresent(who -> {
                    var leave = leaves.ask(who, day, "EVENING", "孩子发烧，需陪同就医");
                    leaves.approve(supervisor, leave.id(), free.orElseThrow(), "已当面交代");
                });
    }

    /** Whoever is on duty first from tomorrow on. */
    private void asked(Map<DemoStaff, Actor> people, LocalDate today) {
        var office = Objects.requireNonNull(people.get(SUPERVISOR_)).office().id();
        onDuty.watches(office, today.plusDays(1)).stream()
                .filter(watch -> !watch.members().isEmpty())
                .findFirst()
                .ifPresent(watch -> people.values().stream()
                        .filter(one -> watch.has(one.member().value()))
                        .forEach(one ->
                                leaves.ask(one, watch.day(), watch.shift().code(), "回老家参加婚礼")));
    }

    private void confirm(Map<DemoStaff, Actor> people, Actor supervisor) {
        for (var post : List.of(Post.CENTRE_SUPERVISOR, Post.DIRECTOR)) {
            var who = Objects.requireNonNull(people.get(post == Post.DIRECTOR ? DIRECTOR_ : SUPERVISOR_));
            reachables.confirm(supervisor, post, who.member().value(), "1390000000" + (1 + post.ordinal()));
        }
    }
}
