package yinuo.desk.callback;

import yinuo.rulebook.Clause;

/** How content a resident is: the one scale of four levels for replies, callbacks, jobs and surveys. */
@Clause("D00-3.5")
public enum Opinion {
    VERY_SATISFIED,
    SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED;

    public boolean isContent() {
        return this == VERY_SATISFIED || this == SATISFIED;
    }
}
