package yinuo.counter.fitout;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The fit-outs of a home, for the household's page. */
@Component
class FitoutsOfHome implements HomeMatters {

    private final FitoutQuestions questions;

    FitoutsOfHome(FitoutQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        return actor.may(Deed.SEE_FITOUTS)
                ? questions.ofHome(home).stream()
                        .map(one -> new Matter(
                                one.number(),
                                one.path(),
                                standing(one),
                                one.applied().at()))
                        .toList()
                : List.of();
    }

    private static String standing(Fitout one) {
        var ended = one.ended();
        if (ended != null) {
            return "word.FitoutOutcome." + ended.outcome().name();
        }
        return one.accepted() == null ? "fitout.running" : "fitout.waiting";
    }
}
