package yinuo.desk.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;
import yinuo.register.Phone;
import yinuo.rulebook.Clause;

/**
 * A complaint as a form or a program brings it, before anything of it is believed; a call with the ring it was answered at,
 * one about attitude with the id of the colleague it is about, {@link ComplaintPeople#UNKNOWN}, or nothing when nobody was asked.
 */
public record Intake(
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String home,
        @Nullable String person,
        @Nullable String phone,
        @Nullable Category category,
        @Nullable String words,
        @Nullable OnTheSpot onTheSpot,
        @Nullable Integer rings,
        @Nullable List<String> attachments,
        @Nullable String concerned) {

    /** How it was settled at once, and when. */
    public record OnTheSpot(
            @Nullable String words, @Nullable Instant at) {}

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** All that is wrong is said at once; a mall notes of every call and visit how to reach whoever came. */
    @Clause("D09-4.3")
    void check(boolean known, boolean mall, boolean nameable, Instant now) {
        var said = words == null ? "" : Words.clean(words);
        var who = person == null ? "" : Words.clean(person);
        var reach = phone == null ? "" : phone.strip();
        var received = receivedAt;
        var spot = onTheSpot;
        var at = spot == null || spot.at() == null ? now : spot.at();
        new BadInput.Check()
                .that(channel() != null, "channel", "complaint.bad.channel")
                .that(category() != null, "category", "complaint.bad.category")
                .that(home == null || home.isBlank() || known, "home", "complaint.bad.home")
                .that(!who.isEmpty() && who.length() <= 60, "person", "complaint.bad.person")
                .that(reach.isEmpty() || Phone.read(reach).isPresent(), "phone", "complaint.bad.phone")
                .that(!mall || !reach.isEmpty(), "phone", "complaint.bad.contact")
                .that(rings() == null || rings() >= 1 && rings() <= 60, "rings", "complaint.bad.rings")
                .that(nameable, "concerned", "complaint.bad.concerned")
                .that(!said.isEmpty(), "words", "complaint.bad.words")
                .that(said.length() <= Words.MOST, "words", "complaint.bad.long")
                .that(
                        received == null || !received.isAfter(now.plus(CLOCKS_DIFFER)),
                        "receivedAt",
                        "complaint.bad.future")
                .that(
                        spot == null || spot.words() != null && !spot.words().isBlank(),
                        "onTheSpot.words",
                        "complaint.bad.words")
                .that(
                        spot == null
                                || !at.isAfter(now.plus(CLOCKS_DIFFER)) && (received == null || !at.isBefore(received)),
                        "onTheSpot.at",
                        "complaint.bad.spot")
                .done();
    }
}
