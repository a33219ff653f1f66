package yinuo.desk.reception;

import static yinuo.desk.reception.Inquiries.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Intake;
import yinuo.refusal.BadInput;
import yinuo.register.Phone;
import yinuo.register.Register.Found;
import yinuo.rulebook.Clause;

/** An inquiry as a form or a program brings it, before anything of it is believed. */
public record Question(
        Intake intake, @Nullable String answer, @Nullable Instant promisedFor, List<String> points, Noted noted) {

    static final int LONGEST = 5_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int MOST_POINTS = 20;

    public record Noted(
            boolean important, boolean apologised, @Nullable String askedOf) {

        public static final Noted NOTHING = new Noted(false, false, null);
    }

    boolean isAnswered() {
        return answer != null && !answer.isBlank();
    }

    /** Not answered at once needs a time, our apology and somebody whom the desk asks. */
    @Clause({"D01-4.1.1.2", "D07-4.6.8_1"})
    void check(boolean mall, Optional<Found> home, Instant now) {
        var promised = promisedFor;
        var faults = new BadInput.Check()
                .that(isAnswered() || promised != null, "answer", "reception.bad.answer")
                .that(isAnswered() || promised == null || promised.isAfter(now), "promisedFor", "complaint.bad.agreed")
                .that(isAnswered() || promised == null || noted.apologised(), "apologised", "reception.bad.apology")
                .that(
                        isAnswered()
                                || promised == null
                                || !text(noted.askedOf()).isEmpty(),
                        "askedOf",
                        "reception.bad.askedOf");
        who(faults, mall, home);
        what(faults, now);
        faults.done();
    }

    /** A mall notes of every call and visit how to reach whoever came. */
    @Clause("D09-4.3")
    private void who(BadInput.Check faults, boolean mall, Optional<Found> home) {
        faults.that(intake.channel() != null, "channel", "complaint.bad.channel")
                .that(text(intake.home()).isEmpty() || home.isPresent(), "home", "complaint.bad.home")
                .that(
                        !text(intake.person()).isEmpty()
                                && text(intake.person()).length() <= 60,
                        "person",
                        "complaint.bad.person")
                .that(
                        text(intake.phone()).isEmpty()
                                || Phone.read(text(intake.phone())).isPresent(),
                        "phone",
                        "complaint.bad.phone")
                .that(!mall || !text(intake.phone()).isEmpty(), "phone", "complaint.bad.contact");
    }

    private void what(BadInput.Check faults, Instant now) {
        var received = intake.receivedAt();
        faults.that(!text(intake.words()).isEmpty(), "words", "complaint.bad.words")
                .that(text(intake.words()).length() <= LONGEST, "words", "complaint.bad.long")
                .that(text(answer).length() <= LONGEST, "answer", "complaint.bad.long")
                .that(
                        points.size() <= MOST_POINTS && points.stream().allMatch(point -> point.length() <= LONGEST),
                        "points",
                        "complaint.bad.long")
                .that(text(noted.askedOf()).length() <= 60, "askedOf", "complaint.bad.long")
                .that(
                        intake.rings() == null || intake.rings() >= 1 && intake.rings() <= 60,
                        "rings",
                        "complaint.bad.rings")
                .that(
                        received == null || !received.isAfter(now.plus(CLOCKS_DIFFER)),
                        "receivedAt",
                        "complaint.bad.future");
    }
}
