package yinuo.desk.outreach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Work;
import yinuo.office.Office;
import yinuo.promise.Subject;

/** A cultural or sports activity (文体活动) with the homes that took part, of which enough are asked afterwards. */
public record Activity(
        Id id,
        Held held,
        List<Participant> participants,
        @Nullable Selection selection) {

    public static final String SUBJECT = "activity";

    public Activity {
        participants = List.copyOf(participants);
    }

    public record Id(Office.Id office, UUID value) {}

    public record Held(String number, String title, String place, Instant at, String by) {}

    /** A home that took part, and whether it is asked afterwards. */
    public record Participant(@Nullable UUID homeId, String home, String person, String phone, boolean asked) {}

    /** When it was over, and how those to be asked were found: the same seed draws the same homes again. */
    public record Selection(Instant endedAt, How how, long seed, int asked, String by) {}

    /** The text is {@code word.SelectionHow.<name>}. */
    public enum How {
        EVERYBODY,
        DRAWN,
        CHOSEN
    }

    /** An activity as a form or a program brings it. */
    public record Draft(
            @Nullable String title,
            @Nullable String place,
            @Nullable Instant at,
            @Nullable HomeChoice homes) {}

    /** Its end as a form or a program brings it; how many and which seed may be left open. */
    public record Ending(
            @Nullable Instant endedAt,
            @Nullable How how,
            @Nullable Integer count,
            @Nullable Long seed,
            @Nullable String chosen) {}

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), held.number(), "", held.title(), "activities/" + id.value());
    }

    Work.Source source() {
        return new Work.Source(SUBJECT, id.value(), held.number(), "activities/" + id.value());
    }
}
