package yinuo.desk.callback;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.rulebook.Clause;

/** What the resident said when reached: how and by whom asked, the five contents, and a word on the result. */
public record Answer(Instant at, Asked asked, Contents contents, String words) {

    /** Who asked, with whom, how; for a visit the signature, for a call the reason why nobody went. */
    public record Asked(
            Attempt.Means means,
            UUID by,
            String byName,
            Set<UUID> companions,
            String signedBy,
            @Nullable SignatureHow signedHow,
            String whyNoVisit) {

        public Asked {
            companions = Set.copyOf(companions);
        }

        public boolean isSigned() {
            return signedHow != null;
        }
    }

    /**
     * The five contents of a callback. Faults and suggestion may be empty only where the resident named none; quality and
     * effect are missing only in a brief record, which somebody gave on the way of another deed. Whether an explanation was
     * understood is known where all that was done was to explain (D12-3.3).
     */
    @Clause({"D03-4", "D03-4.1", "D03-4.2", "D03-4.3", "D03-4.4", "D03-4.5"})
    public record Contents(
            @Nullable Opinion quality,
            @Nullable Opinion effect,
            Opinion overall,
            @Nullable FaultKind faultKind,
            String faults,
            String suggestion,
            @Nullable Boolean understood) {

        /** Only the overall opinion is known, as when a complaint's page recorded the call. */
        static Contents brief(Opinion overall, @Nullable Boolean understood) {
            return new Contents(null, null, overall, null, "", "", understood);
        }

        public boolean isBrief() {
            return quality == null || effect == null || faultKind == null;
        }
    }

    /** What kind of fault or shortcoming. The text is {@code word.FaultKind.<name>}. */
    public enum FaultKind {
        /** Asked, and the resident named none. */
        NONE,
        QUALITY,
        SPEED,
        ATTITUDE,
        TIDINESS,
        PRICE,
        OTHER
    }

    /** An answer as a form or a program brings it. */
    public record Given(
            Attempt.@Nullable Means means,
            @Nullable String words,
            @Nullable GivenContents contents,
            @Nullable Signed signature,
            @Nullable String whyNoVisit,
            @Nullable List<UUID> companions) {}

    public record GivenContents(
            @Nullable Opinion quality,
            @Nullable Opinion effect,
            @Nullable Opinion overall,
            @Nullable FaultKind faultKind,
            @Nullable String faults,
            @Nullable String suggestion,
            @Nullable Boolean noSuggestion,
            @Nullable Boolean understood) {}
}
