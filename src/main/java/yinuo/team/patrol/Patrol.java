package yinuo.team.patrol;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.Stream;
import yinuo.office.Office;

/** One round: who was looked at, and what was found. Until it is finished it can be changed, and nothing follows from it. */
public record Patrol(
        Id id,
        int version,
        String number,
        LocalDate day,
        Instant begunAt,
        UUID patroller,
        String by,
        List<Looked> people,
        List<Finding> findings,
        @Nullable Result result) {

    public record Id(Office.Id office, UUID value) {}

    public Patrol {
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    /** Somebody in scope; nobody who is in scope may be missing (D07-2.0). */
    public record Looked(UUID member, String name, String role, boolean onDuty, Seen seen) {}

    /** The text is {@code word.Seen.<name>}. */
    public enum Seen {
        OPEN,
        SEEN,
        ABSENT
    }

    /** Something not in order by an entry of the checklist, or something to praise, with photos by their hashes. */
    public record Finding(
            int seq,
            UUID member,
            String name,
            String item,
            boolean praise,
            String words,
            List<String> photos,
            boolean told,
            @Nullable BigDecimal points,
            @Nullable UUID entry) {

        public Finding {
            photos = List.copyOf(photos);
        }

        Finding become(UUID proposed) {
            return new Finding(seq, member, name, item, praise, words, photos, told, points, proposed);
        }
    }

    /** The six values of the motto (D07-4.1.2). The text is {@code word.Value.<name>}. */
    public enum Value {
        POLITE,
        WARM,
        FRIENDLY,
        OPTIMISTIC,
        PROACTIVE,
        EQUAL;

        static List<Value> of(String[] names) {
            return Arrays.stream(names).map(Value::valueOf).toList();
        }
    }

    /** When it was finished, the values that were felt to be lacking, and what is said of the whole. */
    public record Result(Instant at, List<Value> lacking, String words) {

        public Result {
            lacking = List.copyOf(lacking);
        }
    }

    public boolean isFinished() {
        return result != null;
    }

    public List<Looked> open() {
        return people.stream()
                .filter(one -> one.seen() == Seen.OPEN && findings(one.member()).isEmpty())
                .toList();
    }

    public List<Finding> findings(UUID member) {
        return findings.stream().filter(one -> one.member().equals(member)).toList();
    }

    public long faults() {
        return findings.stream().filter(one -> !one.praise()).count();
    }

    public Stream stream() {
        return new Stream("patrol", id.value());
    }
}
