package yinuo.desk.collective;

import static yinuo.desk.collective.CollectivePromise.VISIT_HOME_OF_COLLECTIVE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.collective.Collective.State;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.ComplaintGroups;
import yinuo.desk.complaint.Step;
import yinuo.journal.Journal;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The homes behind a collective complaint: each is spoken to, promised a time, and visited. */
@Service
@Transactional
public class CollectiveHomes {

    private static final int LONGEST = 5_000;

    private final CollectiveRows rows;
    private final ComplaintGroups complaints;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    CollectiveHomes(CollectiveRows rows, ComplaintGroups complaints, Promises promises, Journal journal, Clock clock) {
        this.rows = rows;
        this.complaints = complaints;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** A home that was spoken to, and when it is to be visited with the answer. */
    public record Contact(String home, Instant at, String by, String words, Instant agreedReplyAt) {}

    /** The agreed time is promised to the home: a visit, for a collective complaint is answered by nothing less. */
    @Clause({"D12-4.1", "D12-7"})
    public void contact(Actor actor, Collective.Id id, String home, @Nullable String words, @Nullable Instant agreed) {
        actor.must(Deed.LEAD_COLLECTIVE);
        var collective = rows.get(id);
        if (collective.state() != State.DECLARED) {
            throw Refusal.by("D12-4.1", "collective.refusal.step");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var said = words == null ? "" : words.strip();
        new BadInput.Check()
                .that(missing(id).contains(home), "home", "collective.bad.home")
                .that(!said.isEmpty() && said.length() <= LONGEST, "words", "complaint.bad.words")
                .that(agreed != null && agreed.isAfter(now), "agreedReplyAt", "complaint.bad.agreed")
                .done();
        var reply = java.util.Objects.requireNonNull(agreed).truncatedTo(ChronoUnit.MICROS);
        promises.within(id.office(), "D07-4.13.3b", "reply", now, reply);
        rows.add(id, new Contact(home, now, actor.name(), said, reply));
        members(id, home)
                .forEach(member -> promises.make(
                        id.office(),
                        member.subject(),
                        List.of(Owed.agreed(VISIT_HOME_OF_COLLECTIVE, now, reply)
                                .by(actor.member()))));
        journal.log(
                actor,
                collective.subject().stream(),
                "collective.contact",
                Map.of("number", collective.number(), "home", home, "words", said, "agreedReplyAt", reply));
    }

    /** A visit answers the home, whichever of its complaints it was made for. */
    @Clause("D12-7")
    @EventListener
    void moved(Complaint.Moved moved) {
        var complaint = moved.complaint();
        var collective = complaint.links().collective();
        if (moved.deed() != ComplaintDeed.REPLY
                || collective == null
                || complaint.steps().getLast().means().orElse(null) != Step.Means.VISIT) {
            return;
        }
        var office = complaint.id().office();
        members(new Collective.Id(office, collective), complaint.filing().home())
                .forEach(member -> promises.keep(
                        office, member.subject(), complaint.steps().getLast().at(), VISIT_HOME_OF_COLLECTIVE));
    }

    @Transactional(readOnly = true)
    public List<Contact> contacts(Collective.Id id) {
        return rows.contacts(id);
    }

    /** Homes nobody has spoken to yet. */
    @Transactional(readOnly = true)
    public Set<String> missing(Collective.Id id) {
        var homes = homes(id);
        rows.contacts(id).forEach(contact -> homes.remove(contact.home()));
        return homes;
    }

    /** Homes that were not answered by a visit yet. */
    @Transactional(readOnly = true)
    public Set<String> unvisited(Collective.Id id) {
        var homes = homes(id);
        homes.removeAll(complaints.visitedHomes(id.office(), id.value()));
        return homes;
    }

    private Set<String> homes(Collective.Id id) {
        return complaints.members(id.office(), id.value()).stream()
                .map(member -> member.filing().home())
                .filter(home -> !home.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Complaint> members(Collective.Id id, String home) {
        return complaints.members(id.office(), id.value()).stream()
                .filter(member -> member.filing().home().equals(home))
                .toList();
    }
}
