package yinuo.team.patrol;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The work diary (《工作日记》) of the office: what was written stays, and is only added to. */
@Service
@Transactional
public class Diary {

    private static final int LONGEST = 1000;

    private final DiaryRows rows;
    private final Journal journal;
    private final Clock clock;

    Diary(DiaryRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** One entry; a patrol leads to its page, something added to the entry it belongs to. */
    public record Note(
            UUID id,
            LocalDate day,
            Instant at,
            DiaryKind kind,
            String by,
            String words,
            @Nullable UUID about) {}

    /** The text is {@code word.DiaryKind.<name>}. */
    public enum DiaryKind {
        PATROL,
        TELEPHONE,
        OTHER,
        ADDED
    }

    /** Every finished patrol stands in the diary: how many were looked at, and what was found on whom. */
    @Clause("D07-4.1.1_2")
    void patrolled(Actor actor, Patrol patrol) {
        var result = patrol.result();
        if (result == null) {
            throw new IllegalStateException("Not finished: " + patrol.number());
        }
        var found = patrol.findings().stream()
                .map(one -> one.name() + " " + (one.praise() ? "+" : one.item()) + " " + one.words())
                .map(String::strip)
                .collect(Collectors.joining("；"));
        var head = "%s %d/%d"
                .formatted(
                        patrol.number(),
                        patrol.people().stream()
                                .filter(one -> one.seen() == Patrol.Seen.SEEN)
                                .count(),
                        patrol.people().size());
        var words = List.of(head, found, result.words()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        rows.add(
                actor.office().id(),
                new Note(
                        Ids.next(result.at()),
                        patrol.day(),
                        result.at(),
                        DiaryKind.PATROL,
                        actor.name(),
                        words,
                        patrol.id().value()));
    }

    /** Something worth writing down, or something added to an entry. */
    @Clause("D07-4.1.1_2")
    public Note write(Actor actor, @Nullable DiaryKind kind, @Nullable String words, @Nullable UUID about) {
        actor.must(Deed.PATROL);
        var said = words == null ? "" : Words.clean(words);
        new BadInput.Check()
                .that(
                        kind != null && kind != DiaryKind.PATROL && (kind == DiaryKind.ADDED) == (about != null),
                        "kind",
                        "diary.bad.kind")
                .that(!said.isEmpty() && said.length() <= LONGEST, "words", "diary.bad.words")
                .that(about == null || rows.has(actor.office().id(), about), "about", "diary.bad.about")
                .done();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var note = new Note(
                Ids.next(now),
                now.atZone(clock.getZone()).toLocalDate(),
                now,
                requireNonNull(kind),
                actor.name(),
                said,
                about);
        rows.add(actor.office().id(), note);
        journal.write(actor, new Stream("diary", note.id()), "diary.written", Map.of("words", said));
        return note;
    }

    /** As much as an entry holds. */
    static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return words.substring(0, end) + "…";
    }

    /** A month, the first first. */
    @Transactional(readOnly = true)
    public List<Note> month(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        return rows.between(actor.office().id(), month.atDay(1), month.atEndOfMonth());
    }
}
