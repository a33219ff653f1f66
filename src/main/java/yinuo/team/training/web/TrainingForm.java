package yinuo.team.training.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.team.training.PlannedTraining;
import yinuo.team.training.TrainingKind;

/** What the form of a session sends: day and hour apart, in the office's zone. */
public record TrainingForm(
        @Nullable TrainingKind kind,
        @Nullable String topic,
        @Nullable LocalDate day,
        @Nullable String time,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable String lecturer,
        @Nullable Set<UUID> people) {

    PlannedTraining planned(ZoneId zone) {
        var at = clock();
        var from =
                day == null || at == null ? null : day.atTime(at).atZone(zone).toInstant();
        return new PlannedTraining(kind, topic, from, minutes, place, lecturer, people);
    }

    private @Nullable LocalTime clock() {
        try {
            return time == null || time.isBlank() ? null : LocalTime.parse(time.strip());
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
