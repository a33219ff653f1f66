package yinuo.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.office.Department;

/** A slip that somebody asks for, as typed: nothing is known to be right yet. */
public record Order(
        Source source,
        @Nullable Receipt receipt,
        @Nullable String home,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String words,
        @Nullable Job job,
        Department.@Nullable Id to,
        @Nullable Appointment appointment,
        @Nullable Instant finishBy) {

    /** When, how and by whom the matter was taken in; how is the key of a text. */
    public record Receipt(Instant at, String how, String by) {}

    /** What was agreed with the resident: a time that is a promise, and words such as who accompanies. */
    public record Appointment(@Nullable Instant at, String words) {

        public static final Appointment NONE = new Appointment(null, "");
    }
}
