package yinuo.counter.keys;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The keys of a home, for the household's page. */
@Component
class KeysOfHome implements HomeMatters {

    private final KeyQuestions questions;

    KeysOfHome(KeyQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_KEYS)) {
            return List.of();
        }
        return questions.ofHome(actor, home).stream()
                .map(key -> new Matter(
                        key.code(),
                        key.path(),
                        key.left() == null
                                ? "word.KeyClass." + key.keyClass().name()
                                : "word.KeyLeft." + key.left().as().name(),
                        key.registeredAt()))
                .toList();
    }
}
