package yinuo.promise;

import yinuo.staff.Role;

/** The expected end of a pause is itself a promise: to look after what is waited for, and to let the clock run on. */
enum PauseRule implements PromiseRule {
    RESUME_PROMISE;

    @Override
    public String clause() {
        return "D12-3.2";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    /** The same number caps all pauses of a promise together. */
    @Override
    public String term() {
        return "pause";
    }
}
