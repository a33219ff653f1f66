package yinuo.demo.counter;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import yinuo.counter.cash.CashBox;
import yinuo.counter.cash.CashHandovers;
import yinuo.counter.cash.FeeDesk;
import yinuo.counter.cash.FeeDesk.Paying;
import yinuo.counter.cash.Notes;
import yinuo.custody.Method;
import yinuo.demo.Ago;
import yinuo.demo.DemoNames;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.staff.Actor;
import yinuo.staff.Pins;

/** The cash of the demo: fees taken in the evening, handed to the cashier on the morning of every working day. */
@Component
public class DemoCash {

    private static final int DAYS = 18;
    private static final LocalTime MORNING = LocalTime.of(8, 35);
    private static final LocalTime EVENING = LocalTime.of(18, 45);
    private static final List<String> HOMES = List.of("2-0901", "4-0901", "9-0604", "1-1203", "6-0302", "11-0303");

    private final CashBox box;
    private final CashHandovers handovers;
    private final FeeDesk fees;
    private final Pins pins;
    private final Clock clock;

    DemoCash(CashBox box, CashHandovers handovers, FeeDesk fees, Pins pins, Clock clock) {
        this.box = box;
        this.handovers = handovers;
        this.fees = fees;
        this.pins = pins;
        this.clock = clock;
    }

    public void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        for (var day = 0; day <= DAYS; day++) {
            var which = day;
            at(now, day, MORNING, ago, () -> {
                handOver(people, DESK2);
                if (which > 0) {
                    handOver(people, DESK1);
                }
            });
            if (day > 0 && day % 3 == 1) {
                at(now, day, EVENING, ago, () -> take(people, which));
            }
        }
    }

    /** At a time of an earlier day, or of today when it has passed. */
    private void at(Instant now, int daysAgo, LocalTime time, Ago ago, Runnable deed) {
        var local = now.atZone(clock.getZone());
        var at = local.toLocalDate().minusDays(daysAgo).atTime(time).atZone(clock.getZone());
        var minutes = Duration.between(at.toInstant(), now).toMinutes();
        if (minutes > 0) {
            ago.at((int) minutes, deed);
        }
    }

    private void take(Map<DemoStaff, Actor> people, int day) {
        var one = who(people, DESK2);
        for (var n = 0; n < 2; n++) {
            var home = HOMES.get((day + n) % HOMES.size());
            var payer = new DemoNames(new java.util.Random(home.hashCode())).person("郑");
            fees.take(
                    one,
                    new Paying(
                            home,
                            n == 0 ? "物业费" : "停车费",
                            n == 0 ? 31_200L + day * 100L : 15_000L,
                            n == 0 ? Method.CASH : Method.SCAN,
                            new Signature(payer, SignatureHow.PAPER, "", List.of())));
        }
    }

    /** On days on which the cashier works. */
    private void handOver(Map<DemoStaff, Actor> people, DemoStaff from) {
        var one = who(people, from);
        var has = box.of(one.member());
        var opens = clock.instant().plus(Duration.ofHours(1));
        if (has == 0 || !fees.isOpen(one.office().id(), opens)) {
            return;
        }
        var cashier = who(people, CASHIER_);
        var confirmed = pins.confirm(cashier.office().id(), cashier.member().value(), DemoOffices.PIN);
        handovers.handOver(one, counted(has), "", confirmed);
    }

    /** In as few notes as there can be. */
    private static Notes counted(long fen) {
        var pieces = new TreeMap<Integer, Integer>();
        var rest = fen;
        for (var note : Notes.DENOMINATIONS) {
            pieces.put(note, (int) (rest / note));
            rest %= note;
        }
        return new Notes(pieces);
    }

    private static Actor who(Map<DemoStaff, Actor> people, DemoStaff who) {
        return Objects.requireNonNull(people.get(who));
    }
}
