package yinuo.desk.callback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Asked.What;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** How many of the callbacks that fell due in a month were made, against the targets of the procedure. */
@Service
@Transactional(readOnly = true)
public class CallbackRates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Whoever keeps activities says how many homes took part in one: the base of its rate. */
    public interface Participants {

        int of(Office.Id office, UUID activity);
    }

    private final CallbackLists lists;
    private final CallbackQuestions questions;
    private final Rulebook rulebook;
    private final ObjectProvider<Participants> participants;
    private final Clock clock;

    CallbackRates(
            CallbackLists lists,
            CallbackQuestions questions,
            Rulebook rulebook,
            ObjectProvider<Participants> participants,
            Clock clock) {
        this.lists = lists;
        this.questions = questions;
        this.rulebook = rulebook;
        this.participants = participants;
        this.clock = clock;
    }

    /** One rate of a month: what was counted, out of how many, and the target, which "other services" may lack. */
    public record Figures(
            Work.Rate rate,
            Map<What, Integer> counts,
            int base,
            @Nullable BigDecimal target) {

        public int count(What what) {
            return counts.getOrDefault(what, 0);
        }

        /** Per cent with one decimal, or nothing when nothing fell due. */
        public @Nullable BigDecimal percent() {
            return share(count(What.ANSWERED), base);
        }

        public @Nullable BigDecimal share(What what) {
            return share(count(what), count(What.ANSWERED));
        }

        public boolean isBelow() {
            var percent = percent();
            return target != null && percent != null && percent.compareTo(target) < 0;
        }

        private static @Nullable BigDecimal share(int part, int whole) {
            return whole == 0
                    ? null
                    : BigDecimal.valueOf(part)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
        }
    }

    @Clause({"D03-2.1", "D03-2.2", "D03-2.3", "D03-2.4", "D03-2.5"})
    public List<Figures> of(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_MATTERS);
        return Arrays.stream(Work.Rate.values())
                .map(rate -> figures(actor.office().id(), rate, month))
                .toList();
    }

    private Figures figures(Office.Id office, Work.Rate rate, YearMonth month) {
        var from = questions.start(month);
        var until = questions.start(month.plusMonths(1));
        var counts = lists.counts(office, rate, from, until, clock.instant());
        var base = switch (rate) {
            case ACTIVITY ->
                lists.sources(office, Work.Kind.ACTIVITY, from, until).stream()
                        .mapToInt(activity -> participants.stream()
                                .mapToInt(keeper -> keeper.of(office, activity))
                                .sum())
                        .sum();
            case COMPLAINT, REPAIR, SERVICE, OTHER -> counts.getOrDefault(What.DUE, 0);
        };
        var target = rulebook.rate(office, rate.clause(), "rate", month.atEndOfMonth());
        return new Figures(rate, counts, base, target.signum() == 0 ? null : target);
    }

    /** The supervisor says what share of other services is asked about, and why, from today on. */
    @Clause("D03-2.5")
    @Transactional
    public void target(Actor actor, String percent, String reason) {
        actor.must(Deed.SET_CALLBACK_TARGET);
        rulebook.set(actor, "D03-2.5", "rate", percent, LocalDate.now(clock), reason);
    }
}
