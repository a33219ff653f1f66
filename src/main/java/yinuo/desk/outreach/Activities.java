package yinuo.desk.outreach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackRates.Participants;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Words;
import yinuo.desk.callback.Work;
import yinuo.desk.outreach.Activity.Draft;
import yinuo.desk.outreach.Activity.Ending;
import yinuo.desk.outreach.Activity.Participant;
import yinuo.desk.outreach.Activity.Selection;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.register.Home;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Activities: announced, with the homes that take part, and over, which makes callbacks for enough of them. */
@Service
@Transactional
public class Activities implements Participants {

    private static final int SHOWN = 60;
    private static final int SEEDS = 1_000_000;

    private final ActivityRows rows;
    private final ChosenHomes homes;
    private final Callbacks callbacks;
    private final Rulebook rulebook;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Activities(
            ActivityRows rows,
            ChosenHomes homes,
            Callbacks callbacks,
            Rulebook rulebook,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.homes = homes;
        this.callbacks = callbacks;
        this.rulebook = rulebook;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    public Activity hold(Actor actor, Draft draft) {
        actor.must(Deed.ORGANISE_ACTIVITY);
        var now = now();
        var title = Words.must(draft.title(), "title");
        var place = Words.must(draft.place(), "place");
        if (draft.at() == null) {
            throw BadInput.in("at", "outreach.bad.at");
        }
        var office = actor.office().id();
        List<Home> joined = draft.homes() == null ? List.of() : homes.of(office, draft.homes());
        var id = new Activity.Id(office, Ids.next(now));
        var number = numbers.next(office, "HD", now.atZone(clock.getZone()).toLocalDate());
        var held = new Activity.Held(number, title, place, draft.at(), actor.name());
        rows.add(id, held);
        rows.join(id, joined);
        var activity = rows.get(id);
        journal.write(
                actor,
                activity.subject().stream(),
                "activity.announced",
                Map.of("number", number, "title", title, "homes", joined.size()));
        return activity;
    }

    public Activity join(Actor actor, Activity.Id id, HomeChoice choice) {
        actor.must(Deed.ORGANISE_ACTIVITY);
        var before = rows.get(id);
        mustNotBeOver(before);
        var joined = homes.of(id.office(), choice);
        rows.join(id, joined);
        journal.write(
                actor,
                before.subject().stream(),
                "activity.joined",
                Map.of("number", before.held().number(), "homes", joined.size()));
        return rows.get(id);
    }

    /** It is over: each home that is to be asked is owed a callback within the month. */
    @Clause({"D03-1.4", "D03-2.4"})
    public Activity over(Actor actor, Activity.Id id, Ending ending) {
        actor.must(Deed.ORGANISE_ACTIVITY);
        var before = rows.get(id);
        mustNotBeOver(before);
        var now = now();
        var ended = ending.endedAt() == null ? now : ending.endedAt();
        new BadInput.Check()
                .that(ending.how() != null, "how", "outreach.bad.how")
                .that(!ended.isAfter(now), "endedAt", "outreach.bad.endedAt")
                .that(!before.participants().isEmpty(), "homes", "outreach.bad.noHomes")
                .done();
        var seed = ending.seed() == null ? Math.floorMod(id.value().hashCode(), SEEDS) : ending.seed();
        var asked = asked(before, Objects.requireNonNull(ending.how()), ending, seed);
        var selection = new Selection(ended, ending.how(), seed, asked.size(), actor.name());
        if (!rows.over(id, selection, asked)) {
            throw Refusal.by("D03-1.4", "outreach.refusal.over");
        }
        before.participants().stream()
                .filter(one -> asked.contains(one.home()))
                .forEach(one -> callbacks.owe(id.office(), work(before, one), ended));
        journal.write(
                actor,
                before.subject().stream(),
                "activity.over",
                Map.of(
                        "number",
                        before.held().number(),
                        "how",
                        new yinuo.journal.Fact.Word(
                                "word.SelectionHow." + ending.how().name()),
                        "seed",
                        seed,
                        "asked",
                        asked.size()));
        return rows.get(id);
    }

    private Set<String> asked(Activity activity, Activity.How how, Ending ending, long seed) {
        var needed = needed(activity);
        var asked = switch (how) {
            case EVERYBODY ->
                activity.participants().stream().map(Participant::home).toList();
            case DRAWN -> Draw.homes(activity.participants(), ending.count() == null ? needed : ending.count(), seed);
            case CHOSEN ->
                homes
                        .of(activity.id().office(), new HomeChoice(String.valueOf(ending.chosen()), null, null, null))
                        .stream()
                        .map(Home::label)
                        .filter(label -> activity.participants().stream()
                                .anyMatch(one -> one.home().equals(label)))
                        .toList();
        };
        if (asked.size() < needed) {
            throw Refusal.by(
                    "D03-2.4",
                    "outreach.refusal.tooFew",
                    needed,
                    activity.participants().size(),
                    asked.size());
        }
        return Set.copyOf(asked);
    }

    /** How many homes have to be asked, so that the rate can be reached at all. */
    public int needed(Activity activity) {
        var rate = rulebook.rate(activity.id().office(), "D03-2.4", "rate", LocalDate.now(clock));
        return rate.multiply(BigDecimal.valueOf(activity.participants().size()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .intValue();
    }

    private static Work work(Activity activity, Participant participant) {
        return new Work(
                Work.Kind.ACTIVITY,
                activity.source(),
                participant.homeId(),
                participant.home(),
                participant.person(),
                participant.phone(),
                activity.held().title(),
                Set.of());
    }

    @Transactional(readOnly = true)
    public List<Activity> last(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return rows.last(actor.office().id(), SHOWN);
    }

    @Transactional(readOnly = true)
    public Activity get(Actor actor, Activity.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    /** The callbacks it made, for its rate. */
    @Transactional(readOnly = true)
    public List<Callback> callbacks(Activity activity) {
        return callbacks.of(activity.id().office(), activity.source());
    }

    @Override
    @Transactional(readOnly = true)
    public int of(Office.Id office, UUID activity) {
        return rows.participants(office, activity);
    }

    /** Callbacks made out of homes that took part, per cent. */
    @Clause("D03-2.4")
    public static @Nullable BigDecimal rate(Activity activity, List<Callback> callbacks) {
        var homes = activity.participants().size();
        var made = callbacks.stream()
                .filter(one -> one.answer() != null)
                .map(one -> one.work().home())
                .distinct()
                .count();
        return homes == 0
                ? null
                : BigDecimal.valueOf(made * 100).divide(BigDecimal.valueOf(homes), 1, RoundingMode.DOWN);
    }

    private static void mustNotBeOver(Activity activity) {
        if (activity.selection() != null) {
            throw Refusal.by("D03-1.4", "outreach.refusal.over");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
