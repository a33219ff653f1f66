package yinuo.journal.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Lines of the duty log written by hand. What stands there is corrected by a line of its own that names it. */
@Service
@Transactional
public class DutyNotes {

    private static final String CALLED_OUT = "duty.calledOut";
    private static final int LONGEST_NAME = 60;
    private static final Pattern LABEL = Pattern.compile("(?:(\\d{4})/)?(\\d{1,15})");

    private final ObjectProvider<WhoWrites> whoWrites;
    private final DutyBook book;
    private final BookRows rows;
    private final DutyDrafts drafts;
    private final Attachments files;
    private final Journal journal;
    private final Clock clock;

    DutyNotes(
            ObjectProvider<WhoWrites> whoWrites,
            DutyBook book,
            BookRows rows,
            DutyDrafts drafts,
            Attachments files,
            Journal journal,
            Clock clock) {
        this.whoWrites = whoWrites;
        this.book = book;
        this.rows = rows;
        this.drafts = drafts;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A line with its evidence, by the hashes of the files. One that corrects another names it as {@code 2026/318}, or
     * {@code 318} in this year's volume.
     */
    @Clause({"D05-4.1.8", "D05-4.2.2.1"})
    public BookLine write(
            Actor actor, @Nullable String words, @Nullable String corrects, @Nullable List<String> attachments) {
        actor.must(Deed.WRITE_DUTY_LOG);
        if (!mayWrite(actor)) {
            throw Refusal.by("D05-3.2", "duty.refusal.notOnDuty");
        }
        var facts = new TreeMap<String, Object>(Map.of("words", Words.must(words, "words")));
        facts.putAll(Fact.attached(files.named(actor.office().id(), attachments)));
        drafts.discard(actor);
        if (corrects == null || corrects.isBlank()) {
            var note = new Stream("note", Ids.next(clock.instant()));
            journal.log(actor, note, "duty.noted", facts);
            return book.last(actor.office().id(), note);
        }
        var wrong = line(actor.office().id(), corrects.strip());
        var correction = correctionOf(actor.office().id(), wrong.label());
        facts.put("corrects", wrong.label());
        journal.log(actor, correction, "duty.corrected", facts);
        return book.last(actor.office().id(), correction);
    }

    /** The hotline is for those who call us: calling out on it needs a reason, which stands in the log (D05-4.1.5.e). */
    public BookLine callOut(Actor actor, @Nullable String whom, @Nullable String reason) {
        actor.must(Deed.WRITE_DUTY_LOG);
        if (!mayWrite(actor)) {
            throw Refusal.by("D05-3.2", "duty.refusal.notOnDuty");
        }
        var called = whom == null ? "" : Words.clean(whom);
        new BadInput.Check()
                .that(!called.isEmpty() && called.length() <= LONGEST_NAME, "person", "duty.bad.called")
                .done();
        var call = new Stream("call", Ids.next(clock.instant()));
        journal.log(actor, call, CALLED_OUT, Map.of("person", called, "words", Words.must(reason, "words")));
        return book.last(actor.office().id(), call);
    }

    /** How often everybody called out on the hotline in a half-open period, by their names. */
    @Transactional(readOnly = true)
    public Map<String, Integer> calledOut(Office.Id office, Instant from, Instant until) {
        return rows.written(office, CALLED_OUT, from, until);
    }

    /** Those on duty write it, and who leads them. */
    public boolean mayWrite(Actor actor) {
        return actor.may(Deed.WRITE_DUTY_LOG) && whoWrites.stream().allMatch(one -> one.writes(actor));
    }

    private BookLine line(Office.Id office, String label) {
        var found = LABEL.matcher(label);
        if (!found.matches()) {
            throw BadInput.in("corrects", "duty.bad.corrects");
        }
        var year = found.group(1) == null
                ? clock.instant().atZone(clock.getZone()).getYear()
                : Integer.parseInt(found.group(1));
        var number = Long.parseLong(found.group(2));
        return book.after(office, year, number - 1).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> BadInput.in("corrects", "duty.bad.corrects"));
    }

    /** All corrections of one line make one stream. */
    static Stream correctionOf(Office.Id office, String label) {
        return new Stream("correction", UUID.nameUUIDFromBytes((office.value() + " " + label).getBytes(UTF_8)));
    }
}
