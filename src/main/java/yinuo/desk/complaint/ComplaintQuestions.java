package yinuo.desk.complaint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Grams;

/** What people and programs ask about complaints. */
@Service
@Transactional(readOnly = true)
public class ComplaintQuestions {

    private static final int MOST = 100;
    private static final int CANDIDATES = 200;

    private final Complaints complaints;
    private final ComplaintLists lists;
    private final ComplaintCounts counts;

    ComplaintQuestions(Complaints complaints, ComplaintLists lists, ComplaintCounts counts) {
        this.complaints = complaints;
        this.lists = lists;
        this.counts = counts;
    }

    /** A list as it is asked for; all but the limit may be left open. */
    public record Asked(
            @Nullable Stage stage,
            boolean open,
            Classification.@Nullable Kind kind,
            @Nullable Category category,
            @Nullable String words,
            @Nullable UUID home,
            @Nullable String after,
            int limit,
            Narrow narrow) {

        public Asked(
                @Nullable Stage stage,
                boolean open,
                Classification.@Nullable Kind kind,
                @Nullable Category category,
                @Nullable String words,
                @Nullable UUID home,
                @Nullable String after,
                int limit) {
            this(stage, open, kind, category, words, home, after, limit, Narrow.NOT);
        }
    }

    /** What screens ask besides: some stages, taken in since, settled on the spot, taken in by a counted ring. */
    public record Narrow(Set<Stage> stages, @Nullable Instant since, boolean spot, boolean calls) {

        public static final Narrow NOT = new Narrow(Set.of(), null, false, false);
    }

    /** How many were taken in, settled on the spot, by a call whose rings were counted, and by one answered in time. */
    public record Taken(int all, int spot, int calls, int prompt) {}

    /** One page of a list and, when there may be more, the cursor of the next. */
    public record Found(
            List<Complaint> complaints, @Nullable String next) {}

    public Complaint get(Actor actor, Complaint.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return complaints.get(id);
    }

    /** Every step of a complaint, for a module that has asked its reader's right itself. */
    public Complaint whole(Complaint.Id id) {
        return complaints.get(id);
    }

    /** Those received in a half-open period that came to an end, in a fixed order. */
    public List<UUID> settled(Office.Id office, Instant from, Instant until) {
        return lists.settled(office, from, until);
    }

    /** Those received in a half-open period and not settled on the spot, the first first. */
    public List<Complaint> receivedUnsettled(Office.Id office, Instant from, Instant until) {
        return lists.receivedUnsettled(office, from, until);
    }

    /** How many of the replies to valid complaints were visits. */
    public record Visits(int visits, int replies) {}

    @Clause("D12-6.3")
    public Visits visits(Office.Id office, Instant from, Instant until) {
        return counts.visits(office, from, until);
    }

    /** What waits for the actor's decision. */
    public List<Complaint> waitingFor(Actor actor) {
        return lists.passedTo(
                actor.office().id(), actor.roles().stream().map(Enum::name).toList());
    }

    /** The complaint that followed one whose resident was not content. */
    public java.util.Optional<UUID> following(Complaint.Id id) {
        return lists.following(id);
    }

    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_MATTERS);
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var found = lists.list(
                actor.office().id(),
                new ComplaintLists.Wanted(
                        asked.stage(),
                        asked.open(),
                        asked.kind(),
                        asked.category(),
                        asked.words(),
                        asked.home(),
                        cursor(asked.after()),
                        limit,
                        asked.narrow()));
        return new Found(found, found.size() < limit ? null : cursor(found.getLast()));
    }

    /** The same with every step of each, which tells what may be done next. */
    public Found listWhole(Actor actor, Asked asked) {
        var found = list(actor, asked);
        return new Found(complaints.withSteps(actor.office().id(), found.complaints()), found.next());
    }

    /** How many open ones stand at each stage. */
    public Map<Stage, Integer> stages(Actor actor) {
        actor.must(Deed.SEE_MATTERS);
        return counts.open(actor.office().id());
    }

    public Taken taken(Office.Id office, Instant from, Instant until, int rings) {
        return counts.taken(office, from, until, rings);
    }

    /** These, by their ids; without what was done about them. */
    public Map<UUID, Complaint> these(Actor actor, List<UUID> ids) {
        if (ids.isEmpty() || !actor.may(Deed.SEE_MATTERS)) {
            return Map.of();
        }
        return counts.these(actor.office().id(), ids).stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
    }

    /** Complaints of the last days about the same thing, the likest first. */
    public List<Complaint> similar(Office.Id office, String words, Category category, Instant since, int limit) {
        var grams = Grams.of(words);
        if (grams.isEmpty()) {
            return List.of();
        }
        return lists.sharing(office, words, since, CANDIDATES).stream()
                .filter(other -> other.stage() != Stage.VOID)
                .filter(other -> Grams.likeness(grams, Grams.of(other.filing().words())) >= threshold(category, other))
                .sorted(Comparator.comparingDouble((Complaint other) ->
                        -Grams.likeness(grams, Grams.of(other.filing().words()))))
                .limit(limit)
                .toList();
    }

    /** Under one category less has to agree. */
    private static double threshold(Category category, Complaint other) {
        return other.filing().category() == category ? 0.12 : 0.25;
    }

    /** How many complaints of these homes are open; a home without any is not named. */
    public java.util.Map<UUID, Integer> openOf(Office.Id office, List<UUID> homes) {
        return homes.isEmpty() ? java.util.Map.of() : lists.openOf(office, homes);
    }

    /** Of those received in a half-open period: how many, and how many were settled at once. */
    public AtOnce atOnce(Office.Id office, Instant from, Instant until) {
        return counts.atOnce(office, from, until);
    }

    /** Calls whose rings were noted, and those answered by the given ring. */
    public Share rings(Office.Id office, Instant from, Instant until, int most) {
        return counts.rings(office, from, until, most);
    }

    /** Replies and callbacks in which the resident judged, and those in which they were content. */
    /** A call whose rings were noted, by whoever wrote it down. */
    public record Call(String by, Instant at, int rings) {}

    public List<Call> calls(Office.Id office, Instant from, Instant until) {
        return counts.calls(office, from, until);
    }

    public Share opinions(Office.Id office, Instant from, Instant until) {
        return counts.opinions(office, from, until);
    }

    public record Share(int good, int all) {}

    public record AtOnce(int received, int settled) {}

    private static ComplaintLists.@Nullable After cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new ComplaintLists.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "complaint.bad.cursor");
        }
    }

    private static String cursor(Complaint last) {
        return last.filing().receivedAt() + "_" + last.id().value();
    }
}
