package yinuo.register.departed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Somebody who lives in none of our homes any more: where they did, and the day they left the last. */
public record Departed(UUID person, String name, String phone, List<String> homes, LocalDate left) {

    public Departed {
        homes = List.copyOf(homes);
    }
}
