package yinuo.counter.visit;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What visitors left for a home and its people do not have yet, for the household's page. */
@Component
class VisitsOfHome implements HomeMatters {

    private final VisitDesk desk;

    VisitsOfHome(VisitDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        return actor.may(Deed.SEE_VISITS)
                ? desk.ofHome(home).stream()
                        .filter(visit ->
                                visit.message() != null && visit.message().deliveredAt() == null)
                        .map(visit -> new Matter(
                                visit.number(),
                                visit.path(),
                                "visit.undelivered",
                                visit.came().at(),
                                visit.host().name()))
                        .toList()
                : List.of();
    }
}
