package yinuo.desk.dispatch.web;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Source;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.page.Page;

/** The form of a new slip as it was sent, or as it is filled in beforehand. */
public record SlipForm(
        @Nullable String once,
        Source.@Nullable Kind from,
        @Nullable UUID id,
        @Nullable String home,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String words,
        Job.@Nullable Kind kind,
        Job.@Nullable Urgency urgency,
        Job.@Nullable Place place,
        @Nullable Boolean internal,
        @Nullable Boolean paid,
        @Nullable UUID to,
        @Nullable LocalDateTime appointedAt,
        @Nullable String appointment,
        @Nullable LocalDateTime finishBy) {

    /** What the matter behind it knows goes in; what was chosen stays. */
    SlipForm with(Order known) {
        return new SlipForm(
                once,
                from,
                id,
                known.home(),
                known.person(),
                known.phone(),
                known.words(),
                kind,
                urgency,
                place,
                internal,
                paid,
                to == null && known.to() != null ? known.to().value() : to,
                appointedAt,
                appointment,
                finishBy);
    }

    SlipForm sentOnce(String key) {
        return new SlipForm(
                key,
                from,
                id,
                home,
                person,
                phone,
                words,
                kind,
                urgency,
                place,
                internal,
                paid,
                to,
                appointedAt,
                appointment,
                finishBy);
    }

    Order order(Office.Id office, @Nullable Order known, Page page) {
        var inside = Boolean.TRUE.equals(internal);
        return new Order(
                known != null ? known.source() : inside ? inside() : Source.DESK,
                known == null ? null : known.receipt(),
                home,
                person,
                phone,
                words,
                kind == null ? null : job(kind, inside),
                to == null ? null : new Department.Id(office, to),
                new Order.Appointment(
                        appointedAt == null
                                ? null
                                : appointedAt.atZone(page.zone()).toInstant(),
                        Objects.requireNonNullElse(appointment, "")),
                finishBy == null ? null : finishBy.atZone(page.zone()).toInstant());
    }

    private static Source inside() {
        return new Source(Source.Kind.INTERNAL, null, "", "");
    }

    private Job job(Job.Kind of, boolean inside) {
        return new Job(
                of,
                urgency == null ? Job.Urgency.NORMAL : urgency,
                place == null ? Job.Place.PUBLIC : place,
                inside,
                Boolean.TRUE.equals(paid));
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public boolean is(@Nullable Enum<?> chosen, Enum<?> one) {
        return chosen == one;
    }
}
