package yinuo.desk.callback;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A home's callbacks, for the household's page. */
@Component
class CallbacksOfHome implements HomeMatters {

    private static final int LAST = 20;

    private final CallbackQuestions questions;

    CallbacksOfHome(CallbackQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        return actor.may(Deed.SEE_MATTERS)
                ? questions.ofHome(actor, home.value(), LAST).stream()
                        .map(one -> new Matter(
                                one.round().number() + " " + one.subject().title(),
                                one.subject().path(),
                                "word.CallbackState." + one.state().name(),
                                one.round().from(),
                                one.work().person()))
                        .toList()
                : List.of();
    }
}
