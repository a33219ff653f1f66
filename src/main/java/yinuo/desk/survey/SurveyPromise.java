package yinuo.desk.survey;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.promise.Duty;
import yinuo.promise.PromiseRule;
import yinuo.staff.Role;

/** What is owed of surveys: one every year, its sheets collected, its result filed. */
enum SurveyPromise implements PromiseRule {
    HOLD_SURVEY("D00-1.5", "year", Role.SUPERVISOR),
    COLLECT_SHEETS("D06-4.12.2", "term", Role.RECEPTIONIST),
    FILE_SURVEY("D06-4.1.3", "term", Role.SUPERVISOR);

    static final Duty YEARLY = new Duty(HOLD_SURVEY, Duty.Every.YEAR, "surveys");

    private final String clause;
    private final String term;
    private final Role owedBy;

    SurveyPromise(String clause, String term, Role owedBy) {
        this.clause = clause;
        this.term = term;
        this.owedBy = owedBy;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public String term() {
        return term;
    }

    @Override
    public Role owedBy() {
        return owedBy;
    }

    @Component
    static final class Source implements Duty.Source {

        @Override
        public List<Duty> duties() {
            return List.of(YEARLY);
        }
    }
}
