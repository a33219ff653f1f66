package yinuo.desk.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to reach a resident, which is no callback yet: when, how, by whom, with what result. */
public record Attempt(Instant at, Means means, UUID by, String byName, Result result, String words) {

    /** How a resident is asked. The text is {@code word.CallbackMeans.<name>}. */
    public enum Means {
        /** A talk in person with a look at the work: the rule. */
        VISIT_AND_LOOK,
        VISIT,
        PHONE;

        public boolean isVisit() {
            return this != PHONE;
        }
    }

    /** The text is {@code word.AttemptResult.<name>}. */
    public enum Result {
        NO_ANSWER,
        NOBODY_HOME,
        WRONG_NUMBER,
        REFUSED,
        /** Reached, but only to agree on a time. */
        BOOKED;

        public boolean isReached() {
            return this == BOOKED;
        }
    }

    /** A try as a form or a program brings it. */
    public record Tried(
            @Nullable Means means,
            @Nullable Result result,
            @Nullable String words,
            @Nullable Instant bookedFor) {}
}
