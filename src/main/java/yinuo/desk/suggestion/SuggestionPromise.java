package yinuo.desk.suggestion;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** A suggestion is decided, and its author hears how. */
enum SuggestionPromise implements PromiseRule {
    DECIDE_SUGGESTION(Role.DIRECTOR, "term"),
    TELL_SUGGESTION(Role.RECEPTIONIST, "told");

    private final Role owedBy;
    private final String term;

    SuggestionPromise(Role owedBy, String term) {
        this.owedBy = owedBy;
        this.term = term;
    }

    @Override
    public String clause() {
        return "D04-1.4";
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }

    @Override
    public String term() {
        return term;
    }
}
