package yinuo.register;

import java.time.Instant;
import java.util.List;
import yinuo.staff.Actor;

/** What a module keeps about homes, for the household's page. */
public interface HomeMatters {

    List<Matter> of(Actor actor, Home.Id home);

    /** Its title, the path of its page below the office, the key of how it stands, and when it came. */
    record Matter(String title, String path, String standingKey, Instant at) {}
}
