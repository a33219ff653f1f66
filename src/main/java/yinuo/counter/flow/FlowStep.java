package yinuo.counter.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of one case. Only a step of an office's own has words; of the others the text is {@link Flow#title}. */
public record FlowStep(
        int place, String kind, String words, @Nullable Done done) {

    /** A step that an office added: carried out by saying what was done. */
    public static final String OWN = "OWN";

    public record Done(Instant at, String by, String said) {}

    /** A step of a list, before there is a case. */
    public record Planned(String kind, String words) {

        public boolean isOwn() {
            return kind.equals(OWN);
        }
    }

    public boolean isDone() {
        return done != null;
    }

    public boolean isOwn() {
        return kind.equals(OWN);
    }
}
