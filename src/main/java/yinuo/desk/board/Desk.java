package yinuo.desk.board;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.complaint.ComplaintQuestions.Narrow;
import yinuo.page.NavItem;
import yinuo.page.Waiting;
import yinuo.promise.Promise;
import yinuo.promise.PromiseBoards;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.Mine;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.watch.Watches;

/** One's own desk: what I owe, what came in today, what I keep an eye on, what I have done. */
@Service
@Transactional(readOnly = true)
public class Desk implements Waiting {

    private static final int LINES = 40;
    private static final int DUTIES = 8;

    private final PromiseQuestions questions;
    private final PromiseBoards boards;
    private final ComplaintCallbacks callbacks;
    private final ComplaintQuestions complaints;
    private final Watches watches;
    private final Lines lines;
    private final Clock clock;

    Desk(
            PromiseQuestions questions,
            PromiseBoards boards,
            ComplaintCallbacks callbacks,
            ComplaintQuestions complaints,
            Watches watches,
            Lines lines,
            Clock clock) {
        this.questions = questions;
        this.boards = boards;
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.watches = watches;
        this.lines = lines;
        this.clock = clock;
    }

    /** The text is {@code board.tab.<name>}. */
    public enum Tab {
        MINE,
        SHIFT,
        WATCHED,
        DONE
    }

    /** A complaint with what is due next about it, if anything. */
    public record Matter(
            Complaint complaint,
            @org.jspecify.annotations.Nullable Promise next) {}

    @Override
    public Map<String, Count> of(Actor actor) {
        var counts = new HashMap<String, Count>();
        var all = new int[2];
        boards.waiting(actor.office().id(), mine(actor), clock.instant()).forEach((kind, count) -> {
            all[0] += count[0];
            all[1] += count[1];
            item(kind).ifPresent(item -> counts.put(item.name(), new Count(count[0], count[1] > 0)));
        });
        counts.put(NavItem.TODAY.name(), new Count(all[0], all[1] > 0));
        return counts;
    }

    private static java.util.Optional<NavItem> item(String kind) {
        return switch (kind) {
            case "complaint" -> java.util.Optional.of(NavItem.COMPLAINTS);
            case "inquiry" -> java.util.Optional.of(NavItem.INQUIRIES);
            case "collective" -> java.util.Optional.of(NavItem.COLLECTIVES);
            default -> java.util.Optional.empty();
        };
    }

    public List<Line> mine(Actor actor, int limit) {
        var owed = questions.list(
                actor.office().id(),
                new Wanted(null, null, mine(actor), null, Math.min(limit, LINES)),
                clock.instant());
        return lines.brief(actor, owed);
    }

    public List<Line> done(Actor actor) {
        return lines.brief(actor, boards.done(actor.office().id(), mine(actor), midnight(), LINES));
    }

    /** What the calendar wants of the office until the first days of the next month. */
    public List<Promise> duties(Actor actor) {
        var zone = clock.getZone();
        var until = clock.instant()
                .atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .plusDays(6);
        return boards.duties(actor.office().id(), until.atStartOfDay(zone).toInstant(), DUTIES);
    }

    /** What the office has taken in today, the last first. */
    public List<Matter> today(Actor actor) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            return List.of();
        }
        var narrow = new Narrow(java.util.Set.of(), midnight(), false, false);
        return matters(
                actor,
                complaints
                        .list(actor, new Asked(null, false, null, null, null, null, null, LINES, narrow))
                        .complaints());
    }

    public List<Matter> watched(Actor actor) {
        var ids = watches.of(actor, Complaint.SUBJECT);
        var known = complaints.these(actor, ids);
        return matters(
                actor, ids.stream().filter(known::containsKey).map(known::get).toList());
    }

    private List<Matter> matters(Actor actor, List<Complaint> shown) {
        var next = callbacks.nextDue(
                actor.office().id(), shown.stream().map(one -> one.id().value()).toList());
        return shown.stream()
                .map(one -> new Matter(one, next.get(one.id().value())))
                .toList();
    }

    private static Mine mine(Actor actor) {
        return new Mine(actor.member(), actor.roles());
    }

    private Instant midnight() {
        var zone = clock.getZone();
        return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
