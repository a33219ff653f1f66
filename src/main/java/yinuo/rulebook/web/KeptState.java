package yinuo.rulebook.web;

import yinuo.rulebook.ClauseRecord.Kept;

/** How a clause stands in a month, in a word. Text {@code rules.state.<name>}. */
public enum KeptState {
    KEPT,
    GAP,
    /** Promised, and not yet due. */
    RUNNING,
    NOTHING;

    public static KeptState of(Kept month) {
        if (month.keptLate() + month.broken() > 0) {
            return GAP;
        }
        if (month.kept() > 0) {
            return KEPT;
        }
        return month.open() > 0 ? RUNNING : NOTHING;
    }
}
