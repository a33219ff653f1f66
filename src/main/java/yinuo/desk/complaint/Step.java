package yinuo.desk.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;

/** One thing done about a complaint, by whom, in whose words, and what its kind must name besides. */
public record Step(Kind kind, Instant at, @Nullable UUID by, String byName, String words, Map<String, String> more) {

    /** The text is {@code word.StepKind.<name>}. */
    public enum Kind {
        ON_THE_SPOT,
        CONTACT,
        REFERRAL,
        PROGRESS,
        HANDLING,
        PASSING_UP,
        DECISION,
        REPLY,
        CALLBACK,
        COMPANY_REPORT,
        RELEASE
    }

    public enum Means {
        VISIT,
        PHONE,
        WRITTEN,
        OTHER
    }

    public enum Outcome {
        REACHED,
        NOT_REACHED
    }

    /** How somebody acknowledged: drawn on the screen, on paper that is kept, or before a witness. */
    public enum SignatureHow {
        SCREEN,
        PAPER,
        WITNESS
    }

    public Optional<Opinion> opinion() {
        return Optional.ofNullable(more.get("opinion")).map(Opinion::valueOf);
    }

    public Optional<Means> means() {
        return Optional.ofNullable(more.get("means")).map(Means::valueOf);
    }
}
