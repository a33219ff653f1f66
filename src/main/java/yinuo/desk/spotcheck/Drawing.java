package yinuo.desk.spotcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.spotcheck.SpotCheck.Draw;
import yinuo.desk.spotcheck.SpotCheck.Line;
import yinuo.desk.spotcheck.SpotCheck.Sampled;
import yinuo.journal.Entry;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.register.Register;
import yinuo.rulebook.Rulebook;

/** Draws the sample of a month, as many of each kind as the rulebook asks for. */
@Component
class Drawing {

    private final Journal journal;
    private final Register register;
    private final ComplaintQuestions complaints;
    private final Rulebook rulebook;

    Drawing(Journal journal, Register register, ComplaintQuestions complaints, Rulebook rulebook) {
        this.journal = journal;
        this.register = register;
        this.complaints = complaints;
        this.rulebook = rulebook;
    }

    List<Line> lines(Office.Id office, Draw draw, LocalDate on) {
        var lines = new ArrayList<Line>();
        for (var entry : Sample.of(
                journal.dutyLog(office, draw.from(), draw.at()),
                rulebook.count(office, "D12-12.2", "entries", on),
                draw.seed())) {
            lines.add(entry(lines.size() + 1, entry));
        }
        homes(office, rulebook.count(office, "D12-12.2", "homes", on), draw.seed())
                .forEach(home -> lines.add(
                        new Line(lines.size() + 1, Sampled.HOME, home, "", "households?q=" + home, null, null)));
        for (var complaint : settled(office, draw, on)) {
            lines.add(settled(lines.size() + 1, complaint));
        }
        return List.copyOf(lines);
    }

    /** Only homes where somebody lives can be asked. */
    private List<String> homes(Office.Id office, int count, long seed) {
        var order = Sample.shuffled(register.homeIds(office), seed);
        var homes = new ArrayList<String>();
        for (var from = 0; from < order.size() && homes.size() < count; from += count) {
            List<UUID> some = order.subList(from, Math.min(order.size(), from + count));
            register.withIds(office, some).stream()
                    .filter(home -> !home.people().isEmpty() && homes.size() < count)
                    .forEach(home -> homes.add(home.place().label()));
        }
        return homes;
    }

    private List<Complaint> settled(Office.Id office, Draw draw, LocalDate on) {
        var settled = complaints.settled(office, draw.from(), draw.at());
        var size = Sample.size(
                settled.size(),
                rulebook.rate(office, "D12-12.3", "share", on),
                rulebook.count(office, "D12-12.3", "least", on));
        return Sample.of(settled, size, draw.seed()).stream()
                .map(id -> complaints.whole(new Complaint.Id(office, id)))
                .toList();
    }

    private static Line entry(int seq, Entry entry) {
        var label = (text(entry, "number") + " " + text(entry, "home")).strip();
        var path = entry.stream().kind().equals(Complaint.SUBJECT)
                ? "complaints/" + entry.stream().id()
                : "duty-log";
        return new Line(seq, Sampled.LOG_ENTRY, label, text(entry, "words"), path, null, null);
    }

    private static String text(Entry entry, String fact) {
        return entry.facts().get(fact) instanceof Fact.Text(var words) ? words : "";
    }

    private static Line settled(int seq, Complaint complaint) {
        var filing = complaint.filing();
        var recorded = complaint.steps().reversed().stream()
                .flatMap(step -> step.opinion().stream())
                .findFirst()
                .orElse(null);
        return new Line(
                seq,
                Sampled.SETTLED,
                (filing.number() + " " + filing.home() + " " + filing.person()).strip(),
                filing.words(),
                complaint.subject().path(),
                recorded,
                null);
    }
}
