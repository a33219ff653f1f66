package yinuo.counter.movein;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The handing over of a home, for the household's page. */
@Component
class MoveInsOfHome implements HomeMatters {

    private final MoveInDesk desk;

    MoveInsOfHome(MoveInDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        return actor.may(Deed.SEE_REGISTER)
                ? desk.ofHome(home).stream()
                        .map(one -> new Matter(
                                one.number(),
                                one.path(),
                                one.ended() == null
                                        ? "movein.running"
                                        : "word.MoveInOutcome."
                                                + one.ended().outcome().name(),
                                one.started().at()))
                        .toList()
                : List.of();
    }
}
