package yinuo.counter.movein;

import org.springframework.stereotype.Component;
import yinuo.refusal.Refusal;
import yinuo.register.Home;
import yinuo.register.HomeGate;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** While a home is being handed over nobody is entered as living there. */
@Component
class MoveInGate implements HomeGate {

    private final MoveIns all;

    MoveInGate(MoveIns all) {
        this.all = all;
    }

    @Override
    @Clause("D01-4.3")
    public void enter(Actor actor, Home home) {
        all.open(actor.office().id(), home.id().value()).ifPresent(open -> {
            throw Refusal.by("D01-4.3", "movein.refusal.running", open.home(), open.number());
        });
    }
}
