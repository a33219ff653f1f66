package yinuo.register;

import java.time.Instant;
import java.util.List;
import yinuo.staff.Actor;

/** What a module keeps about homes, for the household's page. */
public interface HomeMatters {

    List<Matter> of(Actor actor, Home.Id home);

    /**
     * Its title, the path of its page below the office, the key of how it stands, when it came, and by or for whom of the
     * home; nobody named says it is the whole home's.
     */
    record Matter(String title, String path, String standingKey, Instant at, String person) {

        public Matter(String title, String path, String standingKey, Instant at) {
            this(title, path, standingKey, at, "");
        }

        /** Whether it may be told to somebody of the home: another's is not. */
        public boolean isFor(String name) {
            return person.isEmpty() || person.equals(name);
        }
    }
}
