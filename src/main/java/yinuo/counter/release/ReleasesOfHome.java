package yinuo.counter.release;

import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The release slips of a home, for the household's page. */
@Component
class ReleasesOfHome implements HomeMatters {

    private final ReleaseDesk desk;

    ReleasesOfHome(ReleaseDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        return actor.may(Deed.SEE_RELEASE_SLIPS)
                ? desk.ofHome(home).stream()
                        .map(slip -> new Matter(
                                slip.number(),
                                slip.path(),
                                slip.checked() == null
                                        ? "release.valid"
                                        : "word.ReleaseOutcome."
                                                + slip.checked().outcome().name(),
                                slip.issued().at()))
                        .toList()
                : List.of();
    }
}
