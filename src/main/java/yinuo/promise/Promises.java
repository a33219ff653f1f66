package yinuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** The front door of the promises: making, keeping and letting go. All verbs join the transaction of their deed. */
@Service
@Transactional
public class Promises {

    private static final int LONGEST = 500;
    private static final DateTimeFormatter LATEST = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final PromiseBook book;
    private final PromiseQuestions questions;
    private final Rulebook rulebook;
    private final Ladder ladder;
    private final Journal journal;
    private final Clock clock;

    Promises(
            PromiseBook book,
            PromiseQuestions questions,
            Rulebook rulebook,
            Ladder ladder,
            Journal journal,
            Clock clock) {
        this.book = book;
        this.questions = questions;
        this.rulebook = rulebook;
        this.ladder = ladder;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes promises about a subject, each under the number of its day. Made before, they stay as they were. */
    public List<Promise> make(Office.Id office, Subject subject, List<Owed> owed) {
        var promises = owed.stream()
                .map(one -> promise(office, subject, one, 1, Promise.Outcome.done(one.doneAt())))
                .toList();
        book.add(promises);
        return promises;
    }

    /** What making them would promise, without making them. */
    @Transactional(readOnly = true)
    public List<Promise> preview(Office.Id office, Subject subject, List<Owed> owed) {
        return owed.stream()
                .map(one -> promise(office, subject, one, 1, Promise.Outcome.done(one.doneAt())))
                .toList();
    }

    /** Promises once more what was promised before; the earlier generation stands as it ended. */
    public Promise again(Office.Id office, Subject subject, Owed owed) {
        var generation = book.generation(
                office, subject.kind(), subject.id(), owed.rule().name());
        var promise = promise(office, subject, owed, generation + 1, Promise.Outcome.OPEN);
        book.add(List.of(promise));
        return promise;
    }

    /** Records promises of a past that was imported: nobody followed them, so they warn, break and count for nothing. */
    public void makeUnknown(Office.Id office, Subject subject, List<Owed> owed) {
        book.add(owed.stream()
                .map(one -> promise(office, subject, one, 1, Promise.Outcome.UNKNOWN))
                .toList());
    }

    /**
     * Nobody promises a resident a later time than the standard of the service has room for; what is promised is kept.
     *
     * @param limit the number that says how long after {@code from}, and {@code clause} the clause it belongs to
     */
    @Clause("D07-4.13.3b")
    @Transactional(readOnly = true)
    public void within(Office.Id office, String clause, String limit, Instant from, Instant promised) {
        var day = from.atZone(clock.getZone()).toLocalDate();
        var latest = rulebook.due(office, rulebook.term(office, clause, limit, day), from);
        if (promised.isAfter(latest)) {
            throw Refusal.by(clause, "promise.refusal.tooLate", LATEST.format(latest.atZone(clock.getZone())));
        }
    }

    /** The thing promised has happened. Late counts too: a broken promise is kept late, not forgotten. */
    public int keep(Office.Id office, Subject subject, Instant at, PromiseRule... rules) {
        return book.done(office, subject.kind(), subject.id(), names(rules), at);
    }

    /** No longer owed, for the reason whose text is {@code waiver.<reason>}; what is broken already stays broken. */
    public int release(Office.Id office, Subject subject, String reason, PromiseRule... rules) {
        return book.waived(office, subject.kind(), subject.id(), names(rules), reason, clock.instant());
    }

    /** A director lets one promise go, with a reason in words. */
    public void waive(Actor actor, Promise.Id id, String reason) {
        actor.must(Deed.WAIVE_PROMISE);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw BadInput.in("reason", "promise.bad.reason");
        }
        var promise = get(id);
        if (book.waived(id, actor.member(), reason.strip(), clock.instant()) == 0) {
            throw Refusal.because("promise.refusal.ended");
        }
        release(id.office(), PromiseDeeds.pauseOf(promise), "ended", PauseRule.RESUME_PROMISE);
        journal.write(actor, promise.subject().stream(), "promise.waived", facts(promise, reason));
    }

    /** A person takes on what a role owes about a subject. */
    public void takenOn(Office.Id office, Subject subject, Role role, Member.Id person) {
        book.owe(office, subject.kind(), subject.id(), role.name(), person);
    }

    /** What one person still owes about a subject another owes from now on. */
    public void handOver(Office.Id office, Subject subject, Member.Id from, Member.Id to) {
        book.handOver(office, subject.kind(), subject.id(), from, to);
    }

    @Transactional(readOnly = true)
    public Promise get(Promise.Id id) {
        return questions.find(id).orElseThrow(() -> new Missing("promise", id.value()));
    }

    /** All promises about the subject, the next due first. */
    @Transactional(readOnly = true)
    public List<Promise> about(Office.Id office, String kind, UUID subject) {
        return questions.about(office, kind, subject);
    }

    /** All promises about each of these subjects, the next due first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Promise>> about(Office.Id office, String kind, List<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : questions.about(office, kind, subjects);
    }

    /** The next thing due about each of these subjects that somebody still has to do. */
    @Transactional(readOnly = true)
    public Map<UUID, Promise> nextDue(Office.Id office, String kind, List<UUID> subjects) {
        return subjects.isEmpty() ? Map.of() : questions.nextDue(office, kind, subjects);
    }

    private Promise promise(Office.Id office, Subject subject, Owed owed, int generation, Promise.Outcome outcome) {
        var rule = owed.rule();
        var from = owed.from();
        var day = from.atZone(clock.getZone()).toLocalDate();
        var term = rulebook.term(office, rule.clause(), rule.term(), day);
        var due = owed.agreed() == null ? rulebook.due(office, term, from) : owed.agreed();
        return new Promise(
                new Promise.Id(office, Ids.next(clock.instant())),
                new Promise.Made(
                        rule.name(),
                        rule.clause(),
                        owed.agreed() == null ? term.toString() : "agreed",
                        generation,
                        from,
                        ladder.warning(from, due),
                        due),
                subject,
                new Promise.Owner(rule.owedBy(), owed.person()),
                outcome);
    }

    private static List<String> names(PromiseRule... rules) {
        return Arrays.stream(rules).map(PromiseRule::name).toList();
    }

    private static Map<String, ?> facts(Promise promise, String reason) {
        return Map.of(
                "promise",
                new yinuo.journal.Fact.Word("promise." + promise.made().rule()),
                "clause",
                promise.made().clause(),
                "dueAt",
                promise.made().dueAt(),
                "reason",
                reason);
    }
}
