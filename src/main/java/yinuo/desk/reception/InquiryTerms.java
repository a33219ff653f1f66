package yinuo.desk.reception;

import static yinuo.desk.reception.InquiryPromise.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.desk.channel.Channel;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** By when an inquiry must be answered, proposed for, replied to, by the numbers of the rulebook. */
@Component
class InquiryTerms {

    private final Rulebook rulebook;
    private final Members members;
    private final Clock clock;

    InquiryTerms(Rulebook rulebook, Members members, Clock clock) {
        this.rulebook = rulebook;
        this.members = members;
        this.clock = clock;
    }

    /** What an inquiry promises: answered at once nothing but the reply on a channel that waits for one, which is then done. */
    @Clause({"D00-1.1", "D00-2.1", "D00-2.3", "D01-4.1.1.2", "D04-1.1"})
    List<Owed> owed(
            Actor actor,
            @Nullable Channel channel,
            Instant received,
            @Nullable Instant promisedFor,
            @Nullable Instant answered) {
        var office = actor.office().id();
        var owner = owner(actor);
        var owed = new ArrayList<Owed>();
        if (answered == null) {
            if (promisedFor != null) {
                owed.add(new Owed(ANSWER_INQUIRY, received, promisedFor, owner, null));
            }
            owed.add(new Owed(PROPOSE_SOLUTION, received, null, owner, null));
        }
        reply(channel).ifPresent(rule -> {
            var due = rule == REPLY_TO_INQUIRY_MAIL ? mail(office, received) : null;
            owed.add(new Owed(rule, received, due, owner, answered));
        });
        return owed;
    }

    /** The reply that a channel waits for where whoever asks is not there to hear it. */
    static Optional<InquiryPromise> reply(@Nullable Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case EMAIL -> REPLY_TO_INQUIRY_MAIL;
                    case ONLINE -> REPLY_ONLINE;
                    case LETTER -> REPLY_TO_LETTER;
                    case FAX -> REPLY_TO_FAX;
                    case COMPANY -> REPLY_TO_COMPANY;
                    case PHONE, VISIT, LOBBY -> null;
                    case null -> null;
                });
    }

    /**
     * Whoever took it in; in an industrial park the steward on duty, who may be the same. What somebody on a post could not
     * explain is the desk's.
     */
    @Clause("D07-4.11.2_2")
    private Member.@Nullable Id owner(Actor actor) {
        if (!actor.may(Deed.ANSWER_INQUIRY)) {
            return null;
        }
        return actor.office().isPark() && !actor.is(Role.STEWARD)
                ? members.stewardOnDuty(actor.office().id(), "").map(Member::id).orElse(actor.member())
                : actor.member();
    }

    /** The hour of an e-mail runs while the desk is open; a complaint by e-mail is answered around the clock. */
    Instant mail(Office.Id office, Instant received) {
        var day = day(received);
        return hours(office, day).after(received, length(office, "D00-2.1", "email", received), clock.getZone());
    }

    DutyHours hours(Office.Id office, LocalDate day) {
        return new DutyHours(
                rulebook.time(office, "D05-4.1.2", "opens", day), rulebook.time(office, "D05-4.1.2", "closes", day));
    }

    /** Since when the same question of the same home counts as a repetition. */
    Instant repeatedSince(Office.Id office, Instant received) {
        return received.minus(length(office, "D00-2.3", "repeat", received));
    }

    private Duration length(Office.Id office, String clause, String name, Instant from) {
        return Duration.between(from, rulebook.due(office, rulebook.term(office, clause, name, day(from)), from));
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
