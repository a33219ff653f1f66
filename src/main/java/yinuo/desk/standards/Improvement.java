package yinuo.desk.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/**
 * What is to be done because too few residents were content in a quarter: opened when the quarter is over, planned by whoever
 * leads, ended by the director with what came of it.
 */
public record Improvement(
        Id id,
        int version,
        String number,
        Quarter quarter,
        ImprovementStage stage,
        Instant openedAt,
        @Nullable Plan plan,
        @Nullable Result result) {

    public static final String SUBJECT = "improvement";

    public record Id(Office.Id office, UUID value) {}

    /** Of how many who judged how many were content, beside the per cent asked for, as it stood when it was over. */
    public record Quarter(LocalDate begins, int content, int judged, int target) {

        /** As people write it: {@code 2026-Q4}. */
        public String label() {
            return begins.getYear() + "-Q" + (begins.getMonthValue() / 3 + 1);
        }

        public Standard standard() {
            return new Standard("satisfaction", "D00-2.5", content, judged, target);
        }
    }

    /** Why it was so, what is done about it, and until when; a day in the office's zone. */
    public record Plan(String causes, String measures, LocalDate until, Instant at, String by) {}

    public record Result(String words, Instant at, String by) {}

    /** The text is {@code word.ImprovementStage.<name>}. */
    public enum ImprovementStage {
        OPEN,
        PLANNED,
        ENDED
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", quarter.label(), "improvements/" + id.value());
    }

    /** A plan may be changed as long as it runs. */
    @Clause("D00-2.5")
    Improvement planned(Plan plan) {
        if (stage == ImprovementStage.ENDED) {
            throw Refusal.by("D00-2.5", "improvement.refusal.ended", number);
        }
        return new Improvement(id, version + 1, number, quarter, ImprovementStage.PLANNED, openedAt, plan, null);
    }

    @Clause("D00-2.5")
    Improvement ended(Result result) {
        if (stage != ImprovementStage.PLANNED) {
            throw Refusal.by("D00-2.5", "improvement.refusal.unplanned", number);
        }
        return new Improvement(id, version + 1, number, quarter, ImprovementStage.ENDED, openedAt, plan, result);
    }
}
