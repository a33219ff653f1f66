package yinuo.counter.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Party;
import yinuo.custody.Thing;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;

/** One piece of mail, what is written on it, and how far it has come. Who has it, custody knows under the same id. */
public record MailItem(
        Id id,
        int version,
        UUID batch,
        MailClass mailClass,
        MailMode mode,
        Written written,
        Instant receivedAt,
        String receivedBy,
        String position,
        Stage stage,
        Course course,
        @Nullable Ending ending) {

    public static final String SUBJECT = "mail";

    public record Id(Office.Id office, UUID value) {}

    /**
     * What is written on it, matched with the register: a home has an id when it is one of ours. Ordinary mail has no
     * waybill of its carrier and gets the number of its batch with its place in it.
     */
    public record Written(
            String waybill,
            String carrier,
            @Nullable UUID homeId,
            String home,
            String zone,
            String addressee,
            String destination,
            boolean damaged) {}

    /** The text is {@code word.MailStage.<name>}. */
    public enum Stage {
        /** Taken in and not yet on its shelf. */
        RECEIVED,
        STORED,
        WITH_STEWARD,
        COLLECTED,
        RETURNED,
        WRITTEN_OFF;

        public boolean isOpen() {
            return this == RECEIVED || this == STORED || this == WITH_STEWARD;
        }

        Refusal.Word said() {
            return new Refusal.Word("word.MailStage." + name());
        }
    }

    /** When the steward was notified, the addressee reached, and what was decided about one that nobody fetches. */
    public record Course(
            @Nullable Instant notifiedAt,
            @Nullable String notifiedBy,
            @Nullable Instant reachedAt,
            @Nullable Instant undeliverableAt,
            @Nullable String undeliverableWhy,
            @Nullable LocalDate reviewOn) {

        static final Course NONE = new Course(null, null, null, null, null, null);

        Course notified(Instant at, String by) {
            return new Course(at, by, reachedAt, undeliverableAt, undeliverableWhy, reviewOn);
        }

        Course reached(Instant at) {
            return new Course(notifiedAt, notifiedBy, at, undeliverableAt, undeliverableWhy, reviewOn);
        }

        Course undeliverable(Instant at, String why) {
            return new Course(notifiedAt, notifiedBy, reachedAt, at, why, null);
        }

        Course kept(LocalDate until) {
            return new Course(notifiedAt, notifiedBy, reachedAt, null, null, until);
        }
    }

    /** Who took it in the end; of somebody else than the addressee also by which right. */
    public record Ending(
            Instant at,
            String by,
            String collector,
            String relation,
            String document,
            String maskedNumber,
            String approvedBy) {}

    public boolean isOpen() {
        return stage.isOpen();
    }

    public String path() {
        return "mail/" + id.value();
    }

    public String number() {
        return written.waybill();
    }

    public Thing.Id thing() {
        return new Thing.Id(id.office(), id.value());
    }

    public About about() {
        return new About(SUBJECT, id.value(), number(), path());
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number(), written.home(), written.addressee(), path());
    }

    /** Where it lies: its shelf, or the desk before it has one. */
    public Party place() {
        return position.isEmpty() ? DESK : Party.place("mail " + position, position);
    }

    static final Party DESK = Party.place("mail desk", "word.Place.MAIL_DESK");

    MailItem at(Stage next) {
        return new MailItem(
                id, version, batch, mailClass, mode, written, receivedAt, receivedBy, position, next, course, ending);
    }

    MailItem on(String shelf) {
        return new MailItem(
                id,
                version,
                batch,
                mailClass,
                mode,
                written,
                receivedAt,
                receivedBy,
                shelf,
                Stage.STORED,
                course,
                ending);
    }

    MailItem with(Course further) {
        return new MailItem(
                id, version, batch, mailClass, mode, written, receivedAt, receivedBy, position, stage, further, ending);
    }

    MailItem ended(Stage how, Ending end) {
        return new MailItem(
                id, version, batch, mailClass, mode, written, receivedAt, receivedBy, position, how, course, end);
    }
}
