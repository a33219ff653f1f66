package yinuo.desk.reception.web;

import java.util.Optional;
import yinuo.register.Home;
import yinuo.register.Occupant;

/** A home, the person of it who is meant, its steward, and how many complaints of it are open. */
public record HomeChoice(Home home, Optional<Occupant> who, String steward, int open) {

    public String person() {
        return who.map(Occupant::name).orElse("");
    }

    public String phone() {
        return who.map(Occupant::masked).orElse("");
    }
}
