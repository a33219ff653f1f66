package yinuo.counter.fitout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Thing;
import yinuo.office.Office;
import yinuo.text.Document;

/** A pass by which a worker enters, until the end of a day. The photo is the hash of an image; of the document only a masked number is kept. */
public record WorkerPass(
        Id id,
        UUID fitout,
        String number,
        Worker worker,
        LocalDate validUntil,
        Instant issuedAt,
        String issuedBy,
        @Nullable Back back) {

    public record Id(Office.Id office, UUID value) {}

    public record Worker(String name, String trade, Document document, String maskedNumber, String photo) {}

    /** The text is {@code word.PassBack.<name>}. */
    public enum How {
        RETURNED,
        /** Written off by a decision on its loss. */
        LOST
    }

    public record Back(Instant at, How how) {}

    public boolean isOut() {
        return back == null;
    }

    public Thing.Id thing() {
        return new Thing.Id(id.office(), id.value());
    }

    public String path() {
        return "fitout/passes/" + id.value();
    }

    /** The day after its last day, or the end of the works, it opens no gate. */
    public boolean isValid(Fitout works, LocalDate day) {
        return isOut() && works.isRunning(day) && !day.isAfter(validUntil);
    }
}
