package yinuo.page;

import java.util.Map;
import yinuo.staff.Actor;

/** How much waits for somebody, by the name of the {@link NavItem} it is found under. Every module may tell. */
public interface Waiting {

    /** What the bell in the header shows. */
    String BELL = "BELL";

    record Count(int open, boolean over) {

        public static final Count NONE = new Count(0, false);

        /** Beyond two digits nobody counts. */
        public String text() {
            return open > 99 ? "99+" : Integer.toString(open);
        }
    }

    Map<String, Count> of(Actor actor);
}
