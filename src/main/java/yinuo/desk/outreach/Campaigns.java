package yinuo.desk.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Words;
import yinuo.desk.outreach.Campaign.Call;
import yinuo.desk.outreach.Campaign.Called;
import yinuo.desk.outreach.Campaign.Draft;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Calls ordered by somebody above: ordered, made one by one, reported. */
@Service
@Transactional
public class Campaigns {

    private static final int SHOWN = 100;

    private final CampaignRows rows;
    private final ChosenHomes homes;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Campaigns(
            CampaignRows rows,
            ChosenHomes homes,
            Promises promises,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.homes = homes;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** All calls are made, and whoever ordered them should hear of it. Published inside the transaction. */
    public record Reported(Campaign campaign) {}

    /** One call task for each home; made and reported by the end set, or by that of the rulebook. */
    @Clause({"D01-4.9", "D01-3.10"})
    public Campaign order(Actor actor, Draft draft) {
        actor.must(Deed.ORDER_CALLS);
        var now = now();
        new BadInput.Check()
                .that(draft.kind() != null, "kind", "outreach.bad.kind")
                .that(draft.homes() != null, "homes", "outreach.bad.noHomes")
                .that(draft.dueAt() == null || draft.dueAt().isAfter(now), "dueAt", "outreach.bad.dueAt")
                .done();
        var purpose = Words.must(draft.purpose(), "purpose");
        var script = Words.must(draft.script(), "script");
        var office = actor.office().id();
        var called = homes.of(office, Objects.requireNonNull(draft.homes()));
        var id = new Campaign.Id(office, Ids.next(now));
        var owed = draft.dueAt() == null
                ? Owed.from(OutreachPromise.RUN_CAMPAIGN, now)
                : Owed.agreed(OutreachPromise.RUN_CAMPAIGN, now, draft.dueAt());
        var number = numbers.next(office, "DH", now.atZone(clock.getZone()).toLocalDate());
        var subject = new Subject(Campaign.SUBJECT, id.value(), number, "", purpose, "campaigns/" + id.value());
        var promise = promises.make(office, subject, List.of(owed)).getFirst();
        var order = new Campaign.Order(
                number,
                Objects.requireNonNull(draft.kind()),
                purpose,
                script,
                actor.member(),
                actor.name(),
                now,
                promise.made().dueAt());
        rows.add(id, order, called);
        journal.write(
                actor,
                subject.stream(),
                "campaign.ordered",
                Map.of("number", number, "purpose", purpose, "words", script, "homes", called.size()));
        return rows.get(id);
    }

    /** One home was called: reached, with what it said, or not, which leaves it to be called again. */
    @Clause({"D01-4.9", "D01-3.10"})
    public Campaign called(Actor actor, Campaign.Id id, Called called) {
        actor.must(Deed.CALL_BACK);
        var campaign = rows.get(id);
        var reached = Boolean.TRUE.equals(called.reached());
        var asks = campaign.order().kind() == Campaign.Kind.CALLBACK;
        new BadInput.Check()
                .that(called.call() != null, "call", "outreach.bad.call")
                .that(called.reached() != null, "reached", "outreach.bad.reached")
                .that(!reached || !asks || called.opinion() != null, "opinion", "outreach.bad.opinion")
                .done();
        mustRun(campaign);
        var words = reached && asks ? Words.must(called.words(), "words") : Words.clean(called.words());
        var after = rows.called(
                        id,
                        new Call(
                                Objects.requireNonNull(called.call()),
                                "",
                                "",
                                "",
                                reached ? Call.State.REACHED : Call.State.MISSED,
                                0,
                                reached ? called.opinion() : null,
                                words,
                                now(),
                                actor.name()),
                        actor)
                .orElseThrow(() -> Refusal.by("D01-4.9", "outreach.refusal.reached"));
        journal.write(actor, campaign.subject().stream(), "campaign.called", facts(after));
        return rows.get(id);
    }

    /** Told to whoever ordered it, once every home has been called at least once. */
    @Clause("D01-4.9")
    public Campaign report(Actor actor, Campaign.Id id, @Nullable String words) {
        actor.must(Deed.CALL_BACK);
        var campaign = rows.get(id);
        mustRun(campaign);
        if (campaign.progress().todo() > 0) {
            throw Refusal.by(
                    "D01-4.9", "outreach.refusal.todo", campaign.progress().todo());
        }
        var report = new Campaign.Report(now(), actor.name(), Words.must(words, "words"));
        if (!rows.reported(id, report)) {
            throw Refusal.by("D01-4.9", "outreach.refusal.reported");
        }
        promises.keep(id.office(), campaign.subject(), report.at(), OutreachPromise.RUN_CAMPAIGN);
        journal.write(
                actor,
                campaign.subject().stream(),
                "campaign.reported",
                Map.of(
                        "number", campaign.order().number(),
                        "to", campaign.order().byName(),
                        "words", report.words()));
        var after = rows.get(id);
        events.publishEvent(new Reported(after));
        return after;
    }

    @Transactional(readOnly = true)
    public List<Campaign> last(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return rows.last(actor.office().id(), SHOWN);
    }

    @Transactional(readOnly = true)
    public Campaign.WithCalls get(Actor actor, Campaign.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return new Campaign.WithCalls(rows.get(id), rows.calls(id));
    }

    /** The whole number of one home, for whoever calls; that it was shown is written down. */
    public String phone(Actor actor, Campaign.Id id, UUID call, String purpose) {
        actor.must(Deed.REVEAL_PHONE);
        var found = get(actor, id);
        var one = found.calls().stream()
                .filter(other -> other.id().equals(call))
                .findFirst()
                .orElseThrow(() -> new yinuo.refusal.Missing("call", call));
        journal.write(
                actor,
                found.campaign().subject().stream(),
                "campaign.phoneShown",
                Map.of("home", one.home(), "purpose", purpose));
        return one.phone();
    }

    private static void mustRun(Campaign campaign) {
        if (campaign.report() != null) {
            throw Refusal.by("D01-4.9", "outreach.refusal.reported");
        }
    }

    private static Map<String, ?> facts(Call call) {
        var facts = new TreeMap<String, Object>();
        facts.put("home", call.home());
        facts.put(
                "result",
                new yinuo.journal.Fact.Word("word.CallState." + call.state().name()));
        facts.put("words", call.words());
        if (call.opinion() != null) {
            facts.put("opinion", call.opinion());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
