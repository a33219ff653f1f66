package yinuo.counter.prepay;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What a home left with us to be bought, for the household's page. */
@Component
class PrepayOfHome implements HomeMatters {

    private final PrepayQuestions questions;

    PrepayOfHome(PrepayQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_PREPAY)) {
            return List.of();
        }
        return questions.ofHome(actor, home).stream()
                .map(request -> new Matter(
                        request.number() + " " + request.quantity(),
                        request.path(),
                        "word.PrepayStage." + request.stage().name(),
                        request.receivedAt(),
                        request.household().person()))
                .toList();
    }
}
