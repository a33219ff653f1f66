package yinuo.desk.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.PastComplaints;
import yinuo.desk.complaint.PastComplaints.Past;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes a file of messages, shows what it would make of it, and takes the good rows over as past complaints. */
@Service
@Transactional
public class MessageImport {

    private static final int LONGEST = 5_000;

    private final MessageFiles files;
    private final PastComplaints past;
    private final Journal journal;
    private final Clock clock;

    MessageImport(MessageFiles files, PastComplaints past, Journal journal, Clock clock) {
        this.files = files;
        this.past = past;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which column holds what, counted from 0; -1 for none. */
    public record Columns(int number, int person, int subject, int time, int words) {}

    /** A row that cannot be taken, by its line in the file, and the key of the reason. */
    public record Bad(int line, String reason, String beginning) {}

    public record Preview(MessageFile file, Columns columns, List<Past> good, List<Bad> bad) {}

    public record Result(int imported, List<Bad> bad) {}

    /** Keeps a file that can be read, and says under which id. */
    public UUID bring(Actor actor, String name, byte[] content) {
        actor.must(Deed.IMPORT_MESSAGES);
        MessageFile.read(content);
        var id = Ids.next(clock.instant());
        files.add(actor.office().id(), id, name, content, clock.instant());
        return id;
    }

    @Transactional(readOnly = true)
    public Columns guess(Actor actor, UUID id) {
        return guess(file(actor, id));
    }

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, UUID id, Columns columns) {
        var file = file(actor, id);
        var bad = new ArrayList<Bad>();
        var good = good(actor, file, columns, bad);
        return new Preview(file, columns, good, bad);
    }

    /** Takes over the good rows, all in one, and forgets the file. */
    public Result run(Actor actor, UUID id, Columns columns) {
        actor.must(Deed.IMPORT_MESSAGES);
        var preview = preview(actor, id, columns);
        var office = actor.office().id();
        past.takeOver(office, actor.name(), preview.good(), clock.instant());
        files.remove(office, id);
        journal.write(
                actor,
                new Stream("office", office.value()),
                "messages.imported",
                Map.of("rows", preview.good().size(), "left", preview.bad().size()));
        return new Result(preview.good().size(), preview.bad());
    }

    private MessageFile file(Actor actor, UUID id) {
        actor.must(Deed.IMPORT_MESSAGES);
        return MessageFile.read(
                files.content(actor.office().id(), id).orElseThrow(() -> new Missing("message file", id)));
    }

    private static Columns guess(MessageFile file) {
        var names = MessageHeaders.read();
        return new Columns(
                names.column(file, "number"),
                names.column(file, "person"),
                names.column(file, "subject"),
                names.column(file, "time"),
                names.column(file, "words"));
    }

    private List<Past> good(Actor actor, MessageFile file, Columns columns, List<Bad> bad) {
        var numbers = file.rows().stream()
                .map(row -> file.cell(row, columns.number()))
                .toList();
        var seen = new HashSet<>(past.known(actor.office().id(), numbers));
        var good = new ArrayList<Past>();
        for (var n = 0; n < file.rows().size(); n++) {
            var row = file.rows().get(n);
            var number = file.cell(row, columns.number());
            var at = MessageTime.read(file.cell(row, columns.time()), clock.getZone());
            var words = words(file.cell(row, columns.subject()), file.cell(row, columns.words()));
            var person = file.cell(row, columns.person());
            var reason = reason(number, person, at.orElse(null), words, seen);
            if (reason.isEmpty()) {
                good.add(new Past(number, at.orElseThrow(), person, Category.OTHER, words));
            } else {
                bad.add(new Bad(n + 2, reason, words.length() > 40 ? words.substring(0, 40) : words));
            }
        }
        return good;
    }

    private String reason(
            String number,
            String person,
            @org.jspecify.annotations.Nullable Instant at,
            String words,
            HashSet<String> seen) {
        if (number.isEmpty() || number.length() > 60) {
            return "messages.bad.number";
        } else if (!seen.add(number)) {
            return "messages.bad.again";
        } else if (person.isEmpty() || person.length() > 60) {
            return "messages.bad.person";
        } else if (at == null) {
            return "messages.bad.time";
        } else if (at.isAfter(clock.instant())) {
            return "complaint.bad.future";
        } else if (words.isEmpty()) {
            return "complaint.bad.words";
        }
        return words.length() > LONGEST ? "complaint.bad.long" : "";
    }

    private static String words(String subject, String text) {
        return (subject + "\n" + text).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
