package yinuo.desk.spotcheck;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yinuo.desk.spotcheck.SpotCheck.Sampled;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What director and supervisor owe every month. */
enum SpotCheckPromise implements PromiseRule {
    CHECK_DUTY_LOG("D12-12.2", Set.of(Sampled.LOG_ENTRY, Sampled.HOME)),
    VISIT_SETTLED("D12-12.3", Set.of(Sampled.SETTLED));

    private final String clause;
    private final Set<Sampled> sampled;

    SpotCheckPromise(String clause, Set<Sampled> sampled) {
        this.clause = clause;
        this.sampled = sampled;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    /** What must have been looked into for it to be kept. */
    Set<Sampled> sampled() {
        return sampled;
    }

    Duty duty() {
        return new Duty(this, Duty.Every.MONTH, "spot-checks/{period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(CHECK_DUTY_LOG.duty(), VISIT_SETTLED.duty());
        }
    }
}
