package yinuo.team.patrol;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What every day asks of whoever leads. */
enum PatrolPromise implements PromiseRule {
    PATROL_TODAY;

    @Override
    public String clause() {
        return "D07-4.1.1_1";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    Duty duty() {
        return new Duty(this, Duty.Every.DAY, "patrols?day={period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(PATROL_TODAY.duty());
        }
    }
}
