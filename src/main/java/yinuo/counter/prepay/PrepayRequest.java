package yinuo.counter.prepay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Party;
import yinuo.custody.Thing;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.Refusal;

/** What a household left with us to be bought. Sums are in fen; a device has the request's id in custody. */
public record PrepayRequest(
        Id id,
        int version,
        String number,
        Utility kind,
        UtilityWork work,
        Household household,
        String quantity,
        long fen,
        String device,
        Instant receivedAt,
        String receivedBy,
        Stage stage,
        @Nullable UUID round,
        @Nullable Bought bought,
        @Nullable Instant toldAt,
        @Nullable Instant endedAt) {

    public static final String SUBJECT = "prepay";

    public record Id(Office.Id office, UUID value) {}

    public record Household(UUID homeId, String home, String person) {}

    /** The text is {@code word.PrepayStage.<name>}. */
    public enum Stage {
        OPEN,
        WITH_AGENT,
        BACK,
        FETCHED,
        CANCELLED;

        Refusal.Word said() {
            return new Refusal.Word("word.PrepayStage." + name());
        }
    }

    /** What was brought back: the bill of the utility, what was spent, what is left, and why it does not add up. */
    public record Bought(String bill, long spent, long change, String remark, Instant at) {}

    public boolean hasDevice() {
        return !device.isEmpty();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public String path() {
        return "prepay/" + id.value();
    }

    Thing.Id thing() {
        return new Thing.Id(id.office(), id.value());
    }

    About about() {
        return new About(SUBJECT, id.value(), number, path());
    }

    Party payer() {
        return Party.home(household.homeId(), household.home());
    }

    Subject subject() {
        return new Subject(SUBJECT, id.value(), number, household.home(), household.person(), path());
    }

    PrepayRequest inRound(UUID with) {
        return with(Stage.WITH_AGENT, with, null, null, null);
    }

    PrepayRequest back(Bought what) {
        return with(Stage.BACK, round, what, null, null);
    }

    PrepayRequest told(Instant at) {
        return with(stage, round, bought, at, null);
    }

    PrepayRequest ended(Stage how, Instant at) {
        return with(how, round, bought, toldAt, at);
    }

    private PrepayRequest with(
            Stage next, @Nullable UUID in, @Nullable Bought what, @Nullable Instant told, @Nullable Instant ended) {
        return new PrepayRequest(
                id,
                version,
                number,
                kind,
                work,
                household,
                quantity,
                fen,
                device,
                receivedAt,
                receivedBy,
                next,
                in,
                what,
                told,
                ended);
    }
}
