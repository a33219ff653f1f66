package yinuo.desk.complaint.web;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A home's complaints, for the household's page. */
@Component
class ComplaintsOfHome implements HomeMatters {

    private static final int LAST = 20;

    private final ComplaintQuestions questions;

    ComplaintsOfHome(ComplaintQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            return List.of();
        }
        return questions
                .list(actor, new ComplaintQuestions.Asked(null, false, null, null, null, home.value(), null, LAST))
                .complaints()
                .stream()
                .map(one -> new Matter(
                        one.filing().number() + " " + one.subject().title(),
                        one.subject().path(),
                        "word.Stage." + one.stage().name(),
                        one.filing().receivedAt(),
                        one.filing().person()))
                .toList();
    }
}
