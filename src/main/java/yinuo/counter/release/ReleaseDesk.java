package yinuo.counter.release;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.release.ReleaseSlip.Applicant;
import yinuo.counter.release.ReleaseSlip.Checked;
import yinuo.counter.release.ReleaseSlip.Issued;
import yinuo.counter.release.ReleaseSlip.Outcome;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Slips for goods that leave: the desk writes them for people of the home, the gate closes them. Fees never block one. */
@Service
@Transactional
public class ReleaseDesk {

    private static final int MOST_DAYS = 7;
    private static final int LONGEST = 500;
    private static final int AT_ONCE = 100;

    private final ReleaseSlips slips;
    private final Register register;
    private final Numbers numbers;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseDesk(
            ReleaseSlips slips,
            Register register,
            Numbers numbers,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.slips = slips;
        this.register = register;
        this.numbers = numbers;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The gate keeps goods back and calls the desk. */
    public record Held(Office.Id office, Subject about) {}

    /** Who asks for which goods, until which day (today when nothing is said), and how the owner agreed. */
    public record Asked(
            @Nullable String home,
            @Nullable String applicant,
            @Nullable String goods,
            @Nullable String vehicle,
            @Nullable LocalDate until,
            @Nullable String consent,
            @Nullable Signature signature) {}

    @Clause("D07-4.6.14_1")
    public ReleaseSlip issue(Actor actor, Asked asked) {
        actor.must(Deed.ISSUE_RELEASE_SLIP);
        var office = actor.office().id();
        var now = now();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var until = asked.until() == null ? today : asked.until();
        var goods = clean(asked.goods());
        var vehicle = clean(asked.vehicle());
        var room = clean(asked.home());
        var home = room.isEmpty() ? null : register.home(office, room).orElse(null);
        new BadInput.Check()
                .that(home != null, "home", "release.bad.home")
                .that(!goods.isEmpty() && goods.length() <= LONGEST, "goods", "release.bad.goods")
                .that(vehicle.length() <= 60, "vehicle", "release.bad.vehicle")
                .that(!until.isBefore(today) && !until.isAfter(today.plusDays(MOST_DAYS)), "until", "release.bad.until")
                .done();
        var where = java.util.Objects.requireNonNull(home);
        var applicant = applicant(where, clean(asked.applicant()), clean(asked.consent()));
        var signature = asked.signature();
        if (signature == null) {
            throw Refusal.by("D07-4.6.14_1", "release.refusal.signature");
        }
        var slip = new ReleaseSlip(
                new ReleaseSlip.Id(office, Ids.next(now)),
                numbers.next(office, "FX", today),
                where.id().value(),
                where.label(),
                applicant,
                goods,
                vehicle,
                until.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                new Issued(now, actor.name(), signature.how()),
                null);
        slips.add(slip);
        journal.log(actor, slip.subject().stream(), "release.issued", facts(slip));
        journal.sign(actor, slip.subject().stream(), signature);
        return slip;
    }

    /** Somebody of the home; unless they own it, the owner has to agree. */
    private static Applicant applicant(Home home, String name, String consent) {
        var known = home.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.by("D07-4.6.14_1", "release.refusal.stranger", name, home.label()));
        if (known.relation() != Relation.OWNER && consent.isEmpty()) {
            throw Refusal.by("D07-4.6.14_1", "release.refusal.consent", name);
        }
        return new Applicant(name, known.relation(), consent);
    }

    /** The gate saw the goods: they leave as written, or are kept back and the desk is called. */
    @Clause("D07-4.6.14_1")
    public ReleaseSlip check(Actor actor, ReleaseSlip.Id id, boolean asWritten, @Nullable String words) {
        actor.must(Deed.CHECK_RELEASE_SLIP);
        var slip = slips.get(id);
        if (!slip.isOpen()) {
            throw Refusal.by("D07-4.6.14_1", "release.refusal.used", slip.number());
        }
        if (!slip.isValid(now())) {
            throw Refusal.by("D07-4.6.14_1", "release.refusal.expired", slip.number());
        }
        var said = clean(words);
        if (!asWritten && said.isEmpty() || said.length() > LONGEST) {
            throw BadInput.in("words", "release.bad.words");
        }
        slips.check(id, new Checked(now(), actor.name(), asWritten ? Outcome.LEFT : Outcome.HELD, said));
        var facts = new TreeMap<String, Object>(facts(slip));
        facts.put("words", said);
        journal.log(actor, slip.subject().stream(), asWritten ? "release.left" : "release.held", facts);
        if (!asWritten) {
            events.publishEvent(new Held(id.office(), slip.subject()));
        }
        return slips.get(id);
    }

    /** Goods without a slip are kept back, and the desk is called. */
    @Clause("D07-4.6.14_1")
    public void hold(Actor actor, @Nullable String home, @Nullable String words) {
        actor.must(Deed.CHECK_RELEASE_SLIP);
        var said = Words.must(words, "words");
        var now = now();
        var about = new Subject("release-held", Ids.next(now), "", clean(home), said, "release");
        journal.log(actor, about.stream(), "release.noSlip", Map.of("home", clean(home), "words", said));
        events.publishEvent(new Held(actor.office().id(), about));
    }

    /** Written by mistake, or the goods stay: it can be used no more. */
    @Clause("D07-4.6.14_1")
    public ReleaseSlip makeVoid(Actor actor, ReleaseSlip.Id id, @Nullable String why) {
        actor.must(Deed.ISSUE_RELEASE_SLIP);
        var slip = slips.get(id);
        if (!slip.isOpen()) {
            throw Refusal.by("D07-4.6.14_1", "release.refusal.used", slip.number());
        }
        var words = Words.must(why, "why");
        slips.check(id, new Checked(now(), actor.name(), Outcome.VOID, words));
        journal.log(actor, slip.subject().stream(), "release.voided", Map.of("number", slip.number(), "reason", words));
        return slips.get(id);
    }

    @Transactional(readOnly = true)
    public List<ReleaseSlip> list(Actor actor, String words) {
        actor.must(Deed.SEE_RELEASE_SLIPS);
        return slips.found(actor.office().id(), words.strip(), AT_ONCE);
    }

    @Transactional(readOnly = true)
    public ReleaseSlip get(Actor actor, UUID id) {
        actor.must(Deed.SEE_RELEASE_SLIPS);
        return slips.get(new ReleaseSlip.Id(actor.office().id(), id));
    }

    List<ReleaseSlip> ofHome(Home.Id home) {
        return slips.ofHome(home.office(), home.value());
    }

    private static Map<String, ?> facts(ReleaseSlip slip) {
        return Map.of(
                "number", slip.number(),
                "home", slip.home(),
                "person", slip.applicant().name(),
                "goods", slip.goods(),
                "vehicle", slip.vehicle(),
                "consent", slip.applicant().consent());
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
