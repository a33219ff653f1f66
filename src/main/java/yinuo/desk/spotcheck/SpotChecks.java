package yinuo.desk.spotcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Opinion;
import yinuo.desk.spotcheck.SpotCheck.Draw;
import yinuo.desk.spotcheck.SpotCheck.Finding;
import yinuo.desk.spotcheck.SpotCheck.Found;
import yinuo.desk.spotcheck.SpotCheck.Line;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.promise.Duties;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** The monthly spot check: drawn by chance that can be repeated, looked into line by line. */
@Service
@Transactional
public class SpotChecks {

    private static final String STREAM = "spotcheck";
    private static final int LONGEST = 1_000;
    private static final SecureRandom SEEDS = new SecureRandom();

    private final SpotCheckRows rows;
    private final Drawing drawing;
    private final Duties duties;
    private final Members members;
    private final Journal journal;
    private final Clock clock;

    SpotChecks(SpotCheckRows rows, Drawing drawing, Duties duties, Members members, Journal journal, Clock clock) {
        this.rows = rows;
        this.drawing = drawing;
        this.duties = duties;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    /** Draws the sample of this month or the last, from what happened since the month before it began. */
    @Clause({"D12-12.2", "D12-12.3"})
    public SpotCheck draw(Actor actor, YearMonth month) {
        actor.must(Deed.SPOT_CHECK);
        var id = new SpotCheck.Id(actor.office().id(), month);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var current = YearMonth.from(now.atZone(clock.getZone()));
        if (!month.equals(current) && !month.equals(current.minusMonths(1))) {
            throw BadInput.in("month", "spotcheck.bad.month");
        }
        if (rows.find(id).isPresent()) {
            throw Refusal.by("D12-12.2", "spotcheck.refusal.drawn");
        }
        var from = month.minusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var draw = new Draw(SEEDS.nextLong(), from, now.isBefore(until) ? now : until, actor.name());
        // The numbers of the month's first day hold, as for its promise.
        var check = new SpotCheck(id, draw, drawing.lines(id.office(), draw, month.atDay(1)));
        rows.add(check);
        journal.log(
                actor,
                stream(id),
                "spotcheck.drawn",
                Map.of(
                        "month",
                        month.toString(),
                        "seed",
                        draw.seed(),
                        "lines",
                        check.lines().size()));
        settle(check, now);
        return check;
    }

    /** What a form or a program says of a line. */
    public record Look(
            @Nullable Finding finding,
            @Nullable String words,
            @Nullable Opinion opinion,
            @Nullable UUID onDuty) {}

    /** Writes down what was found. A complaint nobody had registered is an omission of whoever was on duty. */
    @Clause({"D12-12.2", "D12-12.3"})
    public SpotCheck look(Actor actor, YearMonth month, int seq, Look look) {
        actor.must(Deed.SPOT_CHECK);
        var check = get(actor, month);
        var line = check.lines().stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new Missing("line", seq));
        var onDuty = look.onDuty() == null
                ? Optional.<Member>empty()
                : members.byId(new Member.Id(actor.office().id(), look.onDuty()));
        check(line, look, onDuty.isPresent());
        var finding = java.util.Objects.requireNonNull(look.finding());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var omitted = finding == Finding.OMITTED;
        var found = new Found(
                finding,
                look.words() == null ? "" : look.words().strip(),
                finding == Finding.VISITED ? look.opinion() : null,
                omitted ? onDuty.map(member -> member.id().value()).orElse(null) : null,
                omitted ? onDuty.map(Member::name).orElse(null) : null,
                now,
                actor.name());
        if (!rows.found(check.id(), seq, found)) {
            throw Refusal.by("D12-12.2", "spotcheck.refusal.found");
        }
        journal.log(actor, stream(check.id()), "spotcheck.found", facts(line, found));
        var after = get(actor, month);
        settle(after, now);
        return after;
    }

    private static void check(Line line, Look look, boolean onDutyKnown) {
        var finding = look.finding();
        var words = look.words() == null ? "" : look.words().strip();
        var mustSay = finding == Finding.INCOMPLETE || finding == Finding.OMITTED || finding == Finding.NOT_REACHED;
        new BadInput.Check()
                .that(finding != null && line.kind().findings().contains(finding), "finding", "spotcheck.bad.finding")
                .that(words.length() <= LONGEST && (!mustSay || !words.isEmpty()), "words", "spotcheck.bad.words")
                .that(finding != Finding.VISITED || look.opinion() != null, "opinion", "spotcheck.bad.opinion")
                .that(finding != Finding.OMITTED || onDutyKnown, "onDuty", "spotcheck.bad.onDuty")
                .done();
    }

    /** The month's duty is kept with the last line of its kind. */
    private void settle(SpotCheck check, Instant now) {
        var day = check.id().month().atDay(1);
        for (var promise : SpotCheckPromise.values()) {
            var any = check.lines().stream().anyMatch(line -> promise.sampled().contains(line.kind()));
            if (!any) {
                duties.nothing(check.id().office(), promise.duty(), day);
            } else if (check.isDone(promise.sampled())) {
                duties.done(check.id().office(), promise.duty(), day, now);
            }
        }
    }

    private static Map<String, ?> facts(Line line, Found found) {
        var facts = new TreeMap<String, Object>(
                Map.of("line", line.seq(), "subject", line.label(), "finding", found.finding()));
        if (!found.words().isEmpty()) {
            facts.put("words", found.words());
        }
        if (found.opinion() != null) {
            facts.put("opinion", found.opinion());
        }
        if (found.onDutyName() != null) {
            facts.put("onDuty", found.onDutyName());
        }
        return facts;
    }

    @Transactional(readOnly = true)
    public Optional<SpotCheck> find(Actor actor, YearMonth month) {
        actor.must(Deed.SPOT_CHECK);
        return rows.find(new SpotCheck.Id(actor.office().id(), month));
    }

    @Transactional(readOnly = true)
    public SpotCheck get(Actor actor, YearMonth month) {
        return find(actor, month).orElseThrow(() -> new Missing("spot check", month));
    }

    @Transactional(readOnly = true)
    public List<YearMonth> months(Actor actor) {
        actor.must(Deed.SPOT_CHECK);
        return rows.months(actor.office().id());
    }

    /** Who may have been on duty. */
    @Transactional(readOnly = true)
    public List<Member> staff(Actor actor) {
        return members.all(actor.office().id());
    }

    private static Stream stream(SpotCheck.Id id) {
        return new Stream(
                STREAM,
                UUID.nameUUIDFromBytes(
                        (id.office().value() + " " + id.month()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
