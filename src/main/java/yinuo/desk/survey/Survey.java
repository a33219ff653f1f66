package yinuo.desk.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.survey.SurveyResult.Targets;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/**
 * One survey: planned, then run among the homes that were moved into on the day it began, closed, and filed with the quality
 * department of the company.
 */
public record Survey(
        Id id,
        int version,
        String number,
        String title,
        List<String> departments,
        SurveyStage stage,
        Instant plannedAt,
        String plannedBy,
        @Nullable Run run,
        @Nullable Closing closing,
        @Nullable Filing filing) {

    public static final String SUBJECT = "survey";

    public record Id(Office.Id office, UUID value) {}

    public Survey {
        departments = List.copyOf(departments);
    }

    /** The text is {@code word.SurveyStage.<name>}. */
    public enum SurveyStage {
        PLANNED,
        RUNNING,
        CLOSED,
        FILED
    }

    /** How many homes were moved into when it began, the last day of collecting, and what was asked for that day. */
    public record Run(Instant at, int households, LocalDate collectUntil, Targets targets) {}

    /** The reason is asked for when a target was missed. */
    public record Closing(Instant at, String by, String reason) {}

    /** To whom in the quality department, and on which day. */
    public record Filing(LocalDate day, String recipient, Instant at, String by) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", title, "surveys/" + id.value());
    }

    public boolean isRunning() {
        return stage == SurveyStage.RUNNING;
    }

    /** Whether its result stands. */
    public boolean isClosed() {
        return closing != null;
    }

    Survey begun(Run run) {
        must(SurveyStage.PLANNED, "D06-3.1", "survey.refusal.begun");
        return at(SurveyStage.RUNNING, run, null, null);
    }

    Survey closed(Closing closing) {
        mustRun();
        return at(SurveyStage.CLOSED, run, closing, null);
    }

    @Clause("D06-4.1.3")
    Survey filed(Filing filing) {
        must(SurveyStage.CLOSED, "D06-4.1.3", "survey.refusal.notClosed");
        return at(SurveyStage.FILED, run, closing, filing);
    }

    private Survey at(SurveyStage stage, @Nullable Run run, @Nullable Closing closing, @Nullable Filing filing) {
        return new Survey(
                id, version + 1, number, title, departments, stage, plannedAt, plannedBy, run, closing, filing);
    }

    void mustRun() {
        must(SurveyStage.RUNNING, "D06-3.2", "survey.refusal.notRunning");
    }

    private void must(SurveyStage wanted, String clause, String key) {
        if (stage != wanted) {
            throw Refusal.by(clause, key, number);
        }
    }
}
