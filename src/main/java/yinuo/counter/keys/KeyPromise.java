package yinuo.counter.keys;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What keys promise: lent ones come back, owners hear of it, and every month all are counted and reported. */
enum KeyPromise implements PromiseRule {
    TAKE_KEY_BACK("D01-4.5.4", "term"),
    TELL_OWNER_OF_LOAN("D01-4.5.1.2", "tell"),
    END_ENTRUSTMENT("D01-4.5.1.2", "term"),
    COUNT_KEYS("D01-4.5.6", "term"),
    REPORT_KEYS("D01-4.5.6", "report");

    private final String clause;
    private final String term;

    KeyPromise(String clause, String term) {
        this.clause = clause;
        this.term = term;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public Role owedBy() {
        return Role.RECEPTIONIST;
    }

    @Override
    public String term() {
        return term;
    }

    Duty duty() {
        return new Duty(this, Duty.Every.MONTH, "keys/stocktakes/{period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(COUNT_KEYS.duty(), REPORT_KEYS.duty());
        }
    }
}
