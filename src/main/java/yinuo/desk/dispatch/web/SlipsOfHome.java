package yinuo.desk.dispatch.web;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The work that was done in a home, for the household's page. */
@Component
class SlipsOfHome implements HomeMatters {

    private static final int LAST = 20;

    private final SlipQuestions questions;

    SlipsOfHome(SlipQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            return List.of();
        }
        return questions.list(actor, new Asked(Tab.ALL, null, null, home.value(), null, LAST)).slips().stream()
                .map(one -> new Matter(
                        one.filing().number() + " " + one.subject().title(),
                        one.subject().path(),
                        "word.SlipStage." + one.at().name(),
                        one.filing().sentAt(),
                        one.filing().person()))
                .toList();
    }
}
