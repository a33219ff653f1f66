package yinuo.report.monthly;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
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

    @Clause({"D01-4.1.3.5", "D01-4.10.5", "D01-4.7.4", "D09-4.11", "D12-11"})
    @Override
    public List<Duty> duties() {
        return Arrays.stream(ReturnKind.values()).map(Returns::duty).toList();
    }

    private static Duty duty(ReturnKind kind) {
        return new Duty(kind.promise(), Duty.Every.MONTH, "reports/" + kind + "/{period}", kind::isFor);
    }

    /** A return of the list: whether it may be reported by now, and when it was. */
    public record Line(
            MonthlyReturn.Id id,
            MonthlyReturn.Span span,
            @Nullable Instant sentAt) {}

    /** Of the last months: this one, what is still owed and what was reported, but nothing from before the office began. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        actor.must(Deed.SEE_RETURNS);
        var office = actor.office();
        var today = YearMonth.from(clock.instant().atZone(clock.getZone()));
        var sent = rows.sentSince(office.id(), today.minusMonths(MONTHS));
        var lines = new ArrayList<Line>();
        for (var month = today; month.isAfter(today.minusMonths(MONTHS)); month = month.minusMonths(1)) {
            for (var kind : ReturnKind.values()) {
                if (kind.isFor(office)) {
                    var id = new MonthlyReturn.Id(office.id(), kind, month);
                    lines.add(new Line(id, span(id), sent.get(kind + " " + month)));
                }
            }
        }
        var owed = promises.nextDue(
                office.id(),
                Duty.SUBJECT,
                lines.stream().map(line -> subject(line.id()).id()).toList());
        lines.removeIf(line -> line.sentAt() == null
                && line.id().month().isBefore(today)
                && !owed.containsKey(subject(line.id()).id()));
        return lines;
    }

    @Transactional(readOnly = true)
    public MonthlyReturn get(Actor actor, ReturnKind kind, YearMonth month) {
        actor.must(Deed.SEE_RETURNS);
        if (!kind.isFor(actor.office())) {
            throw new Missing("return", kind);
        }
        return get(new MonthlyReturn.Id(actor.office().id(), kind, month));
    }

    private MonthlyReturn get(MonthlyReturn.Id id) {
        var draft = rows.draft(id);
        var frozen = rows.sent(id);
        return new MonthlyReturn(
                id,
                draft.version(),
                span(id),
                frozen.map(ReturnRows.Frozen::analysis).orElse(draft.analysis()),
                rows.confirmations(id),
                frozen.map(ReturnRows.Frozen::sent).orElse(null),
                frozen.map(one -> json.readValue(one.sheet(), Sheet.class)).orElseGet(() -> figures.sheet(id)));
    }

    private static Subject subject(MonthlyReturn.Id id) {
        return duty(id.kind()).subject(id.office(), id.month().atDay(1));
    }

    private MonthlyReturn.Span span(MonthlyReturn.Id id) {
        var start = id.month().atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var wanted = promises.preview(
                id.office(), subject(id), List.of(Owed.from(id.kind().promise(), start)));
        return figures.span(id, wanted.getFirst().made().dueAt());
    }

    /** What the figures mean, in somebody's words. */
    public void analyse(Actor actor, ReturnKind kind, YearMonth month, int seen, @Nullable String words) {
        actor.must(Deed.PREPARE_RETURN);
        var found = get(actor, kind, month);
        if (found.sent() != null) {
            throw Refusal.by(kind.clause(), "report.refusal.sent");
        }
        var text = words == null ? "" : words.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw BadInput.in("words", "report.bad.words");
        }
        rows.analyse(found.id(), seen, new Words(text, actor.name()));
        write(actor, found.id(), "return.analysis", Map.of("words", text));
    }

    /** In one of the roles the clause names; nobody stands for two. */
    @Clause({"D01-4.7.4", "D09-flow-yes"})
    public void confirm(Actor actor, ReturnKind kind, YearMonth month) {
        var found = get(actor, kind, month);
        if (!found.isOpen(clock.instant())) {
            throw found.obstacle(clock.instant()).orElseThrow();
        }
        Role role = found.confirmableBy(actor).orElseThrow(() -> Refusal.by(kind.clause(), "report.refusal.notYours"));
        rows.confirm(found.id(), new Confirmation(role, actor.member().value(), actor.name(), now()));
        write(actor, found.id(), "return.confirmation", Map.of("role", new yinuo.journal.Fact.Word("role." + role)));
    }

    /** From now on it is what was reported, to the last row; the journal keeps its hash. */
    @Clause({"D01-4.1.3.5", "D01-4.10.5", "D01-4.7.4", "D09-4.11", "D12-11", "D12-12.1"})
    public void submit(Actor actor, ReturnKind kind, YearMonth month) {
        actor.must(kind.deed());
        var found = get(actor, kind, month);
        found.obstacle(clock.instant()).ifPresent(refusal -> {
            throw refusal;
        });
        check(found);
        var sheet = json.writeValueAsString(found.sheet());
        var hash = hash(found.id().text() + "\n" + found.analysis().text() + "\n" + sheet);
        var sent = new Sent(actor.name(), now(), found.span().dueAt(), hash);
        rows.send(found.id(), new ReturnRows.Frozen(sheet, found.analysis(), sent));
        duties.done(found.id().office(), duty(kind), month.atDay(1), sent.at());
        write(actor, found.id(), "return.reported", Map.of("hash", hash, "dueAt", sent.dueAt()));
        events.publishEvent(new Reported(found.id(), actor.name()));
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
        journal.write(actor, new Stream(STREAM, id.stream()), kind, all);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
