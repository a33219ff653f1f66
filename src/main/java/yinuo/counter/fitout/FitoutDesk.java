package yinuo.counter.fitout;

import static yinuo.counter.fitout.FitoutPromise.APPROVE_DRAWINGS;
import static yinuo.counter.fitout.FitoutPromise.END_WORKS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.counter.fitout.Fitout.Applicant;
import yinuo.counter.fitout.Fitout.Applied;
import yinuo.counter.fitout.Fitout.Contractor;
import yinuo.counter.fitout.Fitout.Works;
import yinuo.counter.fitout.FitoutFlow.Kind;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.flow.Flows;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Occupant.Relation;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes applications for a fit-out and brings them to the point where works may begin. */
@Service
@Transactional
public class FitoutDesk {

    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 366;

    private final Fitouts all;
    private final Passes passes;
    private final Flows flows;
    private final FitoutFlow flow;
    private final Register register;
    private final Attachments attachments;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    FitoutDesk(
            Fitouts all,
            Passes passes,
            Flows flows,
            FitoutFlow flow,
            Register register,
            Attachments attachments,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.all = all;
        this.passes = passes;
        this.flows = flows;
        this.flow = flow;
        this.register = register;
        this.attachments = attachments;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** An application as typed; the drawings are hashes of files sent before and may follow later. */
    public record Asked(
            @Nullable String home,
            @Nullable String applicant,
            @Nullable String phone,
            @Nullable String consent,
            @Nullable String contractor,
            @Nullable String manager,
            @Nullable String managerPhone,
            @Nullable String works,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> drawings,
            @Nullable Signature signature) {}

    /** By somebody of the home, with the owner's consent; of a home one at a time. */
    @Clause({"D01-3.4", "D01-4.4"})
    public Fitout apply(Actor actor, Asked asked) {
        actor.must(Deed.HANDLE_FITOUT);
        var office = actor.office().id();
        var now = now();
        var today = today(now);
        var room = clean(asked.home());
        var home = room.isEmpty() ? null : register.home(office, room).orElse(null);
        var phone = Phone.read(clean(asked.phone()));
        var contractor = new Contractor(
                clean(asked.contractor()),
                clean(asked.manager()),
                Phone.read(clean(asked.managerPhone())).orElse(""));
        var words = clean(asked.works());
        var from = asked.from();
        var until = asked.until();
        new BadInput.Check()
                .that(home != null, "home", "fitout.bad.home")
                .that(phone.isPresent(), "phone", "register.bad.phone")
                .that(isName(contractor.name()), "contractor", "fitout.bad.contractor")
                .that(isName(contractor.manager()), "manager", "fitout.bad.manager")
                .that(!contractor.phone().isEmpty(), "managerPhone", "register.bad.phone")
                .that(!words.isEmpty() && words.length() <= LONGEST, "works", "fitout.bad.works")
                .that(from != null && !from.isBefore(today), "from", "fitout.bad.from")
                .that(isUntil(from, until), "until", "fitout.bad.until")
                .done();
        var where = Objects.requireNonNull(home);
        var applicant = applicant(where, clean(asked.applicant()), phone.orElseThrow(), clean(asked.consent()));
        var drawings = attachments.named(office, asked.drawings());
        var signature = signed(asked.signature());
        var one = new Fitout(
                new Fitout.Id(office, Ids.next(now)),
                0,
                numbers.next(office, "SG", today),
                where.id().value(),
                where.label(),
                applicant,
                contractor,
                new Works(words, Objects.requireNonNull(from), Objects.requireNonNull(until)),
                drawings.stream().map(Attachment::hash).toList(),
                null,
                new Applied(now, actor.name()),
                null,
                null);
        if (!all.add(one)) {
            var open = all.open(office, where.id().value()).map(Fitout::number).orElse("");
            throw Refusal.by("D01-4.4", "fitout.refusal.running", where.label(), open);
        }
        flows.begin(office, flow, one.id().value());
        flows.done(actor, one.id().value(), flows.must(office, flow, one.id().value(), Kind.APPLICATION.name()), "");
        if (!drawings.isEmpty()) {
            promises.make(office, one.subject(), List.of(Owed.from(APPROVE_DRAWINGS, now)));
        }
        journal.log(actor, one.subject().stream(), "fitout.applied", facts(one));
        journal.sign(actor, one.subject().stream(), signature);
        return one;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= 60;
    }

    private static boolean isUntil(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from != null && until != null && !until.isBefore(from) && !until.isAfter(from.plusDays(MOST_DAYS));
    }

    private static Applicant applicant(Home home, String name, String phone, String consent) {
        var known = home.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.by("D01-4.4", "fitout.refusal.stranger", name, home.label()));
        if (known.relation() != Relation.OWNER && consent.isEmpty()) {
            throw Refusal.by("D01-4.4", "fitout.refusal.consent", name);
        }
        return new Applicant(name, known.relation(), phone, consent);
    }

    /** The owner signs what the works are bound to. */
    @Clause("D01-4.4")
    public Fitout agree(Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable Signature signature) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), Kind.AGREEMENT.name());
        var by = signed(signature);
        all.replace(one);
        flows.done(actor, id.value(), step, by.by());
        journal.log(actor, one.subject().stream(), "fitout.agreed", Map.of("number", one.number()));
        journal.sign(actor, one.subject().stream(), by);
        return all.get(id);
    }

    /** A step that the office added. */
    @Clause("D01-4.4")
    public Fitout own(Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable String words) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = open(all, id, seen);
        var step = flows.must(id.office(), flow, id.value(), FlowStep.OWN);
        var said = Words.must(words, "words");
        all.replace(one);
        flows.done(actor, id.value(), step, said);
        journal.write(actor, one.subject().stream(), "fitout.own", Map.of("step", step.words(), "words", said));
        return all.get(id);
    }

    /** The works take longer; so do the passes that were good to their end. */
    @Clause("D01-4.4")
    public Fitout extend(
            Actor actor, Fitout.Id id, @Nullable Integer seen, @Nullable LocalDate until, @Nullable String why) {
        actor.must(Deed.HANDLE_FITOUT);
        var one = open(all, id, seen);
        if (one.accepted() != null) {
            throw Refusal.by("D01-4.4", "fitout.refusal.accepted", one.number());
        }
        var words = Words.must(why, "why");
        var before = one.works().until();
        if (until == null || !until.isAfter(before) || until.isAfter(before.plusDays(MOST_DAYS))) {
            throw BadInput.in("until", "fitout.bad.longer");
        }
        var longer = one.until(until);
        all.replace(longer);
        passes.extend(id, before, until);
        if (flows.isDone(id.office(), id.value(), Kind.DRAWINGS.name())) {
            promises.keep(id.office(), one.subject(), now(), END_WORKS);
            promises.again(id.office(), longer.subject(), Owed.agreed(END_WORKS, now(), end(longer, clock)));
        }
        journal.log(
                actor,
                one.subject().stream(),
                "fitout.extended",
                Map.of("number", one.number(), "until", until.toString(), "reason", words));
        return all.get(id);
    }

    static Fitout open(Fitouts all, Fitout.Id id, @Nullable Integer seen) {
        var one = all.take(id, seen);
        if (!one.isOpen()) {
            throw Refusal.by("D01-4.4", "fitout.refusal.over", one.number());
        }
        return one;
    }

    /** The end of the last day of the works, if that is still to come. */
    static Instant end(Fitout one, Clock clock) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var end = one.works().until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return end.isAfter(now) ? end : now;
    }

    static Signature signed(@Nullable Signature signature) {
        if (signature == null) {
            throw Refusal.by("D01-4.4", "fitout.refusal.signature");
        }
        return signature;
    }

    private static Map<String, ?> facts(Fitout one) {
        return Map.of(
                "number", one.number(),
                "home", one.home(),
                "person", one.applicant().name(),
                "contractor", one.contractor().name(),
                "words", one.works().words(),
                "from", one.works().from().toString(),
                "until", one.works().until().toString());
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private LocalDate today(Instant now) {
        return now.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
