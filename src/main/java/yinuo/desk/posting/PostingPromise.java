package yinuo.desk.posting;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** When the notices are to be looked at. */
enum PostingPromise implements PromiseRule {
    CHECK_POSTINGS("check"),
    CHECK_POSTINGS_AFTER_CHANGE("afterChange");

    static final Duty QUARTERLY = new Duty(CHECK_POSTINGS, Duty.Every.QUARTER, "postings");

    private final String term;

    PostingPromise(String term) {
        this.term = term;
    }

    @Override
    public String clause() {
        return "D12-1.1";
    }

    @Override
    public Role owedBy() {
        return Role.SUPERVISOR;
    }

    @Override
    public String term() {
        return term;
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(QUARTERLY);
        }
    }
}
