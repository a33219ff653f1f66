package yinuo.desk.standards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.channel.Channel;
import yinuo.desk.channel.Limit;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Call;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.journal.book.DutyNotes;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Percent;

/** How soon calls were answered, by whoever wrote them down and by the shift they fell into. */
@Service
@Transactional(readOnly = true)
public class AnsweredCalls {

    private final ComplaintQuestions complaints;
    private final InquiryQuestions inquiries;
    private final OnDuty onDuty;
    private final DutyNotes notes;
    private final Rulebook rulebook;
    private final Clock clock;

    AnsweredCalls(
            ComplaintQuestions complaints,
            InquiryQuestions inquiries,
            OnDuty onDuty,
            DutyNotes notes,
            Rulebook rulebook,
            Clock clock) {
        this.complaints = complaints;
        this.inquiries = inquiries;
        this.onDuty = onDuty;
        this.notes = notes;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** Of a person or a shift: the calls whose rings were noted, and those answered by the ring that the rulebook allows. */
    public record Answered(String who, int prompt, int all) {

        /** In per cent; for show alone. */
        public String rate() {
            return Percent.of(prompt, all);
        }
    }

    /** Who answered how soon, and how often everybody called out on the hotline, by name. */
    public record Figures(List<Answered> persons, List<Answered> shifts, Map<String, Integer> calledOut) {}

    @Clause({"D05-4.1.5.c", "D07-4.7.1"})
    public Figures of(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_COMPLIANCE);
        var office = actor.office().id();
        var limit = Limit.of(actor.office(), Channel.PHONE);
        var most = rulebook.count(office, limit.clause(), limit.name(), month.atDay(1));
        var from = start(month);
        var until = start(month.plusMonths(1));
        var persons = new TreeMap<String, Answered>();
        var shifts = new TreeMap<String, Answered>();
        var days = new HashMap<LocalDate, List<Watch>>();
        Stream.concat(complaints.calls(office, from, until).stream(), inquiries.calls(office, from, until).stream())
                .forEach(call -> {
                    var prompt = call.rings() <= most;
                    count(persons, call.by(), prompt);
                    shift(office, call, days).ifPresent(label -> count(shifts, label, prompt));
                });
        return new Figures(
                List.copyOf(persons.values()), List.copyOf(shifts.values()), notes.calledOut(office, from, until));
    }

    private static void count(Map<String, Answered> all, String who, boolean prompt) {
        all.merge(
                who,
                new Answered(who, prompt ? 1 : 0, 1),
                (one, other) -> new Answered(who, one.prompt() + other.prompt(), one.all() + other.all()));
    }

    private Optional<String> shift(Office.Id office, Call call, Map<LocalDate, List<Watch>> days) {
        var day = call.at().atZone(clock.getZone()).toLocalDate();
        return Stream.of(day, day.minusDays(1))
                .flatMap(one -> days.computeIfAbsent(one, missing -> onDuty.watches(office, missing)).stream())
                .filter(watch -> !call.at().isBefore(watch.from()) && call.at().isBefore(watch.until()))
                .max(Comparator.comparing(Watch::from))
                .map(watch -> watch.shift().label());
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
