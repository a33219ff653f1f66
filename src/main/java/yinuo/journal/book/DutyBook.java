package yinuo.journal.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.journal.Digests;
import yinuo.journal.Journal;
import yinuo.journal.Journal.Vouched;
import yinuo.journal.Stream;
import yinuo.journal.book.BookRows.Bound;
import yinuo.journal.book.BookRows.Standing;
import yinuo.office.Office;
import yinuo.rulebook.Clause;

/**
 * The duty log, bound. Whoever opens the book binds what was written since; the order of its lines is that of their
 * numbers, whatever clocks said.
 */
@Service
@Transactional
public class DutyBook {

    private static final int CHUNK = 2_000;

    private final BookRows rows;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyBook(BookRows rows, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Some lines of a day, and how many it has. */
    public record Lines(List<BookLine> lines, long all) {}

    /** A page of a day, from 0 on. */
    @Clause("D05-4.1.8")
    public Lines day(Office.Id office, LocalDate day, int page) {
        rows.bind(office, clock.getZone());
        var skip = (long) page * BookLine.PER_PAGE;
        return new Lines(
                lines(office, rows.between(office, start(day), start(day.plusDays(1)), skip, BookLine.PER_PAGE)),
                rows.count(office, start(day), start(day.plusDays(1))));
    }

    /** A day whole, as it is printed. */
    public List<BookLine> day(Office.Id office, LocalDate day) {
        rows.bind(office, clock.getZone());
        return lines(office, rows.between(office, start(day), start(day.plusDays(1)), 0, Integer.MAX_VALUE));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** A page of a volume as it is bound, from 1 on. */
    public List<BookLine> page(Office.Id office, int volume, long page) {
        return after(office, volume, (page - 1) * BookLine.PER_PAGE);
    }

    /** The lines of a volume behind a number, as many as a page holds. */
    public List<BookLine> after(Office.Id office, int volume, long number) {
        rows.bind(office, clock.getZone());
        return lines(office, rows.after(office, volume, number, BookLine.PER_PAGE));
    }

    /** The last line about something, which must have one. */
    BookLine last(Office.Id office, Stream about) {
        rows.bind(office, clock.getZone());
        return lines(office, rows.bound(office, List.of(about))).getLast();
    }

    /** Every volume, the last first. */
    public List<Volume> volumes(Office.Id office) {
        rows.bind(office, clock.getZone());
        return rows.volumes(office);
    }

    /**
     * Goes on with the check of a volume for so many lines, each of which must say what its entry said and follow from
     * the line before; one that was finished starts over. How far it is stands with the volume.
     */
    @Transactional(propagation = Propagation.NEVER)
    public void check(Office.Id office, int volume, long lines) {
        transaction.executeWithoutResult(_ -> {
            rows.bind(office, clock.getZone());
            if (rows.standing(office, volume).filter(Standing::isUnderWay).isEmpty()) {
                rows.begin(office, volume, clock.instant());
            }
        });
        var more = true;
        for (var done = 0L; more && done < lines; done += CHUNK) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> chunk(office, volume)));
        }
    }

    /** Whether there is more. The head is read first: lines that are bound meanwhile are behind it. */
    private boolean chunk(Office.Id office, int volume) {
        var standing =
                rows.standing(office, volume).filter(Standing::isUnderWay).orElse(null);
        var head = rows.head(office, volume).orElse(null);
        if (standing == null || head == null) {
            return false;
        }
        var bound = rows.after(office, volume, standing.number(), CHUNK);
        var vouched =
                journal.vouched(office, bound.stream().map(Bound::position).toList());
        for (var line : bound) {
            standing = follow(standing, line, vouched.get(line.position()));
            if (standing.fault() != null) {
                break;
            }
        }
        if (bound.size() < CHUNK && standing.fault() == null) {
            standing = end(standing, head);
        }
        rows.stand(office, volume, standing);
        return standing.isUnderWay();
    }

    /** The line the head of the volume names must be there: nothing was torn out at the end. */
    private static Standing end(Standing last, Standing head) {
        var torn = last.number() < head.number()
                || last.number() == head.number() && !Arrays.equals(last.hash(), head.hash());
        return torn ? faulty(last) : new Standing(last.number(), last.hash(), true, null);
    }

    private static Standing follow(Standing before, Bound line, @Nullable Vouched entry) {
        return isSound(before, line, entry) ? new Standing(line.number(), line.hash(), false, null) : faulty(before);
    }

    private static Standing faulty(Standing last) {
        return new Standing(last.number(), last.hash(), false, last.number() + 1);
    }

    private static boolean isSound(Standing before, Bound line, @Nullable Vouched entry) {
        if (entry == null || !entry.sound() || line.number() != before.number() + 1) {
            return false;
        }
        var digest = Digests.sha256();
        digest.update(before.hash());
        digest.update((line.volume() + "/" + line.number()).getBytes(UTF_8));
        return Arrays.equals(digest.digest(entry.hash()), line.hash());
    }

    private List<BookLine> lines(Office.Id office, List<Bound> bound) {
        var vouched =
                journal.vouched(office, bound.stream().map(Bound::position).toList());
        var corrections = rows.bound(
                office,
                bound.stream()
                        .map(line -> DutyNotes.correctionOf(office, line.label()))
                        .toList());
        return bound.stream()
                .flatMap(line -> Optional.ofNullable(vouched.get(line.position()))
                        .map(found -> new BookLine(
                                line.volume(),
                                line.number(),
                                found.entry(),
                                line.hash(),
                                corrections.stream()
                                        .filter(one -> one.position().stream()
                                                .equals(DutyNotes.correctionOf(office, line.label())))
                                        .map(Bound::label)
                                        .toList()))
                        .stream())
                .toList();
    }
}
