package yinuo.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.page.Page;

/**
 * One of the fifteen procedures, or their introduction; with the profile of the offices it is for, unless for all, and
 * those of its clauses that all offices work by nevertheless.
 */
public record Procedure(
        String id, String chinese, String english, Office.@Nullable Profile profile, Set<String> common) {

    public Procedure {
        common = Set.copyOf(common);
    }

    public String name(Page page) {
        return page.chinese() ? chinese : english;
    }

    public boolean isFor(Office office) {
        return profile == null || profile == office.profile();
    }

    /** Whether an office works by one of its clauses. */
    public boolean isInForce(Office office, String clause) {
        return isFor(office) || common.contains(clause);
    }
}
