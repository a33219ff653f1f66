package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.SUPERVISOR_;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.duty.shift.Countersigns;
import yinuo.duty.shift.Handover;
import yinuo.duty.shift.Handovers;
import yinuo.duty.shift.Releases;
import yinuo.duty.shift.Signing;
import yinuo.duty.shift.SiteCheck;
import yinuo.journal.book.DutyNotes;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;

/** Every change of shift in the demo: tidied, said, counted and signed; a few came late, and the supervisor signs each day. */
@Component
class DemoShifts {

    private static final int SIGNED = 21;
    private static final int DAYS = 14;
    private static final int LATE = 12;
    private static final int NOON = 15;
    private static final List<String> SAID =
            List.of("已电话联系，约明早上门，请下一班跟进", "师傅在现场，办完会回单，请留意", "业主暂不方便，请按约定时间再拨", "材料已申请，到货后通知业主", "已向主管说明，等答复");
    private static final List<String> NOTES =
            List.of("巡查大堂、电梯厅，照明与门禁正常", "东门道闸抬杆缓慢，已通知秩序维护部查看", "地下车库积水已排净，警示牌撤回", "业户来电咨询快递柜使用，已说明");

    private final OnDuty onDuty;
    private final Handovers handovers;
    private final Releases releases;
    private final Signing signing;
    private final Countersigns countersigns;
    private final DutyNotes notes;
    private final Pins pins;
    private final Clock clock;
    private final Random random = new Random(2000);

    DemoShifts(
            OnDuty onDuty,
            Handovers handovers,
            Releases releases,
            Signing signing,
            Countersigns countersigns,
            DutyNotes notes,
            Pins pins,
            Clock clock) {
        this.onDuty = onDuty;
        this.handovers = handovers;
        this.releases = releases;
        this.signing = signing;
        this.countersigns = countersigns;
        this.notes = notes;
        this.pins = pins;
        this.clock = clock;
    }

    /** Planned once the rosters are published, for only then is it known who hands over to whom. */
    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var today = now.atZone(clock.getZone()).toLocalDate();
        for (var back = SIGNED; back >= 0; back--) {
            var day = today.minusDays(back);
            at(
                    now,
                    day.atTime(9, 10).atZone(clock.getZone()).toInstant(),
                    ago,
                    () -> sign(supervisor, day.minusDays(1)));
            if (back <= DAYS) {
                var begin = day.atTime(0, 5).atZone(clock.getZone()).toInstant();
                at(now, begin, ago, () -> shifts(people, supervisor, day, now, ago));
            }
        }
    }

    private void shifts(Map<DemoStaff, Actor> people, Actor supervisor, LocalDate day, Instant now, Ago ago) {
        for (var watch : onDuty.watches(supervisor.office().id(), day)) {
            at(now, watch.until().plus(arrival(watch, now)), ago, () -> change(people, supervisor, watch));
            at(now, watch.from().plus(Duration.ofMinutes(95)), ago, () -> note(people, watch));
        }
    }

    /** Nine minutes early, but for one who came when the shift had begun. */
    private Duration arrival(Watch watch, Instant now) {
        var late = now.atZone(clock.getZone()).toLocalDate().minusDays(4);
        var first = watch.day().equals(late)
                && watch.until().atZone(clock.getZone()).toLocalDate().equals(late)
                && watch.until().atZone(clock.getZone()).getHour() < NOON;
        return Duration.ofMinutes(first ? 7 : -9);
    }

    private static void at(Instant now, Instant when, Ago ago, Runnable deed) {
        if (when.isBefore(now)) {
            ago.at((int) Duration.between(when, now).toMinutes(), deed);
        }
    }

    private void note(Map<DemoStaff, Actor> people, Watch watch) {
        somebody(people, watch).ifPresent(who -> notes.write(who, NOTES.get(random.nextInt(NOTES.size())), "", null));
    }

    private static Optional<Actor> somebody(Map<DemoStaff, Actor> people, Watch watch) {
        return people.values().stream()
                .filter(one -> watch.has(one.member().value()))
                .findFirst();
    }

    private void sign(Actor supervisor, LocalDate day) {
        countersigns.sign(supervisor, day, random.nextInt(4) == 0 ? "已阅，请继续跟进未结事项" : "已阅");
    }

    private void change(Map<DemoStaff, Actor> people, Actor supervisor, Watch watch) {
        var next = onDuty.next(supervisor.office().id(), watch.until().minusSeconds(1));
        var going = somebody(people, watch);
        var coming = next.flatMap(one -> somebody(people, one));
        if (going.isEmpty() || coming.isEmpty() || going.get().equals(coming.get())) {
            return;
        }
        var open = handovers.prepare(going.get());
        var id = open.id();
        handovers.say(going.get(), id, said(open));
        for (var check : SiteCheck.values()) {
            handovers.tidy(going.get(), id, check, true);
        }
        open.counts().stream()
                .filter(count -> !count.isDone())
                .forEach(count -> handovers.count(going.get(), id, count.seq(), count.expected(), ""));
        if (!open.blocking().isEmpty()) {
            releases.release(supervisor, id, "现场由工程部继续处置，下一班跟进");
        }
        finish(going.get(), coming.get(), id);
    }

    private Map<Integer, String> said(Handover open) {
        return open.unsaid().stream().collect(Collectors.toMap(Handover.Item::seq, this::said));
    }

    private String said(Handover.Item item) {
        var words = SAID.get(random.nextInt(SAID.size()));
        return words.equals(item.before()) ? words + "（仍未办结）" : words;
    }

    private void finish(Actor going, Actor coming, Handover.Id id) {
        var colleague = confirmed(coming);
        if (random.nextInt(LATE) != 0) {
            handovers.arrive(going, id, colleague);
        }
        var taken = handovers.open(going).orElseThrow().open().stream()
                .map(Handover.Item::seq)
                .toList();
        signing.sign(going, id, null, new Signing.Taken(taken, false), colleague);
    }

    private Confirmed confirmed(Actor actor) {
        UUID member = actor.member().value();
        return pins.confirm(actor.office().id(), member, DemoOffices.PIN);
    }
}
