package yinuo.duty.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;

/**
 * The change from one shift to the next: open from the moment somebody prepares it until both have signed. Everything left
 * open is an item; everything kept is counted.
 */
public record Handover(
        Id id,
        int version,
        String number,
        Change change,
        Person outgoing,
        @Nullable Person incoming,
        Course course,
        Unusual unusual,
        @Nullable Release release,
        List<Item> items,
        List<Count> counts,
        Set<SiteCheck> inOrder) {

    public record Id(Office.Id office, UUID value) {}

    /** From which shift to which, both as people write them, and when the first ends and the next does. */
    public record Change(LocalDate day, String shift, String next, Instant at, Instant until) {}

    public record Person(UUID member, String name) {}

    public record Course(
            Instant openedAt,
            @Nullable Instant tidiedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant signedAt) {

        Course tidied(@Nullable Instant at) {
            return new Course(openedAt, at, arrivedAt, signedAt);
        }

        Course signed(Instant at) {
            return new Course(openedAt, tidiedAt, arrivedAt, at);
        }
    }

    /** What the incoming person found unusual, and how the outgoing explained it. */
    public record Unusual(String words, String explanation) {

        public boolean isExplained() {
            return words.isEmpty() || !explanation.isEmpty();
        }
    }

    /** Somebody who may lets important unfinished work be handed over. */
    public record Release(String by, String reason) {}

    /**
     * Something unfinished: which promise is owed next, if any, what the outgoing says of it and what was said of it the time
     * before. It is settled when nothing of it is open any more.
     */
    public record Item(
            int seq,
            Subject subject,
            String rule,
            @Nullable Instant due,
            boolean important,
            String words,
            String before,
            boolean settled) {

        Item saying(String said) {
            return new Item(seq, subject, rule, due, important, said, before, settled);
        }

        Item marked(boolean asImportant) {
            return new Item(seq, subject, rule, due, asImportant, words, before, settled);
        }

        Item done() {
            return new Item(seq, subject, rule, due, important, words, before, true);
        }
    }

    /** Something kept, named by a text of the bundles: how much there must be, pieces or fen, and how much was counted. */
    public record Count(
            int seq,
            String what,
            boolean sum,
            long expected,
            @Nullable Long counted,
            String words) {

        public boolean isDone() {
            return counted != null && (counted == expected || !words.isEmpty());
        }
    }

    public static final String SUBJECT = "handover";

    /** How early the incoming must be there is a number of D05-4.2.1. */
    public Duration ahead() {
        return course.arrivedAt() == null ? Duration.ZERO : Duration.between(course.arrivedAt(), change.at());
    }

    boolean isTakenBy(UUID member) {
        return incoming != null && incoming.member().equals(member);
    }

    public boolean isOf(Actor actor) {
        return outgoing.member().equals(actor.member().value());
    }

    public boolean isSigned() {
        return course.signedAt() != null;
    }

    /** Important work that is not finished keeps the outgoing from handing over, unless it was released (D05-4.2.2.4). */
    public List<Item> blocking() {
        return release != null
                ? List.of()
                : items.stream()
                        .filter(item -> item.important() && !item.settled())
                        .toList();
    }

    /** The next shift must be told of what is important and of what falls due before it ends (D05-4.2.2.2). */
    public boolean mustBeSaid(Item item) {
        return !item.settled()
                && (item.important() || item.due() == null || !item.due().isAfter(change.until()));
    }

    public List<Item> unsaid() {
        return items.stream()
                .filter(item -> mustBeSaid(item) && item.words().isEmpty())
                .toList();
    }

    public List<Item> open() {
        return items.stream().filter(item -> !item.settled()).toList();
    }

    public long uncounted() {
        return counts.stream().filter(count -> !count.isDone()).count();
    }

    /** True when nothing but the signatures is missing. */
    public boolean isReady() {
        return blocking().isEmpty()
                && unsaid().isEmpty()
                && uncounted() == 0
                && inOrder.size() == SiteCheck.values().length
                && unusual.isExplained();
    }

    public Subject subject() {
        return new Subject(
                SUBJECT, id.value(), number, "", change.shift() + " → " + change.next(), "handover/" + id.value());
    }

    /** What was said of an item so far; nothing of one that there is not. */
    public String wordsOf(int seq) {
        return items.stream()
                .filter(one -> one.seq() == seq)
                .map(Item::words)
                .findFirst()
                .orElse("");
    }

    Item item(int seq) {
        return items.stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> BadInput.in("words", "shift.bad.item"));
    }

    Handover with(Course now) {
        return new Handover(
                id, version, number, change, outgoing, incoming, now, unusual, release, items, counts, inOrder);
    }

    Handover with(Unusual now) {
        return new Handover(
                id, version, number, change, outgoing, incoming, course, now, release, items, counts, inOrder);
    }

    Handover with(Release now) {
        return new Handover(
                id, version, number, change, outgoing, incoming, course, unusual, now, items, counts, inOrder);
    }

    Handover from(Person going) {
        return new Handover(
                id, version, number, change, going, incoming, course, unusual, release, items, counts, inOrder);
    }

    /** Somebody is there to take over; who was there before keeps the time of it. */
    Handover arrived(Confirmed colleague, Instant now) {
        var person = new Person(colleague.member().value(), colleague.name());
        var at = person.equals(incoming) && course.arrivedAt() != null ? course.arrivedAt() : now;
        var since = new Course(course.openedAt(), course.tidiedAt(), at, course.signedAt());
        return new Handover(
                id, version, number, change, outgoing, person, since, unusual, release, items, counts, inOrder);
    }

    Stream stream() {
        return new Stream(SUBJECT, id.value());
    }
}
