package yinuo.counter.fitout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Party;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.register.Occupant.Relation;

/** One fitting out of a home. Both days of the works are included. */
public record Fitout(
        Id id,
        int version,
        String number,
        UUID homeId,
        String home,
        Applicant applicant,
        Contractor contractor,
        Works works,
        List<String> drawings,
        @Nullable UUID deposit,
        Applied applied,
        @Nullable Accepted accepted,
        @Nullable Ended ended) {

    public static final String SUBJECT = "fitout";

    public Fitout {
        drawings = List.copyOf(drawings);
    }

    public record Id(Office.Id office, UUID value) {}

    /** Somebody of the home; whoever is not an owner has the owner's consent, in words. */
    public record Applicant(String name, Relation relation, String phone, String consent) {}

    public record Contractor(String name, String manager, String phone) {

        /** Who answers for the passes. */
        public Party party() {
            return Party.outside(manager, phone);
        }
    }

    public record Works(String words, LocalDate from, LocalDate until) {}

    public record Applied(Instant at, String by) {}

    /** The works were accepted, and from when the deposit may go back. */
    public record Accepted(Instant at, Instant refundFrom) {}

    /** The text is {@code word.FitoutOutcome.<name>}. */
    public enum Outcome {
        FINISHED,
        CANCELLED
    }

    public record Ended(Instant at, String by, Outcome outcome, String words) {}

    public boolean isOpen() {
        return ended == null;
    }

    /** Whether anybody may still work there on that day. */
    public boolean isRunning(LocalDate day) {
        return ended == null && accepted == null && !day.isBefore(works.from()) && !day.isAfter(works.until());
    }

    public String path() {
        return "fitout/" + id.value();
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, home, works.words(), path());
    }

    public About about() {
        return new About(SUBJECT, id.value(), number, path());
    }

    Fitout with(List<String> more) {
        return new Fitout(
                id,
                version,
                number,
                homeId,
                home,
                applicant,
                contractor,
                works,
                more,
                deposit,
                applied,
                accepted,
                ended);
    }

    Fitout holding(UUID taken) {
        return new Fitout(
                id,
                version,
                number,
                homeId,
                home,
                applicant,
                contractor,
                works,
                drawings,
                taken,
                applied,
                accepted,
                ended);
    }

    Fitout until(LocalDate day) {
        return new Fitout(
                id,
                version,
                number,
                homeId,
                home,
                applicant,
                contractor,
                new Works(works.words(), works.from(), day),
                drawings,
                deposit,
                applied,
                accepted,
                ended);
    }

    Fitout accepted(Accepted works) {
        return new Fitout(
                id,
                version,
                number,
                homeId,
                home,
                applicant,
                contractor,
                this.works,
                drawings,
                deposit,
                applied,
                works,
                ended);
    }

    Fitout ended(Ended end) {
        return new Fitout(
                id,
                version,
                number,
                homeId,
                home,
                applicant,
                contractor,
                works,
                drawings,
                deposit,
                applied,
                accepted,
                end);
    }
}
