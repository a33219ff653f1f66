package yinuo.counter.movein;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.register.Occupant.Relation;
import yinuo.text.Document;

/** One home on its way to its owner. */
public record MoveIn(
        Id id,
        int version,
        String number,
        UUID homeId,
        String home,
        Owner owner,
        @Nullable Meters meters,
        Started started,
        @Nullable Ended ended) {

    public static final String SUBJECT = "movein";

    public record Id(Office.Id office, UUID value) {}

    /** Of an identity document only a masked number is kept. */
    public record Owner(String name, String phone, @Nullable Document document, String maskedNumber) {}

    /** What the meters show: water and gas in cubic metres, electricity in kilowatt-hours. No gas where there is none. */
    public record Meters(
            BigDecimal water,
            BigDecimal electricity,
            @Nullable BigDecimal gas) {}

    public record Started(Instant at, String by) {}

    /** The text is {@code word.MoveInOutcome.<name>}. */
    public enum Outcome {
        MOVED_IN,
        CANCELLED
    }

    public record Ended(Instant at, String by, Outcome outcome, String words) {}

    /** Somebody who is going to live there. */
    public record Person(String name, String phone, Relation relation) {}

    /** What was found wrong, and the slip by which it is put right. */
    public record Defect(UUID id, String words, Instant foundAt, UUID slip, String slipNumber) {}

    /** What the steps of one case have gathered. */
    public record Gathered(List<Person> people, List<Defect> defects) {}

    public boolean isOpen() {
        return ended == null;
    }

    public String path() {
        return "move-in/" + id.value();
    }

    Subject subject() {
        return new Subject(SUBJECT, id.value(), number, home, owner.name(), path());
    }

    MoveIn known(Document document, String maskedNumber) {
        return new MoveIn(
                id,
                version,
                number,
                homeId,
                home,
                new Owner(owner.name(), owner.phone(), document, maskedNumber),
                meters,
                started,
                ended);
    }

    MoveIn measured(Meters read) {
        return new MoveIn(id, version, number, homeId, home, owner, read, started, ended);
    }

    MoveIn ended(Ended end) {
        return new MoveIn(id, version, number, homeId, home, owner, meters, started, end);
    }
}
