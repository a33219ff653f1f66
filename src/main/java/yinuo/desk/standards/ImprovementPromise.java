package yinuo.desk.standards;

import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed when a quarter fell short: a plan, and that it is carried out by the day it names. */
enum ImprovementPromise implements PromiseRule {
    PLAN_IMPROVEMENT("plan"),
    CARRY_OUT_IMPROVEMENT("carryOut");

    private final String term;

    ImprovementPromise(String term) {
        this.term = term;
    }

    @Override
    public String clause() {
        return "D00-2.5";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    @Override
    public String term() {
        return term;
    }
}
