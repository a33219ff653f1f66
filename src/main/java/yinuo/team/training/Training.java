package yinuo.team.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/** One session: planned with the people who are to come, then held with those who came, or called off. */
public record Training(
        Id id,
        int version,
        String number,
        Plan plan,
        TrainingStage stage,
        List<Trainee> people,
        @Nullable Result result) {

    public static final String SUBJECT = "training";

    public record Id(Office.Id office, UUID value) {}

    public Training {
        people = List.copyOf(people);
    }

    /** What, when, for how many minutes, where, by whom. */
    public record Plan(TrainingKind kind, String topic, Instant from, int minutes, String place, String lecturer) {

        public Instant until() {
            return from.plus(Duration.ofMinutes(minutes));
        }
    }

    public record Trainee(UUID member, String name, Attendance attendance) {}

    /** The text is {@code word.TrainingAttendance.<name>}. */
    public enum Attendance {
        INVITED,
        PRESENT,
        EXCUSED,
        ABSENT
    }

    /** The text is {@code word.TrainingStage.<name>}. */
    public enum TrainingStage {
        PLANNED,
        HELD,
        CALLED_OFF
    }

    /** What it achieved, or why it was called off. */
    public record Result(String words, Instant at, String by) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", plan.topic(), "training/" + id.value());
    }

    public boolean isPlanned() {
        return stage == TrainingStage.PLANNED;
    }

    public long present() {
        return people.stream()
                .filter(one -> one.attendance() == Attendance.PRESENT)
                .count();
    }

    Training replanned(Plan plan, List<Trainee> people) {
        mustBePlanned();
        return new Training(id, version + 1, number, plan, stage, people, null);
    }

    /** Nothing is held before it begins. */
    @Clause("D00-2.7")
    Training held(List<Trainee> people, Result result) {
        mustBePlanned();
        if (result.at().isBefore(plan.from())) {
            throw Refusal.by("D00-2.7", "training.refusal.notBegun", number);
        }
        return new Training(id, version + 1, number, plan, TrainingStage.HELD, people, result);
    }

    Training calledOff(Result result) {
        mustBePlanned();
        return new Training(id, version + 1, number, plan, TrainingStage.CALLED_OFF, people, result);
    }

    private void mustBePlanned() {
        if (!isPlanned()) {
            throw Refusal.by("D00-1.7", "training.refusal.over", number);
        }
    }
}
