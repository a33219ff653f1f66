package yinuo.desk.standards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.CallbackQuestions;
import yinuo.desk.channel.Channel;
import yinuo.desk.channel.Channels;
import yinuo.desk.channel.Limit;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.reception.InquiryLists;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.office.Office;
import yinuo.promise.Compliance;
import yinuo.promise.Duty;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;

/** How the standards of D00 stand: response and first contact by the month, satisfaction by the quarter. */
@Service
@Transactional(readOnly = true)
public class Standards {

    private final ComplaintQuestions complaints;
    private final InquiryQuestions inquiries;
    private final CallbackQuestions callbacks;
    private final SurveyQuestions surveys;
    private final Compliance compliance;
    private final Members members;
    private final Channels channels;
    private final Rulebook rulebook;
    private final Clock clock;

    Standards(
            ComplaintQuestions complaints,
            InquiryQuestions inquiries,
            CallbackQuestions callbacks,
            SurveyQuestions surveys,
            Compliance compliance,
            Members members,
            Channels channels,
            Rulebook rulebook,
            Clock clock) {
        this.complaints = complaints;
        this.inquiries = inquiries;
        this.callbacks = callbacks;
        this.surveys = surveys;
        this.compliance = compliance;
        this.members = members;
        this.channels = channels;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** All that can be measured today, in the order of the standards. */
    @Clause({"D00-1.1", "D00-2.1", "D00-2.3"})
    public List<Standard> of(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_COMPLIANCE);
        return List.of(
                rings(actor, month),
                promises(actor, "mail", "D00-2.1", month),
                promises(actor, "replies", "D00-1.1", month),
                firstContact(actor, month),
                promises(actor, "proposal", "D00-2.3", month),
                satisfaction(actor.office().id(), Duty.Every.QUARTER.start(month.atDay(1))));
    }

    /** What somebody owed in person in a month: what was kept, what was done too late for good, and what was not done. */
    public record Person(String name, Compliance.Figures promises) {

        public Standard standard() {
            return new Standard(
                    "person",
                    "D07-4.13.3c",
                    promises.kept(),
                    promises.kept() + promises.keptLate() + promises.broken(),
                    100);
        }
    }

    /** Everybody who owed anything in person, by name. */
    @Clause({"D07-4.13.3b", "D07-4.13.3c"})
    public List<Person> persons(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_COMPLIANCE);
        return compliance.byPerson(actor.office().id(), month).entrySet().stream()
                .flatMap(one ->
                        members.find(one.getKey()).stream().map(member -> new Person(member.name(), one.getValue())))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /** Through which channels residents reach the centre today, and how soon each is answered. */
    public List<Channels.Standing> channels(Actor actor) {
        actor.must(Deed.SEE_COMPLIANCE);
        return channels.all(actor.office(), LocalDate.now(clock));
    }

    /** Half of the inquiries were answered no later, and the slowest took so long. */
    public InquiryLists.Waits waits(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_COMPLIANCE);
        return inquiries.waits(actor.office().id(), month);
    }

    @Clause({"D00-2.1", "D09-4.2"})
    private Standard rings(Actor actor, YearMonth month) {
        var office = actor.office().id();
        var clause = Limit.of(actor.office(), Channel.PHONE).clause();
        var most = rulebook.count(office, clause, "rings", month.atDay(1));
        var target = rulebook.rate(office, "D07-4.7.1", "rate", month.atDay(1)).intValue();
        var complained = complaints.rings(
                office, start(month.atDay(1)), start(month.plusMonths(1).atDay(1)), most);
        var asked = inquiries.rings(office, month, most);
        return new Standard(
                "rings", clause, complained.good() + asked.settled(), complained.all() + asked.received(), target);
    }

    private Standard promises(Actor actor, String name, String clause, YearMonth month) {
        var figures = compliance.of(actor.office().id(), clause, month);
        return new Standard(name, clause, figures.kept(), figures.kept() + figures.keptLate() + figures.broken(), 100);
    }

    private Standard firstContact(Actor actor, YearMonth month) {
        var first = inquiries.firstContact(actor, month);
        return new Standard("firstContact", "D00-2.3", first.solved(), first.received(), first.target());
    }

    /** Of the replies, callbacks and survey sheets of a quarter in which the resident judged, those where they were content. */
    @Clause("D00-2.5")
    Standard satisfaction(Office.Id office, LocalDate begins) {
        var from = start(begins);
        var until = start(Duty.Every.QUARTER.next(begins));
        var answered = complaints.opinions(office, from, until);
        var asked = callbacks.opinions(office, Complaint.SUBJECT, from, until);
        var surveyed = surveys.opinions(office, from, until);
        var target = rulebook.rate(office, "D00-2.5", "satisfaction", begins).intValue();
        return new Standard(
                "satisfaction",
                "D00-2.5",
                answered.good() + asked.content() + surveyed.content(),
                answered.all() + asked.judged() + surveyed.judged(),
                target);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
