package yinuo.register;

import java.util.List;
import yinuo.register.Register.NewPerson;

/** Somebody who moves into a home, known or new, with plates and a note for the desk. */
public record Arrival(Home.Place place, String zone, NewPerson person, List<String> plates, String note) {

    public Arrival {
        plates = List.copyOf(plates);
    }

    public String label() {
        return place.label();
    }
}
