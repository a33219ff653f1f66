package yinuo.counter.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** A home's mail, for the household's page. */
@Component
class MailOfHome implements HomeMatters {

    private final MailQuestions questions;

    MailOfHome(MailQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_MAIL)) {
            return List.of();
        }
        return questions.ofHome(actor, home).stream()
                .map(item -> new Matter(
                        item.number() + " " + item.written().addressee(),
                        item.path(),
                        "word.MailStage." + item.stage().name(),
                        item.receivedAt(),
                        item.written().addressee()))
                .toList();
    }
}
