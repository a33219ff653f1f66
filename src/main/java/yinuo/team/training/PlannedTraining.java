package yinuo.team.training;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;
import yinuo.staff.Member;
import yinuo.team.training.Training.Plan;

/** A session as somebody types it, before anything of it is believed: the people by their ids. */
public record PlannedTraining(
        @Nullable TrainingKind kind,
        @Nullable String topic,
        @Nullable Instant from,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String lecturer,
        @Nullable Set<UUID> people) {

    private static final Duration LATE = Duration.ofDays(31);
    private static final Duration FAR = Duration.ofDays(400);

    /** All that is wrong is said at once; one that was held without a plan may be entered for a month. */
    void check(List<Member> staff, Instant now) {
        var known = staff.stream().map(one -> one.id().value()).toList();
        new BadInput.Check()
                .that(kind != null, "kind", "training.bad.kind")
                .that(!text(topic).isEmpty() && text(topic).length() <= 120, "topic", "training.bad.topic")
                .that(
                        from != null && !from.isBefore(now.minus(LATE)) && from.isBefore(now.plus(FAR)),
                        "from",
                        "training.bad.from")
                .that(minutes != null && minutes >= 10 && minutes <= 600, "minutes", "training.bad.minutes")
                .that(text(place).length() <= 60, "place", "training.bad.place")
                .that(!text(lecturer).isEmpty() && text(lecturer).length() <= 60, "lecturer", "training.bad.lecturer")
                .that(!wanted().isEmpty() && known.containsAll(wanted()), "people", "training.bad.people")
                .done();
    }

    Set<UUID> wanted() {
        return people == null ? Set.of() : people;
    }

    /** After {@link #check}. */
    Plan plan() {
        return new Plan(
                requireNonNull(kind),
                text(topic),
                requireNonNull(from).truncatedTo(ChronoUnit.MICROS),
                requireNonNull(minutes),
                text(place),
                text(lecturer));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Words.clean(typed);
    }
}
