package yinuo.desk.suggestion;

import static yinuo.desk.suggestion.SuggestionPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.SuggestionMade;
import yinuo.desk.channel.Channel;
import yinuo.desk.channel.Channels;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.suggestion.Suggestion.Outcome;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Records ideas, lets the director decide them, and sees to it that their authors hear the outcome. */
@Service
@Transactional
public class Suggestions {

    private static final int LONGEST = 5_000;
    private static final int MOST = 200;

    private final SuggestionRows rows;
    private final Register register;
    private final Channels channels;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    Suggestions(
            SuggestionRows rows,
            Register register,
            Channels channels,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.channels = channels;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** As the intake form or a program brings it; whatever is wrong is named with its field. */
    @Clause("D04-1.4")
    public Suggestion receive(Actor actor, IntakeForm form) {
        actor.must(Deed.REGISTER_MATTER);
        var office = actor.office().id();
        var received = form.received(clock).truncatedTo(ChronoUnit.MICROS);
        check(actor, form, received);
        channels.mustBeOpen(office, Objects.requireNonNull(form.channel()), now());
        var suggestion = new Suggestion(
                new Suggestion.Id(office, Ids.next(now())),
                0,
                new Suggestion.Made(
                        numbers.next(office, "JY", now().atZone(clock.getZone()).toLocalDate()),
                        Objects.requireNonNull(form.channel()),
                        received,
                        actor.name(),
                        form.text("home").isEmpty()
                                ? ""
                                : register.must(actor, form.text("home")).label(),
                        form.text("person"),
                        Phone.read(form.text("phone")).orElse(""),
                        form.text("words")),
                null,
                null,
                false);
        return add(actor, suggestion);
    }

    /** What a resident proposed when called back is a suggestion like any other. */
    @Clause({"D03-4.5", "D04-1.4"})
    @EventListener
    void heard(SuggestionMade heard) {
        var work = heard.callback().work();
        var answer = Objects.requireNonNull(heard.callback().answer());
        var office = heard.callback().id().office();
        var visited = answer.asked().means().isVisit();
        var number = numbers.next(office, "JY", now().atZone(clock.getZone()).toLocalDate());
        var made = new Suggestion.Made(
                number,
                visited ? Channel.VISIT : Channel.PHONE,
                answer.at(),
                heard.by().name(),
                work.home(),
                work.person(),
                work.phone(),
                heard.words());
        add(heard.by(), new Suggestion(new Suggestion.Id(office, Ids.next(now())), 0, made, null, null, false));
    }

    private Suggestion add(Actor actor, Suggestion suggestion) {
        rows.add(suggestion);
        promises.make(
                suggestion.id().office(),
                suggestion.subject(),
                List.of(Owed.from(DECIDE_SUGGESTION, suggestion.made().at())));
        journal.log(
                actor,
                suggestion.subject().stream(),
                "suggestion.received",
                Map.of(
                        "number", suggestion.made().number(),
                        "home", suggestion.made().home(),
                        "person", suggestion.made().person(),
                        "words", suggestion.made().words()));
        return suggestion;
    }

    @Clause("D09-4.3")
    private void check(Actor actor, IntakeForm form, Instant received) {
        new BadInput.Check()
                .that(form.channel() != null, "channel", "complaint.bad.channel")
                .that(
                        form.text("home").isEmpty()
                                || register.find(actor.office().id(), form.text("home"))
                                        .isPresent(),
                        "home",
                        "complaint.bad.home")
                .that(
                        !form.text("person").isEmpty() && form.text("person").length() <= 60,
                        "person",
                        "complaint.bad.person")
                .that(
                        form.text("phone").isEmpty()
                                || Phone.read(form.text("phone")).isPresent(),
                        "phone",
                        "complaint.bad.phone")
                .that(!actor.office().isMall() || !form.text("phone").isEmpty(), "phone", "complaint.bad.contact")
                .that(!form.text("words").isEmpty(), "words", "complaint.bad.words")
                .that(form.text("words").length() <= LONGEST, "words", "complaint.bad.long")
                .that(!received.isAfter(now().plusSeconds(60)), "receivedAt", "complaint.bad.future")
                .done();
    }

    /** Adopted, planned or not, in each case with words: the plan's or the reason's. */
    @Clause("D04-1.4")
    public Suggestion decide(
            Actor actor, Suggestion.Id id, int seen, @Nullable Outcome outcome, @Nullable String reason) {
        actor.must(Deed.DECIDE_SUGGESTION);
        var suggestion = take(id, seen);
        if (suggestion.decided() != null) {
            throw Refusal.by("D04-1.4", "suggestion.refusal.decided");
        }
        var words = text(reason);
        new BadInput.Check()
                .that(outcome != null, "outcome", "suggestion.bad.outcome")
                .that(!words.isEmpty() && words.length() <= LONGEST, "reason", "suggestion.bad.reason")
                .done();
        var decided = new Suggestion.Decided(Objects.requireNonNull(outcome), words, now(), actor.name());
        rows.decided(suggestion, decided);
        promises.keep(id.office(), suggestion.subject(), decided.at(), DECIDE_SUGGESTION);
        promises.make(id.office(), suggestion.subject(), List.of(Owed.from(TELL_SUGGESTION, decided.at())));
        journal.write(
                actor,
                suggestion.subject().stream(),
                "suggestion.decided",
                Map.of(
                        "number",
                        suggestion.made().number(),
                        "outcome",
                        new yinuo.journal.Fact.Word("word.SuggestionOutcome." + outcome.name()),
                        "words",
                        words));
        return rows.get(id);
    }

    /** Whoever made it hears what became of it, once it is decided. */
    @Clause("D04-1.4")
    public Suggestion tell(Actor actor, Suggestion.Id id, int seen, @Nullable String words) {
        actor.must(Deed.ANSWER_INQUIRY);
        var suggestion = take(id, seen);
        if (suggestion.decided() == null) {
            throw Refusal.by("D04-1.4", "suggestion.refusal.decideFirst");
        }
        new BadInput.Check()
                .that(!text(words).isEmpty() && text(words).length() <= LONGEST, "words", "complaint.bad.words")
                .done();
        var told = new Suggestion.Told(text(words), now(), actor.name());
        rows.told(suggestion, told);
        promises.keep(id.office(), suggestion.subject(), told.at(), TELL_SUGGESTION);
        journal.log(
                actor,
                suggestion.subject().stream(),
                "suggestion.told",
                Map.of("number", suggestion.made().number(), "words", told.words()));
        return rows.get(id);
    }

    void annul(Actor actor, Suggestion.Id id) {
        actor.must(Deed.REGISTER_MATTER);
        var suggestion = rows.get(id);
        if (suggestion.version() > 0) {
            throw Refusal.because("complaint.refusal.actedOn");
        }
        rows.annulled(suggestion);
        promises.release(id.office(), suggestion.subject(), "mistaken", SuggestionPromise.values());
        journal.log(
                actor,
                suggestion.subject().stream(),
                "suggestion.annulled",
                Map.of("number", suggestion.made().number()));
    }

    @Transactional(readOnly = true)
    public Suggestion get(Actor actor, Suggestion.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    @Transactional(readOnly = true)
    public List<Suggestion> list(Actor actor, boolean open) {
        actor.must(Deed.SEE_MATTERS);
        return rows.list(actor.office().id(), open, MOST);
    }

    private Suggestion take(Suggestion.Id id, int seen) {
        var suggestion = rows.get(id);
        if (seen != suggestion.version()) {
            throw new Overtaken("suggestion", suggestion.made().number());
        }
        if (!suggestion.isOpen()) {
            throw Refusal.because("suggestion.refusal.ended");
        }
        return suggestion;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
