package yinuo.report.monthly;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yinuo.journal.Journal;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.report.monthly.MonthlyReturn.Confirmation;
import yinuo.report.monthly.MonthlyReturn.Sent;
import yinuo.report.monthly.MonthlyReturn.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Role;

/** The monthly returns of an office: looked at live, analysed, confirmed, reported and frozen. */
@Service
@Transactional
public class Returns implements Duty.Source {

    private static final int LONGEST = 5_000;
    private static final int MONTHS = 6;
    private static final String STREAM = "return";

    private final ReturnRows rows;
    private final ReturnFigures figures;
    private final Duties duties;
    private final Promises promises;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Returns(
            ReturnRows rows,
            ReturnFigures figures,
            Duties duties,
            Promises promises,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.duties = duties;
        this.promises = promises;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** It was reported. Published inside its transaction. */
    public record Reported(MonthlyReturn.Id id, String by) {}

    @Clause({"D01-4.1.3.2", "D01-4.1.3.5", "D01-4.10.5", "D01-4.7.4", "D09-4.11", "D12-11"})
    @Override
    public List<Duty> duties() {
        return Arrays.stream(ReturnKind.values())
                .flatMap(kind -> Stream.concat(
                        kind.preparation().stream().map(promise -> duty(kind, promise)),
                        Stream.of(duty(kind, kind.promise()))))
                .toList();
    }

    private static Duty duty(ReturnKind kind, ReturnPromise promise) {
        return new Duty(promise, Duty.Every.MONTH, "reports/" + kind + "/{period}", kind::isFor);
    }

    private static Subject subject(MonthlyReturn.Id id) {
        return duty(id.kind(), id.kind().promise())
                .subject(id.office(), id.month().atDay(1));
    }

    /** A return of the list: what was promised, and when it was reported. */
    public record Line(
            MonthlyReturn.Id id,
            MonthlyReturn.Span span,
            @Nullable Promise promise,
            @Nullable Instant sentAt) {}

    /** This month's, and of those before what was owed or reported. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        actor.must(Deed.SEE_RETURNS);
        var office = actor.office();
        var today = YearMonth.from(clock.instant().atZone(clock.getZone()));
        var ids = Stream.iterate(today, month -> month.minusMonths(1))
                .limit(MONTHS)
                .flatMap(month -> Arrays.stream(ReturnKind.values())
                        .filter(kind -> kind.isFor(office))
                        .map(kind -> new MonthlyReturn.Id(office.id(), kind, month)))
                .toList();
        var promised = promises.about(
                office.id(),
                Duty.SUBJECT,
                ids.stream().map(id -> subject(id).id()).toList());
        var sent = rows.sentSince(office.id(), today.minusMonths(MONTHS));
        return ids.stream()
                .map(id -> line(id, promised.getOrDefault(subject(id).id(), List.of()), sent.get(id.text())))
                .filter(line -> line.promise() != null
                        || line.sentAt() != null
                        || line.id().month().equals(today))
                .toList();
    }

    private Line line(MonthlyReturn.Id id, List<Promise> promised, @Nullable Instant sentAt) {
        return new Line(id, span(id, promised), promised.isEmpty() ? null : promised.getLast(), sentAt);
    }

    @Transactional(readOnly = true)
    public MonthlyReturn get(Actor actor, ReturnKind kind, YearMonth month) {
        return get(id(actor, kind, month));
    }

    private static MonthlyReturn.Id id(Actor actor, ReturnKind kind, YearMonth month) {
        actor.must(Deed.SEE_RETURNS);
        if (!kind.isFor(actor.office())) {
            throw new Missing("return", kind);
        }
        return new MonthlyReturn.Id(actor.office().id(), kind, month);
    }

    private MonthlyReturn get(MonthlyReturn.Id id) {
        return read(id, rows.draft(id));
    }

    /** For a deed: as its actor saw it, and nobody else works on it meanwhile. */
    private MonthlyReturn held(MonthlyReturn.Id id, @Nullable Integer seen) {
        var draft = rows.held(id);
        if (seen != null && seen != draft.version()) {
            throw new Overtaken("monthly return", id.text());
        }
        return read(id, draft);
    }

    private MonthlyReturn read(MonthlyReturn.Id id, ReturnRows.Draft draft) {
        var confirmations = rows.confirmations(id, draft.version());
        var frozen = rows.sent(id).orElse(null);
        var span =
                span(id, promises.about(id.office(), Duty.SUBJECT, subject(id).id()));
        if (frozen == null) {
            return new MonthlyReturn(
                    id, draft.version(), span, draft.analysis(), confirmations, null, figures.sheet(id));
        }
        var hash = ReturnHash.of(id, frozen.analysis(), confirmations, frozen.sheet());
        return new MonthlyReturn(
                id,
                draft.version(),
                span,
                frozen.analysis(),
                confirmations,
                frozen.sent(hash.equals(frozen.sent().hash())),
                json.readValue(frozen.sheet(), Sheet.class));
    }

    /** Due when it was promised for, whatever the rulebook says since. */
    private MonthlyReturn.Span span(MonthlyReturn.Id id, List<Promise> promised) {
        var promise = promised.isEmpty() ? previewed(id) : promised.getLast();
        return figures.span(id, promise.made().dueAt());
    }

    private Promise previewed(MonthlyReturn.Id id) {
        var start = id.month().atDay(1).atStartOfDay(clock.getZone()).toInstant();
        return promises.preview(
                        id.office(), subject(id), List.of(Owed.from(id.kind().promise(), start)))
                .getFirst();
    }

    /** What the figures mean, in somebody's words. Whoever confirmed other words has to look again. */
    public MonthlyReturn analyse(
            Actor actor, ReturnKind kind, YearMonth month, @Nullable Integer seen, @Nullable String words) {
        actor.must(Deed.PREPARE_RETURN);
        var found = held(id(actor, kind, month), seen);
        if (found.sent() != null) {
            throw Refusal.by(kind.clause(), "report.refusal.sent");
        }
        if (!found.mayBeAnalysed(clock.instant())) {
            throw Refusal.by(kind.clause(), "report.refusal.unopened");
        }
        var text = words == null ? "" : words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw BadInput.in("words", "report.bad.words");
        }
        rows.analyse(found.id(), new Words(text, actor.name()));
        write(actor, found.id(), "return.analysis", Map.of("words", text));
        return prepared(found.id());
    }

    /** In one of the roles the clause names; nobody stands for two. */
    @Clause({"D01-4.1.3.2", "D01-4.7.4", "D09-flow-yes"})
    public MonthlyReturn confirm(Actor actor, ReturnKind kind, YearMonth month, @Nullable Integer seen) {
        var found = held(id(actor, kind, month), seen);
        found.unconfirmable(clock.instant()).ifPresent(refusal -> {
            throw refusal;
        });
        Role role = found.confirmableBy(actor).orElseThrow(() -> Refusal.by(kind.clause(), "report.refusal.notYours"));
        rows.confirm(
                found.id(),
                found.version(),
                new Confirmation(role, actor.member().value(), actor.name(), now()));
        write(actor, found.id(), "return.confirmation", Map.of("role", new yinuo.journal.Fact.Word("role." + role)));
        return prepared(found.id());
    }

    private MonthlyReturn prepared(MonthlyReturn.Id id) {
        var found = get(id);
        if (found.isPrepared()) {
            id.kind().preparation().ifPresent(promise -> keep(id, promise, now()));
        }
        return found;
    }

    private void keep(MonthlyReturn.Id id, ReturnPromise promise, Instant at) {
        duties.done(id.office(), duty(id.kind(), promise), id.month().atDay(1), at);
    }

    /** From now on it is what was reported, to the last row; the journal keeps its hash. */
    @Clause({"D01-4.1.3.5", "D01-4.10.5", "D01-4.7.4", "D09-4.11", "D12-11", "D12-12.1"})
    public MonthlyReturn submit(Actor actor, ReturnKind kind, YearMonth month, @Nullable Integer seen) {
        actor.must(kind.deed());
        var found = held(id(actor, kind, month), seen);
        found.obstacle(clock.instant()).ifPresent(refusal -> {
            throw refusal;
        });
        check(found);
        var sheet = json.writeValueAsString(found.sheet());
        var hash = ReturnHash.of(found.id(), found.analysis(), found.confirmations(), sheet);
        var sent = new Sent(actor.name(), now(), found.span().dueAt(), hash, true);
        rows.send(found.id(), new ReturnRows.Frozen(sheet, found.analysis(), sent));
        keep(found.id(), kind.promise(), sent.at());
        write(actor, found.id(), "return.reported", Map.of("hash", hash, "dueAt", sent.dueAt()));
        events.publishEvent(new Reported(found.id(), actor.name()));
        return get(found.id());
    }

    /** No column may be empty, and nothing that was accepted may be missing. */
    private void check(MonthlyReturn found) {
        var sheet = found.sheet();
        if (found.id().kind() == ReturnKind.COMPLAINT_STATISTICS
                && !sheet.rows()
                        .getOrDefault("report.figure.defects", List.of())
                        .isEmpty()) {
            throw Refusal.by("D01-4.1.3.3", "report.refusal.defects");
        }
        if (found.id().kind() == ReturnKind.COMPLAINTS_OF_MONTH) {
            var issued = issued(found.id().office(), found.id().month());
            var accounted = ComplaintFigures.total(sheet);
            if (issued != accounted) {
                throw Refusal.by("D12-12.1", "report.refusal.total", issued, accounted);
            }
        }
    }

    private long issued(Office.Id office, YearMonth month) {
        return numbers.issued(office, "TS", month.atDay(1), month.atEndOfMonth());
    }

    private void write(Actor actor, MonthlyReturn.Id id, String kind, Map<String, ?> facts) {
        var all = new java.util.TreeMap<String, Object>(facts);
        all.put("return", id.kind());
        all.put("month", id.month().toString());
        journal.write(actor, new yinuo.journal.Stream(STREAM, id.stream()), kind, all);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
