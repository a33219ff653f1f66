package yinuo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Opinion;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintAnswers;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintJudgement;
import yinuo.desk.complaint.ComplaintJudgement.Judged;
import yinuo.desk.complaint.ComplaintLife;
import yinuo.desk.complaint.Intake;
import yinuo.desk.complaint.Step.Means;
import yinuo.desk.complaint.Step.Referral;
import yinuo.desk.complaint.Step.Said;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.notice.Notices;
import yinuo.office.OfficeScope;
import yinuo.refusal.Refusal;
import yinuo.report.digest.Digests;
import yinuo.staff.Actor;
import yinuo.time.MovableClock;

/**
 * Some weeks of life of the demo office, lived through: the clock is set back and every deed is really done, by the
 * people it is for, so that numbers, promises and journal are as they would have become. What lies ahead is not done.
 */
@Component
class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int DAYS = 21;
    private static final int PER_DAY = 5;
    private static final int SPOT = 78;
    private static final Duration QUIET = Duration.ofHours(4);

    private final ComplaintDesk desk;
    private final ComplaintLife life;
    private final ComplaintJudgement judgement;
    private final ComplaintAnswers answers;
    private final DemoIncidents incidents;
    private final DemoCallbacks callbacks;
    private final DemoSlips slips;
    private final DemoReturns returns;
    private final DemoInquiries inquiries;
    private final DemoSiteLife sites;
    private final DemoClockwork clockwork;
    private final DemoPresent present;
    private final Digests digests;
    private final Notices notices;
    private final DemoMatters matters = DemoMatters.read();
    private final Random random = new Random(1120);
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));

    DemoHistory(
            ComplaintDesk desk,
            ComplaintLife life,
            ComplaintJudgement judgement,
            ComplaintAnswers answers,
            DemoIncidents incidents,
            DemoCallbacks callbacks,
            DemoSlips slips,
            DemoReturns returns,
            DemoInquiries inquiries,
            DemoSiteLife sites,
            DemoClockwork clockwork,
            Digests digests,
            Notices notices,
            DemoPresent present) {
        this.desk = desk;
        this.life = life;
        this.judgement = judgement;
        this.answers = answers;
        this.incidents = incidents;
        this.callbacks = callbacks;
        this.slips = slips;
        this.returns = returns;
        this.inquiries = inquiries;
        this.sites = sites;
        this.clockwork = clockwork;
        this.present = present;
        this.digests = digests;
        this.notices = notices;
    }

    private @Nullable Map<DemoStaff, Actor> playing;

    private record Event(Instant at, Runnable deed) {}

    void live(DemoOffices.Opened opened, MovableClock clock) {
        var people = opened.people();
        var today = clock.instant();
        var office = people.values().iterator().next().office();
        var start = today.minus(DAYS, ChronoUnit.DAYS).atZone(clock.getZone()).toLocalDate();
        for (var day = 0; day <= DAYS; day++) {
            var morning =
                    start.plusDays(day).atTime(8, 0).atZone(clock.getZone()).toInstant();
            slips.plan(people, morning, this::later);
            for (var n = 0; n < PER_DAY; n++) {
                var at = morning.plus(Duration.ofMinutes(random.nextInt(11 * 60)));
                if (at.isBefore(today.minus(QUIET))) {
                    events.add(new Event(at, () -> begin(people, at)));
                }
            }
            events.add(new Event(morning, () -> morning(people, clock)));
        }
        callbacks.plan(people, today).forEach((at, deed) -> events.add(new Event(at, deed)));
        incidents.plan(people, today).forEach((at, deed) -> events.add(new Event(at, deed)));
        inquiries.plan(people, (ago, deed) -> events.add(new Event(today.minus(Duration.ofMinutes(ago)), deed)));
        present.plan(people, today, moment -> events.add(new Event(moment.at(), moment.deed())));
        sites.plan(opened.sites(), (at, deed) -> events.add(new Event(at, deed)));
        playing = people;
        OfficeScope.in(office.id(), () -> play(clock, today));
        playing = null;
        clock.standApart(Duration.ZERO);
    }

    /** Director and supervisor read what the day before left them; the returns of the month take their step. */
    private void morning(Map<DemoStaff, Actor> people, MovableClock clock) {
        digests.send();
        var now = clock.instant();
        var office = actor(people, DemoStaff.DIRECTOR_).office().id();
        var yesterday = now.atZone(clock.getZone()).toLocalDate().minusDays(1);
        notices.handled(office, "digest/" + yesterday.minusDays(1));
        returns.morning(people).forEach(step -> events.add(new Event(now, step)));
    }

    private void play(MovableClock clock, Instant today) {
        while (!events.isEmpty() && !events.peek().at().isAfter(today)) {
            var event = events.remove();
            clock.standApart(Duration.between(today, event.at()));
            clockwork.reach(event.at());
            try {
                event.deed().run();
            } catch (Refusal outOfTurn) {
                LOG.debug("Somebody was faster", outOfTurn);
            }
        }
    }

    private void begin(Map<DemoStaff, Actor> people, Instant at) {
        var matter = matters.matters().get(random.nextInt(matters.matters().size()));
        var spot = random.nextInt(100) < SPOT;
        var home = DemoEstate.anyHome(random);
        var who = random.nextBoolean() ? DemoStaff.DESK1 : DemoStaff.DESK2;
        var names = new DemoNames(random);
        var complaint = desk.receive(
                        actor(people, who),
                        new Intake(
                                random.nextInt(3) == 0
                                        ? Channel.VISIT
                                        : random.nextInt(5) == 0 ? Channel.ONLINE : Channel.PHONE,
                                at.minus(random.nextInt(1, 9), ChronoUnit.MINUTES),
                                home,
                                names.person(names.surname()),
                                names.phone(),
                                matter.category(),
                                matter.words(),
                                spot ? new Intake.OnTheSpot(matter.result(), at) : null,
                                random.nextInt(1, 4),
                                null,
                                null))
                .complaint();
        var id = complaint.id();
        if (spot) {
            later(at, 20, 110, () -> reply(people, DemoStaff.DESK1, id));
        } else {
            later(at, 1, 7, () -> takeOver(people, id));
            later(at, 8, 50, () -> classify(people, id, matter, at));
        }
    }

    private void takeOver(Map<DemoStaff, Actor> people, Complaint.Id id) {
        present.taken(actor(people, DemoStaff.SUPERVISOR_), id);
    }

    /** What was dealt with leaves nothing unread: people had read it when they did. */
    @EventListener
    void moved(Complaint.Moved moved) {
        if (playing != null) {
            notices.handled(
                    moved.complaint().id().office(), moved.complaint().subject().path());
        }
    }

    /** Whoever is not content makes a new complaint, which the office takes up like any other. */
    @EventListener
    void followed(Complaint.Received received) {
        var complaint = received.complaint();
        var staff = playing;
        if (staff != null && complaint.links().previous() != null) {
            var at = complaint.filing().receivedAt();
            var matter = new DemoMatters.Matter(
                    complaint.filing().category(), complaint.filing().words(), text(matters.replies()));
            later(at, 8, 50, () -> classify(staff, complaint.id(), matter, at));
        }
    }

    private void classify(Map<DemoStaff, Actor> people, Complaint.Id id, DemoMatters.Matter matter, Instant at) {
        var luck = random.nextInt(100);
        var supervisor = actor(people, DemoStaff.SUPERVISOR_);
        if (luck < 12) {
            judgement.classify(
                    supervisor,
                    id,
                    null,
                    Judged.as(new Classification.Invalid(matters.contacts().get(1))));
            later(at, 55, 118, () -> reply(people, DemoStaff.SUPERVISOR_, id));
        } else if (luck < 26) {
            judgement.classify(
                    supervisor,
                    id,
                    null,
                    Judged.as(new Classification.Assistance(matter.result(), Classification.Cause.DEVELOPER)));
            var report = new Referral(DemoEstate.ZONES.getFirst(), matter.words(), null);
            later(at, 120, 600, () -> life.refer(supervisor, id, null, report));
            later(
                    at,
                    1500,
                    1700,
                    () -> life.progress(
                            supervisor, id, null, Said.of(matters.contacts().get(2))));
            later(at, 2800, 5000, () -> reply(people, DemoStaff.SUPERVISOR_, id));
        } else {
            judgement.classify(
                    supervisor,
                    id,
                    null,
                    Judged.as(new Classification.Valid(
                            matter.result(), Classification.Field.MAINTENANCE, Classification.Fault.NEGLECT)));
            later(at, 51, 117, () -> life.contact(supervisor, id, null, Said.of(text(matters.contacts())), null));
            later(at, 150, 300, () -> life.handle(supervisor, id, null, Said.of(matter.result())));
            if (matter.category() == yinuo.desk.complaint.Category.REPAIR) {
                later(at, 60, 125, () -> slips.forComplaint(people, id, this::later));
            }
            later(at, 310, 520, () -> reply(people, DemoStaff.SUPERVISOR_, id));
        }
    }

    private void reply(Map<DemoStaff, Actor> people, DemoStaff who, Complaint.Id id) {
        var visit = random.nextInt(3) > 0;
        var opinion = random.nextInt(100) < 6
                ? Opinion.DISSATISFIED
                : random.nextInt(3) == 0 ? Opinion.VERY_SATISFIED : Opinion.SATISFIED;
        var after = answers.reply(
                actor(people, who),
                id,
                null,
                new ComplaintAnswers.Answer(
                        visit ? Means.VISIT : Means.PHONE,
                        text(matters.replies()),
                        opinion,
                        visit ? new Signed(new DemoNames(random).surname(), SignatureHow.PAPER, null, null) : null,
                        visit ? null : text(matters.contacts()),
                        null));
        if (after.stage() == Complaint.Stage.REPLIED) {
            var at = after.steps().getLast().at();
            later(
                    at,
                    24 * 60,
                    74 * 60,
                    () -> callbacks.ask(
                            people, Complaint.SUBJECT, id.value(), text(matters.opinions()), Opinion.SATISFIED));
        }
    }

    private void later(Instant from, int least, int most, Runnable deed) {
        events.add(new Event(from.plus(Duration.ofMinutes(random.nextInt(least, most))), deed));
    }

    private String text(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Actor actor(Map<DemoStaff, Actor> people, DemoStaff who) {
        return java.util.Objects.requireNonNull(people.get(who));
    }
}
