package yinuo.counter.prepay;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is promised to a household that leaves money and a card with us. */
enum PrepayPromise implements PromiseRule {
    GIVE_TO_AGENT("D01-4.11.1.2", "term"),
    BRING_BACK_PURCHASE("D01-4.11.1.3", "term"),
    TELL_TO_FETCH("D01-4.11.2", "term"),
    REPORT_PURCHASES("D01-4.11.3", "term");

    private final String clause;
    private final String term;

    PrepayPromise(String clause, String term) {
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
        return new Duty(this, Duty.Every.MONTH, "prepay/reports?month={period}");
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(REPORT_PURCHASES.duty());
        }
    }
}
