package yinuo.counter.fitout;

import static yinuo.counter.fitout.FitoutDesk.clean;
import static yinuo.counter.fitout.FitoutPromise.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.fitout.Breach.Mended;
import yinuo.counter.fitout.Fitout.Accepted;
import yinuo.counter.fitout.FitoutFlow.Kind;
import yinuo.counter.flow.Flows;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What happens at the site: patrols with four checks, breaches with an end, and the acceptance of the works. */
@Service
@Transactional
public class FitoutSite {

    private static final int LONGEST = 300;
    private static final Duration FARTHEST = Duration.ofDays(60);

    private final Fitouts all;
    private final Patrols patrols;
    private final Flows flows;
    private final FitoutFlow flow;
    private final Attachments attachments;
    private final Rulebook rulebook;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    FitoutSite(
            Fitouts all,
            Patrols patrols,
            Flows flows,
            FitoutFlow flow,
            Attachments attachments,
            Rulebook rulebook,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.patrols = patrols;
        this.flows = flows;
        this.flow = flow;
        this.attachments = attachments;
        this.rulebook = rulebook;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** One check: in order, or what is wrong and until when it is to be put right. */
    public record Checked(
            @Nullable PatrolCheck kind,
            boolean wrong,
            @Nullable String words,
            @Nullable Instant mendBy) {}

    /** All four checks. Photos are hashes of files sent before. */
    public record Looked(
            List<Checked> checks,
            @Nullable String words,
            @Nullable List<String> photos) {}

    @Clause("D01-4.4")
    public Fitout patrol(Actor actor, Fitout.Id id, Looked looked) {
        actor.must(Deed.PATROL_FITOUT);
        var one = running(id);
        var step = flows.reached(id.office(), flow, id.value(), Kind.PATROLS.name());
        var now = now();
        var words = clean(looked.words());
        if (words.length() > LONGEST) {
            throw BadInput.in("words", "fitout.bad.long");
        }
        all(looked.checks());
        var wrong = looked.checks().stream().filter(Checked::wrong).toList();
        wrong.forEach(found -> check(found, now));
        var photos = attachments.named(id.office(), looked.photos());
        var patrol = new Patrol(
                Ids.next(now),
                now,
                actor.name(),
                wrong.stream()
                        .map(found -> Objects.requireNonNull(found.kind()))
                        .toList(),
                words,
                photos.stream().map(Attachment::hash).toList());
        patrols.add(id, patrol);
        wrong.forEach(found -> breach(actor, one, patrol, found));
        all.replace(one);
        step.ifPresent(first -> flows.done(actor, id.value(), first, ""));
        promises.keep(id.office(), one.subject(), now, PATROL_SITE);
        promises.again(id.office(), one.subject(), Owed.from(PATROL_SITE, now));
        var facts = new TreeMap<String, Object>(
                Map.of("number", one.number(), "home", one.home(), "breaches", String.valueOf(wrong.size())));
        facts.put("words", words);
        if (!photos.isEmpty()) {
            facts.put("photos", new Fact.Attached(photos));
        }
        journal.log(actor, one.subject().stream(), "fitout.patrolled", facts);
        return all.get(id);
    }

    private static void all(List<Checked> checks) {
        for (var kind : PatrolCheck.values()) {
            if (checks.stream().filter(one -> one.kind() == kind).count() != 1) {
                throw Refusal.by(
                        "D01-4.4", "fitout.refusal.unchecked", new Refusal.Word("word.PatrolCheck." + kind.name()));
            }
        }
    }

    private static void check(Checked found, Instant now) {
        var words = clean(found.words());
        var by = found.mendBy();
        new BadInput.Check()
                .that(!words.isEmpty() && words.length() <= LONGEST, "found", "fitout.bad.found")
                .that(by != null && by.isAfter(now) && by.isBefore(now.plus(FARTHEST)), "mendBy", "fitout.bad.mendBy")
                .done();
    }

    private void breach(Actor actor, Fitout one, Patrol patrol, Checked found) {
        var breach = new Breach(
                new Breach.Id(one.id().office(), Ids.next(patrol.at())),
                one.id().value(),
                Objects.requireNonNull(found.kind()),
                clean(found.words()),
                patrol.at(),
                Objects.requireNonNull(found.mendBy()),
                null);
        patrols.add(patrol.id(), breach);
        promises.make(
                one.id().office(),
                breach.subject(one),
                List.of(Owed.agreed(MEND_BREACH, patrol.at(), breach.mendBy())));
        journal.write(
                actor,
                one.subject().stream(),
                "fitout.breach",
                Map.of("check", breach.kind(), "words", breach.words(), "mendBy", breach.mendBy()));
    }

    /** Somebody looked again: it is put right. */
    @Clause("D01-4.4")
    public Fitout mended(Actor actor, Breach.Id id, @Nullable String words) {
        actor.must(Deed.PATROL_FITOUT);
        var breach = patrols.get(id);
        var one = all.take(new Fitout.Id(id.office(), breach.fitout()), null);
        var said = Words.must(words, "words");
        if (said.length() > LONGEST) {
            throw BadInput.in("words", "fitout.bad.long");
        }
        patrols.mend(id, new Mended(now(), actor.name(), said));
        promises.keep(id.office(), breach.subject(one), now(), MEND_BREACH);
        all.replace(one);
        journal.write(
                actor,
                one.subject().stream(),
                "fitout.mended",
                Map.of("check", breach.kind(), "breach", breach.words(), "words", said));
        return all.get(one.id());
    }

    /** Nothing wrong may be open. From now on no pass opens the gate, and the waiting for the deposit runs. */
    @Clause("D01-4.4")
    public Fitout accept(
            Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable String words, @Nullable Signature signature) {
        actor.must(Deed.APPROVE_FITOUT);
        var one = FitoutDesk.open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), Kind.ACCEPTANCE.name());
        if (patrols.breaches(id).stream().anyMatch(Breach::isOpen)) {
            throw Refusal.by("D01-4.4", "fitout.refusal.breaches", one.number());
        }
        var said = clean(words);
        var by = FitoutDesk.signed(signature);
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var days = rulebook.count(id.office(), "D01-4.4", "waitDays", today);
        var from = today.plusDays(days).atStartOfDay(clock.getZone()).toInstant();
        all.replace(one.accepted(new Accepted(now, from)));
        flows.done(actor, id.value(), step, said);
        promises.keep(id.office(), one.subject(), now, END_WORKS);
        promises.release(id.office(), one.subject(), "ended", PATROL_SITE);
        var term = rulebook.term(id.office(), "D01-4.4", GIVE_DEPOSIT_BACK.term(), today);
        promises.make(
                id.office(),
                one.subject(),
                List.of(Owed.agreed(GIVE_DEPOSIT_BACK, now, rulebook.due(id.office(), term, from))));
        journal.log(
                actor,
                one.subject().stream(),
                "fitout.accepted",
                Map.of("number", one.number(), "home", one.home(), "words", said));
        journal.sign(actor, one.subject().stream(), by);
        return all.get(id);
    }

    private Fitout running(Fitout.Id id) {
        var one = all.take(id, null);
        if (!one.isOpen() || one.accepted() != null) {
            throw Refusal.by("D01-4.4", "fitout.refusal.over", one.number());
        }
        return one;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
