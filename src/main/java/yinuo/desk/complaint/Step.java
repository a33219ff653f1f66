package yinuo.desk.complaint;

import java.time.Instant;
import java.util.List;
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
        NOTE,
        INVESTIGATION,
        REASSIGNMENT,
        MANAGER_REPORT,
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

    /** To whom in writing, and by when they said they would answer, if they did. */
    public record Referral(
            @Nullable String to,
            @Nullable String words,
            @Nullable Instant answerBy) {}

    /** What somebody says about a deed, with the files that show it. */
    public record Said(@Nullable String words, @Nullable List<String> attachments) {

        public static Said of(@Nullable String words) {
            return new Said(words, null);
        }
    }

    public Optional<Opinion> opinion() {
        return Optional.ofNullable(more.get("opinion")).map(Opinion::valueOf);
    }

    public Optional<Means> means() {
        return Optional.ofNullable(more.get("means")).map(Means::valueOf);
    }
}
