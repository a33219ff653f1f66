package yinuo.duty.shift;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What comes with every day of duty. */
enum ShiftPromise implements PromiseRule {
    /** The log of every day is read and signed by the supervisor when the next day of work begins. */
    COUNTERSIGN_DUTY_LOG("D05-4.2.3", Role.SUPERVISOR);

    private final String clause;
    private final Role owedBy;

    ShiftPromise(String clause, Role owedBy) {
        this.clause = clause;
        this.owedBy = owedBy;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }

    Duty duty() {
        return new Duty(this, Duty.Every.DAY, "handover/days?day={period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(COUNTERSIGN_DUTY_LOG.duty());
        }
    }
}
