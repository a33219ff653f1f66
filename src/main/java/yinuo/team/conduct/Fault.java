package yinuo.team.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.page.Page;

/**
 * One entry of the catalogue, a fault or something done well. The names of its numbers stand in the rulebook at
 * {@link #clause()}; without any the points are free.
 */
public record Fault(
        String code,
        Group group,
        String chinese,
        String english,
        List<String> clauses,
        List<String> points,
        int pieces,
        Side side,
        boolean grave,
        @Nullable String within,
        @Nullable String wage,
        List<String> items,
        List<Rung> ladder) {

    /** Part of the catalogue. The text is {@code word.Group.<name>}. */
    public enum Group {
        ETIQUETTE,
        CONDUCT,
        BONUS
    }

    /** The column of the appraisal it goes to. The text is {@code word.Side.<name>}. */
    public enum Side {
        VIRTUE,
        DILIGENCE,
        TOTAL
    }

    /** What comes on top when the same happens again in a month. The text is {@code word.Sanction.<name>}. */
    public enum Sanction {
        WARNING,
        DEMERIT,
        RESIGNATION
    }

    /** A step of the ladder: at which time of the month, and with which further points, says the clause. */
    public record Rung(String clause, Sanction sanction) {}

    public Fault {
        clauses = List.copyOf(clauses);
        points = List.copyOf(points);
        items = List.copyOf(items);
        ladder = List.copyOf(ladder);
    }

    /** The clause that holds its numbers. */
    public String clause() {
        return clauses.getLast();
    }

    public boolean isBonus() {
        return group == Group.BONUS;
    }

    public boolean isFree() {
        return points.isEmpty();
    }

    public String name(Page page) {
        return page.chinese() ? chinese : english;
    }
}
