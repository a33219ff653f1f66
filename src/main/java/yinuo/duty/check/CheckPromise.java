package yinuo.duty.check;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** Every month has its spot checks; on the board stands the month, not the hours that were drawn. */
enum CheckPromise implements PromiseRule {
    CHECK_THOSE_ON_DUTY;

    @Override
    public String clause() {
        return "D05-3.1";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    Duty duty() {
        return new Duty(this, Duty.Every.MONTH, "duty-checks?month={period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(CHECK_THOSE_ON_DUTY.duty());
        }
    }
}
