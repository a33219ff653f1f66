package yinuo.duty.shift;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.desk.incident.Incidents;
import yinuo.desk.reception.InquiryCare;
import yinuo.duty.shift.Handover.Item;
import yinuo.promise.Duty;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.Mine;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.promise.Subject;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/**
 * What a shift leaves open, found by the system so that nothing can be left out: everything the desk or the outgoing owes,
 * everything that came in during the shift and is not finished, every emergency that still runs, which is important, and
 * every inquiry of the shift that somebody found important.
 * What comes with the calendar has its own list and is not work of a shift.
 */
@Component
class Unfinished {

    private static final int MOST = 500;

    private final PromiseQuestions promises;
    private final Incidents incidents;
    private final InquiryCare inquiries;
    private final Members members;
    private final CurrentShift current;
    private final HandoverRows rows;
    private final HandoverParts parts;
    private final Clock clock;

    Unfinished(
            PromiseQuestions promises,
            Incidents incidents,
            InquiryCare inquiries,
            Members members,
            CurrentShift current,
            HandoverRows rows,
            HandoverParts parts,
            Clock clock) {
        this.promises = promises;
        this.incidents = incidents;
        this.inquiries = inquiries;
        this.members = members;
        this.current = current;
        this.rows = rows;
        this.parts = parts;
        this.clock = clock;
    }

    private record Found(
            Subject subject, String rule, @Nullable Instant due, boolean important) {

        /** Of two that are owed the next is shown. */
        Found sooner(Found other) {
            var first = due == null || other.due() != null && other.due().isBefore(due) ? other : this;
            return new Found(subject, first.rule(), first.due(), important);
        }
    }

    /** Brings the items of an open handover up to now; what was said of them stays. */
    @Clause({"D05-4.2.2.2", "D05-4.2.1.1"})
    void bringUpToDate(Actor actor, Handover handover) {
        var found = found(actor, handover);
        var known = handover.items().stream()
                .collect(Collectors.toMap(item -> item.subject().id(), Function.identity()));
        var before = saidBefore(handover);
        var seq = handover.items().stream().mapToInt(Item::seq).max().orElse(0);
        for (var one : found.values()) {
            var item = known.get(one.subject().id());
            if (item == null) {
                seq++;
                var said = before.getOrDefault(one.subject().id(), "");
                parts.put(
                        handover.id(),
                        new Item(seq, one.subject(), one.rule(), one.due(), one.important(), "", said, false));
            } else {
                var important = item.important() || one.important();
                var now = new Item(
                        item.seq(),
                        one.subject(),
                        one.rule(),
                        one.due(),
                        important,
                        item.words(),
                        item.before(),
                        false);
                if (!now.equals(item)) {
                    parts.put(handover.id(), now);
                }
            }
        }
        handover.items().stream()
                .filter(item ->
                        !item.settled() && !found.containsKey(item.subject().id()))
                .forEach(item -> parts.put(handover.id(), item.done()));
    }

    private Map<UUID, String> saidBefore(Handover handover) {
        return rows.lastSigned(handover.id().office(), handover.change().at()).stream()
                .flatMap(last -> last.items().stream())
                .collect(Collectors.toMap(item -> item.subject().id(), Item::words, (one, _) -> one));
    }

    private Map<UUID, Found> found(Actor actor, Handover handover) {
        var office = actor.office().id();
        var now = clock.instant();
        var outgoing = new Member.Id(office, handover.outgoing().member());
        var roles = EnumSet.of(Role.RECEPTIONIST);
        members.byId(outgoing).ifPresent(member -> roles.addAll(member.acts()));
        var found = new LinkedHashMap<UUID, Found>();
        running(actor).forEach(one -> found.put(one.subject().id(), one));
        var owed = promises.list(office, new Wanted(null, null, new Mine(outgoing, roles), null, MOST), now);
        var fresh = promises.madeSince(office, current.began(handover), MOST);
        for (var promise : Stream.concat(owed.stream(), fresh.stream()).toList()) {
            if (!promise.subject().kind().equals(Duty.SUBJECT)) {
                found.merge(
                        promise.subject().id(),
                        new Found(
                                promise.subject(),
                                promise.made().rule(),
                                promise.made().dueAt(),
                                false),
                        Found::sooner);
            }
        }
        important(handover).forEach(one -> found.putIfAbsent(one.subject().id(), one));
        return found;
    }

    /** Important inquiries of the shift, also those that have their answer: the next shift may be asked about them. */
    @Clause("D01-4.1.1.3")
    private List<Found> important(Handover handover) {
        return inquiries.importantSince(handover.id().office(), current.began(handover)).stream()
                .map(inquiry -> new Found(inquiry.subject(), "", null, false))
                .toList();
    }

    /** Emergencies that run, and protective measures that nobody has lifted, also of those that are over (D05-4.1.6.b). */
    @Clause("D05-4.1.6.b")
    private List<Found> running(Actor actor) {
        var running = new ArrayList<Found>();
        incidents
                .list(actor, new Incidents.Asked(true, null, null, MOST))
                .incidents()
                .forEach(one -> running.add(new Found(one.subject(), "", null, true)));
        for (var measure : incidents.standingMeasures(actor.office().id())) {
            if (running.stream().noneMatch(one -> one.subject().id().equals(measure.incident()))) {
                var path = "incidents/" + measure.incident();
                var subject = new Subject(
                        "incident", measure.incident(), measure.number(), measure.place(), measure.words(), path);
                running.add(new Found(subject, "", null, false));
            }
        }
        return running;
    }
}
