package yinuo.counter.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.text.Document;

/** One coming of somebody from outside. */
public record Visit(
        Id id,
        int version,
        String number,
        Visitor visitor,
        Host host,
        Came came,
        Shown shown,
        Stage stage,
        Course course,
        @Nullable Message message,
        @Nullable Forced forced) {

    public static final String SUBJECT = "visit";

    public record Id(Office.Id office, UUID value) {}

    /** A name, or what they look like; how many they are, and what they want. */
    public record Visitor(String name, int people, String purpose) {}

    /** A home of the register, or a department or place in words. */
    public record Host(@Nullable UUID homeId, String home, String name) {

        public String text() {
            return home.isEmpty() ? name : name.isEmpty() ? home : home + " " + name;
        }
    }

    public record Came(Instant at, String takenBy) {}

    /** Whether they showed a document. Only its kind and its last four places are kept. */
    public record Shown(DocumentAnswer answer, @Nullable Document kind, String tail) {

        public static final Shown NOT_ASKED = new Shown(DocumentAnswer.NOT_ASKED, null, "");
    }

    /** The text is {@code word.VisitStage.<name>}. */
    public enum Stage {
        ARRIVED,
        /** The host is being called. */
        CALLING,
        ENTERED,
        /** The host is not available; a message may have been left. */
        AWAY,
        /** Without a document they must enter: the leader is asked. */
        ASKING,
        TURNED_AWAY,
        FORCED
    }

    /** When the host was called, when that was answered, when the visitor left; and the reason of whoever decided. */
    public record Course(
            @Nullable Instant calledAt,
            @Nullable Instant answeredAt,
            @Nullable Instant leftAt,
            String words) {

        static final Course NONE = new Course(null, null, null, "");
    }

    /** What is left for the host, and whether they have it. */
    public record Message(
            String words,
            String contact,
            boolean card,
            @Nullable Instant deliveredAt) {}

    /** They forced their way: the incident that was reported. */
    public record Forced(UUID incident, String number) {}

    public boolean isWaiting() {
        return isOpen() && (stage == Stage.ARRIVED || stage == Stage.CALLING || stage == Stage.ASKING);
    }

    public boolean isOpen() {
        return course.leftAt() == null;
    }

    /** From coming to an answer. */
    public Optional<Duration> waited() {
        return Optional.ofNullable(course.answeredAt()).map(at -> Duration.between(came.at(), at));
    }

    /** Which phrase fits now (the codes of the phrase book). */
    public String phrase() {
        return switch (stage) {
            case ARRIVED ->
                switch (shown.answer()) {
                    case NOT_ASKED -> "P-20";
                    case SHOWN -> "P-25";
                    case FORGOTTEN -> "P-23";
                    case REFUSED -> "P-22";
                };
            case CALLING -> "P-21";
            case ENTERED -> isOpen() ? "P-02" : "P-27";
            case AWAY -> isOpen() ? "P-26" : "P-27";
            case ASKING -> "P-23";
            case TURNED_AWAY -> "P-22";
            case FORCED -> "P-24";
        };
    }

    public String path() {
        return "visits/" + id.value();
    }

    Subject subject() {
        return new Subject(SUBJECT, id.value(), number, host.home(), visitor.purpose(), path());
    }

    Visit at(Stage next, Course how) {
        return new Visit(id, version, number, visitor, host, came, shown, next, how, message, forced);
    }

    Visit showing(Shown answer) {
        return new Visit(id, version, number, visitor, host, came, answer, stage, course, message, forced);
    }

    Visit leaving(Message left) {
        return new Visit(id, version, number, visitor, host, came, shown, stage, course, left, forced);
    }

    Visit forced(Forced entry) {
        return new Visit(id, version, number, visitor, host, came, shown, Stage.FORCED, course, message, entry);
    }
}
