package yinuo.desk.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.journal.Entry;
import yinuo.journal.LastEntries;
import yinuo.promise.Promise;
import yinuo.register.Zones;
import yinuo.staff.Actor;
import yinuo.staff.Members;

/** Adds to promises what a screen shows beside them, with one question each for all of them. */
@Service
@Transactional(readOnly = true)
class Lines {

    private final ComplaintQuestions complaints;
    private final LastEntries entries;
    private final Zones zones;
    private final Members members;

    Lines(ComplaintQuestions complaints, LastEntries entries, Zones zones, Members members) {
        this.complaints = complaints;
        this.entries = entries;
        this.zones = zones;
        this.members = members;
    }

    /** For one's own desk, which needs neither zone nor progress. */
    List<Line> brief(Actor actor, List<Promise> promises) {
        return of(actor, promises, Map.of(), Map.of());
    }

    List<Line> full(Actor actor, List<Promise> promises) {
        var office = actor.office().id();
        var homes = promises.stream()
                .map(promise -> promise.subject().home())
                .filter(home -> !home.isEmpty())
                .distinct()
                .toList();
        return of(actor, promises, zones.of(office, homes), entries.of(office, Complaint.SUBJECT, ids(promises)));
    }

    private List<Line> of(Actor actor, List<Promise> promises, Map<String, String> zoned, Map<UUID, Entry> last) {
        var about = complaints.these(actor, ids(promises));
        return promises.stream()
                .map(promise -> line(actor, promise, about.get(promise.subject().id()), zoned, last))
                .toList();
    }

    private static List<UUID> ids(List<Promise> promises) {
        return promises.stream()
                .filter(promise -> promise.subject().kind().equals(Complaint.SUBJECT))
                .map(promise -> promise.subject().id())
                .distinct()
                .toList();
    }

    private Line line(
            Actor actor,
            Promise promise,
            @org.jspecify.annotations.Nullable Complaint complaint,
            Map<String, String> zoned,
            Map<UUID, Entry> last) {
        var person = promise.owner().person();
        var owner = person == null
                ? ""
                : person.equals(actor.member())
                        ? actor.name()
                        : members.byId(person).map(member -> member.name()).orElse("");
        return new Line(
                promise,
                complaint == null ? "" : complaint.filing().person(),
                complaint == null ? "" : complaint.filing().category().name(),
                zoned.getOrDefault(promise.subject().home(), ""),
                owner,
                last.get(promise.subject().id()));
    }
}
