package yinuo.desk.complaint;

import static yinuo.desk.complaint.ComplaintPromise.*;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.desk.channel.Channel;
import yinuo.desk.channel.Channels;
import yinuo.desk.complaint.Complaint.Filing;
import yinuo.desk.complaint.Complaint.Links;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.Words;
import yinuo.register.Phone;
import yinuo.register.Register;
import yinuo.register.Register.Found;
import yinuo.register.Zones;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** Takes complaints in, by day and night, and says what that promises. */
@Service
@Transactional
public class ComplaintDesk {

    private final Complaints complaints;
    private final ComplaintPeople people;
    private final Channels channels;
    private final Register register;
    private final Zones zones;
    private final Numbers numbers;
    private final Promises promises;
    private final Journal journal;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            ComplaintPeople people,
            Channels channels,
            Register register,
            Zones zones,
            Numbers numbers,
            Promises promises,
            Journal journal,
            Attachments attachments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.channels = channels;
        this.register = register;
        this.zones = zones;
        this.numbers = numbers;
        this.promises = promises;
        this.journal = journal;
        this.attachments = attachments;
        this.events = events;
        this.clock = clock;
    }

    @Clause({"D12-1.2", "D12-2.1", "D12-2.2", "D12-5", "D12-scope"})
    public Complaint.Received receive(Actor actor, Intake intake) {
        actor.must(Deed.REGISTER_MATTER);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var home = home(actor.office().id(), intake);
        var nameable = intake.category() == null || people.isKnown(actor, intake.category(), intake.concerned());
        intake.check(home.isPresent(), actor.office().isMall(), nameable, now);
        channels.mustBeOpen(actor.office().id(), Objects.requireNonNull(intake.channel()), now);
        var files = Fact.attached(attachments.named(actor.office().id(), intake.attachments()));
        var charge = people.charge(
                actor, () -> home.map(found -> zone(actor, found.label())).orElse(""));
        var filing = filing(actor, intake, home.orElse(null), now);
        return add(actor, filing, spot(intake, actor, filing), Links.NONE, new Extra(files, null, charge));
    }

    /** A resident who is not content with our answer makes a new complaint, which somebody else handles if there is one. */
    @Clause("D12-10")
    Complaint again(Actor actor, Complaint old, String words) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = old.filing();
        var filing = new Filing(
                number(actor.office().id(), now),
                before.channel(),
                now,
                now,
                actor.name(),
                before.homeId(),
                before.home(),
                before.person(),
                before.phone(),
                before.category(),
                words,
                null,
                before.concerned());
        return add(
                        actor,
                        filing,
                        Optional.empty(),
                        new Links(old.id().value(), old.links().collective()),
                        new Extra(Map.of(), people.other(old), old.charge()))
                .complaint();
    }

    /** The files that came with it, and who handles it when that is not whoever has the role. */
    private record Extra(Map<String, Fact> files, Member.@Nullable Id handler, Complaint.Charge charge) {}

    private Complaint.Received add(Actor actor, Filing filing, Optional<Step> spot, Links links, Extra extra) {
        var id = new Complaint.Id(actor.office().id(), Ids.next(filing.recordedAt()));
        var stage = spot.isPresent() ? Stage.SETTLED_ON_THE_SPOT : Stage.RECEIVED;
        var complaint = new Complaint(
                id, 0, filing, stage, null, spot.map(List::of).orElseGet(List::of), links, extra.charge());
        complaints.add(complaint);
        var handler = extra.handler();
        var owed = owed(actor, filing, spot, extra.charge()).stream()
                .map(one -> handler != null && one.rule().owedBy() == Role.SUPERVISOR ? one.by(handler) : one)
                .map(complaint::owed)
                .toList();
        var made = promises.make(id.office(), complaint.subject(), owed).stream()
                .sorted(Comparator.comparing(promise -> promise.made().dueAt()))
                .toList();
        var facts = facts(complaint, spot);
        facts.putAll(extra.files());
        journal.log(actor, new Stream(Complaint.SUBJECT, id.value()), "complaint.received", facts);
        var received = new Complaint.Received(complaint, made);
        events.publishEvent(received);
        return received;
    }

    /** What taking this in would promise, for the one who is about to. */
    @Transactional(readOnly = true)
    public List<Promise> preview(Actor actor, Intake intake) {
        var now = clock.instant();
        var received = intake.receivedAt() == null ? now : intake.receivedAt();
        var filing = new Filing(
                "",
                intake.channel() == null ? Channel.PHONE : intake.channel(),
                received,
                now,
                "",
                null,
                "",
                "",
                "",
                Category.OTHER,
                "",
                null,
                null);
        var spot = intake.onTheSpot() == null
                ? Optional.<Step>empty()
                : Optional.of(new Step(Step.Kind.ON_THE_SPOT, now, null, "", "", Map.of()));
        var complaint = new Complaint(
                new Complaint.Id(actor.office().id(), UUID.randomUUID()),
                0,
                filing,
                Stage.RECEIVED,
                null,
                List.of(),
                Links.NONE,
                Complaint.Charge.of(actor.office().profile()));
        return promises.preview(
                actor.office().id(), complaint.subject(), owed(actor, filing, spot, complaint.charge()));
    }

    @Clause({"D12-2.1", "D12-2.2", "D12-2.3", "D12-3.1", "D12-6.1", "D12-resp-supervisor", "D00-2.1", "D04-1.3"})
    private static List<Owed> owed(Actor actor, Filing filing, Optional<Step> spot, Complaint.Charge charge) {
        var received = filing.receivedAt();
        var owed = new ArrayList<Owed>();
        if (spot.isPresent()) {
            owed.add(Owed.done(REPORT_ON_THE_SPOT, received, filing.recordedAt()));
            owed.add(Owed.from(REPLY_ON_THE_SPOT, spot.get().at()));
        } else {
            owed.add(written(actor, filing));
            owed.add(Owed.from(ACKNOWLEDGE_COMPLAINT, filing.recordedAt()));
            owed.add(Owed.from(CLASSIFY_COMPLAINT, received));
            owed.add(Owed.from(CONTACT_RESIDENT, received));
            if (charge.isPark()) {
                owed.add(Owed.from(INVESTIGATE_COMPLAINT, received));
            }
        }
        if (filing.channel() == Channel.EMAIL) {
            owed.add(Owed.from(REPLY_TO_EMAIL, received));
        }
        return owed;
    }

    /** The desk writes it down at once; whoever hears it on a post has longer and spares the resident the way to the desk. */
    @Clause({"D07-4.11.2_1", "D07-4.3.1c"})
    private static Owed written(Actor actor, Filing filing) {
        return actor.may(Deed.ANSWER_INQUIRY) || actor.is(Role.COMPLAINT_CENTRE)
                ? Owed.done(REGISTER_COMPLAINT, filing.receivedAt(), filing.recordedAt())
                : Owed.done(REPORT_HEARD, filing.receivedAt(), filing.recordedAt())
                        .by(actor.member());
    }

    private String zone(Actor actor, String home) {
        return zones.of(actor.office().id(), List.of(home)).getOrDefault(home, "");
    }

    private Optional<Found> home(Office.Id office, Intake intake) {
        return intake.home() == null || intake.home().isBlank()
                ? Optional.empty()
                : register.find(office, intake.home());
    }

    /** The last thing read before writing: its number makes the others of this office wait. */
    private Filing filing(Actor actor, Intake intake, @Nullable Found home, Instant now) {
        var received = intake.receivedAt() == null || intake.receivedAt().isAfter(now) ? now : intake.receivedAt();
        return new Filing(
                number(actor.office().id(), now),
                java.util.Objects.requireNonNull(intake.channel()),
                received.truncatedTo(ChronoUnit.MICROS),
                now,
                actor.name(),
                home == null ? null : home.id(),
                home == null ? "" : home.label(),
                Words.must(intake.person(), "person"),
                intake.phone() == null ? "" : Phone.read(intake.phone()).orElse(""),
                java.util.Objects.requireNonNull(intake.category()),
                Words.must(intake.words(), "words"),
                intake.rings(),
                people.named(actor, intake.concerned()));
    }

    private String number(Office.Id office, Instant now) {
        return numbers.next(office, "TS", now.atZone(clock.getZone()).toLocalDate());
    }

    private static Optional<Step> spot(Intake intake, Actor actor, Filing filing) {
        var spot = intake.onTheSpot();
        if (spot == null) {
            return Optional.empty();
        }
        var at = spot.at() == null || spot.at().isAfter(filing.recordedAt()) ? filing.recordedAt() : spot.at();
        return Optional.of(new Step(
                Step.Kind.ON_THE_SPOT,
                at.truncatedTo(ChronoUnit.MICROS),
                actor.member().value(),
                actor.name(),
                Words.must(spot.words(), "onTheSpot.words"),
                Map.of()));
    }

    private static Map<String, Object> facts(Complaint complaint, Optional<Step> spot) {
        var filing = complaint.filing();
        var facts = new TreeMap<String, Object>(Map.of(
                "number", filing.number(),
                "channel", filing.channel(),
                "receivedAt", filing.receivedAt(),
                "home", filing.home(),
                "person", filing.person(),
                "category", filing.category(),
                "words", filing.words()));
        if (filing.rings() != null) {
            facts.put("rings", filing.rings());
        }
        if (filing.concerned() != null) {
            facts.put("concerned", filing.concerned().name());
        }
        spot.ifPresent(step -> facts.put("result", step.words()));
        return facts;
    }
}
