package yinuo.desk.service;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A home's requests for services, for the household's page. */
@Component
class ServicesOfHome implements HomeMatters {

    private static final int LAST = 20;

    private final ServiceQuestions questions;

    ServicesOfHome(ServiceQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_SERVICES)) {
            return List.of();
        }
        return questions.ofHome(actor, home.value(), LAST).stream()
                .map(one -> new Matter(
                        one.filing().number() + " " + one.title(),
                        one.path(),
                        "word.ServiceStage." + one.stage().name(),
                        one.filing().receivedAt(),
                        one.filing().client().person()))
                .toList();
    }
}
