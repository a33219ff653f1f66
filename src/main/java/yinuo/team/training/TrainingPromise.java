package yinuo.team.training;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What the calendar asks of training. */
enum TrainingPromise implements PromiseRule {
    HOLD_QUARTERLY_TRAINING;

    static final Duty QUARTERLY = new Duty(HOLD_QUARTERLY_TRAINING, Duty.Every.QUARTER, "training");

    @Override
    public String clause() {
        return "D00-2.7";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(QUARTERLY);
        }
    }
}
