package yinuo.desk.dispatch.deed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.SlipPeople;
import yinuo.desk.dispatch.SlipStep;
import yinuo.desk.dispatch.Slips;
import yinuo.desk.dispatch.Stage;
import yinuo.desk.dispatch.Stage.Mark;
import yinuo.desk.dispatch.Words;
import yinuo.journal.Journal;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What every deed on a slip begins and ends with: taking it for whoever may, and writing down what was done. */
@Component
class SlipBook {

    private final Slips slips;
    private final SlipPeople people;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlipBook(
            Slips slips,
            SlipPeople people,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slips = slips;
        this.people = people;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A slip in the hands of somebody who may do the deed, and when and by whom it is done. */
    record Taken(Slip slip, Actor actor, SlipDeed deed, Mark mark, boolean paper) {

        Instant at() {
            return mark.at();
        }

        SlipStep step(String words, Map<String, String> more) {
            return new SlipStep(deed, mark.at(), actor.member().value(), mark.by(), words, Map.copyOf(more));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Taken take(Actor actor, On on, SlipDeed deed) {
        actor.must(deed.deed());
        var slip = slips.take(on.id());
        if (!people.sees(actor, slip.to().department())) {
            throw new Missing("slip", on.id().value());
        }
        if (on.seen() != null && on.seen() != slip.version()) {
            throw new Overtaken("slip", slip.filing().number());
        }
        slip.must(deed);
        var fromPaper = deed.isOfDepartment() && isFromPaper(actor, on, slip, deed);
        return new Taken(slip, actor, deed, fromPaper ? paper(on, slip) : new Mark(now(), actor.name()), fromPaper);
    }

    /** The department does its own deeds; the desk enters what a slip filled in by hand says. */
    private boolean isFromPaper(Actor actor, On on, Slip slip, SlipDeed deed) {
        if (people.works(actor, slip.to().department())) {
            return on.paper() != null;
        }
        if (!actor.may(Deed.ENTER_PAPER_SLIP)) {
            throw new Forbidden(deed.deed().name());
        }
        return deed != SlipDeed.TRANSFER;
    }

    private Mark paper(On on, Slip slip) {
        var paper = on.paper();
        var at = paper == null ? null : paper.at();
        var by = Words.clean(paper == null ? null : paper.by());
        var now = now();
        new BadInput.Check()
                .that(at != null && !at.isAfter(now) && !at.isBefore(earliest(slip)), "paperAt", "dispatch.bad.paperAt")
                .that(!by.isEmpty() && by.length() <= 60, "paperBy", "dispatch.bad.paperBy")
                .done();
        return new Mark(java.util.Objects.requireNonNull(at).truncatedTo(ChronoUnit.MICROS), by);
    }

    /** Paper knows minutes only, so the minute of what came before is early enough. */
    private static Instant earliest(Slip slip) {
        return Stream.of(slip.stage().arrival(), slip.stage().acknowledgement())
                .filter(java.util.Objects::nonNull)
                .map(Mark::at)
                .findFirst()
                .orElse(slip.filing().sentAt())
                .truncatedTo(ChronoUnit.MINUTES);
    }

    /** Keeps how the slip stands now, writes the journal and tells whoever listens. */
    Slip write(Taken taken, Slip after, Map<String, ?> facts) {
        slips.replace(after, after.dueBy(returnBy(after)));
        var step = after.steps().getLast();
        var all = new TreeMap<String, Object>(facts);
        all.put("number", after.filing().number());
        if (!step.words().isEmpty()) {
            all.put("words", step.words());
        }
        if (taken.paper()) {
            all.put("paperAt", taken.at());
            all.put("paperBy", taken.mark().by());
        }
        journal.write(
                taken.actor(), after.subject().stream(), "slip." + taken.deed().path(), all);
        events.publishEvent(new Slip.Moved(after, taken.deed()));
        return after;
    }

    private Instant returnBy(Slip slip) {
        return switch (slip.stage()) {
            case Stage.Done done -> {
                var office = slip.id().office();
                var from = done.done().at();
                var day = from.atZone(clock.getZone()).toLocalDate();
                yield rulebook.due(office, rulebook.term(office, "D01-4.10.4", "term", day), from);
            }
            case Stage.Cancelled(var cancelled, var _) -> cancelled.at();
            case Stage.Sent _, Stage.Issued _, Stage.OnSite _ -> slip.limits().finishBy();
        };
    }

    /** A time in the future that the resident is promised, no later than the rulebook has room for. */
    @Clause("D07-4.13.3b")
    Instant promised(Taken taken, @Nullable Instant until) {
        if (until == null || !until.isAfter(now())) {
            throw BadInput.in("until", "dispatch.bad.future");
        }
        promises.within(taken.slip().id().office(), "D07-4.13.3b", "work", taken.at(), until);
        return until.truncatedTo(ChronoUnit.MICROS);
    }
}
