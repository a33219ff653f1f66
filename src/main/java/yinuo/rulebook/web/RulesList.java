package yinuo.rulebook.web;

import java.util.Map;
import yinuo.rulebook.ClauseRecord.Kept;
import yinuo.rulebook.Figure;
import yinuo.rulebook.Paragraph;

/** The list of clauses: what was asked for, and its lines. */
public final class RulesList {

    private RulesList() {}

    public record Asked(String words, boolean gaps) {}

    public record Line(Paragraph paragraph, Way way, Map<Figure, String> numbers, Kept kept, boolean inForce) {

        boolean hasGap() {
            return inForce && KeptState.of(kept) == KeptState.GAP;
        }
    }
}
