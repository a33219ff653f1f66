package yinuo.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;

/** How a clause is kept, as the promises made under it say. Implemented above this module. */
public interface ClauseRecord {

    /** Promises that fell due in a month; the rate is from 0 to 1, and absent when none was judged. */
    record Kept(
            int made,
            int kept,
            int keptLate,
            int broken,
            int open,
            int waived,
            @Nullable BigDecimal rate) {

        public static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0, null);

        /** Those that can be judged by now. */
        public int judged() {
            return kept + keptLate + broken;
        }
    }

    /** A promise broken or kept late: what it was about, and the path of that page below the office. */
    record Breach(UUID promise, String number, String title, String path, Instant dueAt, boolean keptLate) {}

    /** How many promises fell due on a day: kept in time, and late or broken. */
    record Day(LocalDate day, int kept, int missed) {}

    Kept kept(Office.Id office, String clause, YearMonth month);

    /** Day by day until today, the days on which nothing fell due left out. */
    List<Day> days(Office.Id office, String clause, LocalDate from);

    /** The same for all clauses of a document, such as {@code D12}, that have any; by clause. */
    Map<String, Kept> keptOf(Office.Id office, String document, YearMonth month);

    List<Breach> lastBreaches(Office.Id office, String clause, int limit);
}
