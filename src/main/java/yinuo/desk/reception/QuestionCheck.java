package yinuo.desk.reception;

import static yinuo.desk.reception.Inquiries.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import yinuo.refusal.BadInput;
import yinuo.register.Phone;
import yinuo.register.Register.Found;
import yinuo.rulebook.Clause;

/** Whether an inquiry can be taken as it was brought; all that is wrong is said at once. */
final class QuestionCheck {

    static final int LONGEST = 5_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int MOST_POINTS = 20;

    private QuestionCheck() {}

    /** Not answered at once needs a time and our apology. */
    @Clause("D01-4.1.1.2")
    static void check(Question question, Optional<Found> home, Instant now) {
        var promised = question.promisedFor();
        var faults = new BadInput.Check()
                .that(question.isAnswered() || promised != null, "answer", "reception.bad.answer")
                .that(
                        question.isAnswered() || promised == null || promised.isAfter(now),
                        "promisedFor",
                        "complaint.bad.agreed")
                .that(
                        question.isAnswered()
                                || promised == null
                                || question.noted().apologised(),
                        "apologised",
                        "reception.bad.apology");
        who(faults, question, home);
        what(faults, question, now);
        faults.done();
    }

    private static void who(BadInput.Check faults, Question question, Optional<Found> home) {
        var intake = question.intake();
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
                        "complaint.bad.phone");
    }

    private static void what(BadInput.Check faults, Question question, Instant now) {
        var intake = question.intake();
        var received = intake.receivedAt();
        faults.that(!text(intake.words()).isEmpty(), "words", "complaint.bad.words")
                .that(text(intake.words()).length() <= LONGEST, "words", "complaint.bad.long")
                .that(text(question.answer()).length() <= LONGEST, "answer", "complaint.bad.long")
                .that(
                        question.points().size() <= MOST_POINTS
                                && question.points().stream().allMatch(point -> point.length() <= LONGEST),
                        "points",
                        "complaint.bad.long")
                .that(text(question.noted().askedOf()).length() <= 60, "askedOf", "complaint.bad.long")
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
