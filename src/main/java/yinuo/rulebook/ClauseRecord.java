package yinuo.rulebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
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
            @Nullable BigDecimal rate) {}

    /** A promise broken or kept late: what it was about, and the path of its page below the office. */
    record Breach(String number, String title, String path, Instant dueAt, boolean keptLate) {}

    Kept kept(Office.Id office, String clause, YearMonth month);

    List<Breach> lastBreaches(Office.Id office, String clause, int limit);
}
