package yinuo.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.office.Office;
import yinuo.staff.Actor;

/** The front door of the journal. Writing joins the transaction of the deed, so deed and entry stand or fall together. */
@Service
@Transactional
public class Journal {

    private final Entries entries;
    private final Seals seals;
    private final Attachments files;
    private final Clock clock;

    Journal(Entries entries, Seals seals, Attachments files, Clock clock) {
        this.entries = entries;
        this.seals = seals;
        this.files = files;
        this.clock = clock;
    }

    /** Writes what the actor did, now. */
    public void write(Actor actor, Stream stream, String kind, Map<String, ?> facts) {
        entries.add(List.of(entry(actor.office().id(), actor, stream, kind, facts, false)));
    }

    /** The same, as a line of the duty log (值班记录表) of the day too. */
    public void log(Actor actor, Stream stream, String kind, Map<String, ?> facts) {
        entries.add(List.of(entry(actor.office().id(), actor, stream, kind, facts, true)));
    }

    /** Writes down that somebody acknowledged, before the actor, what the entries of the stream say so far. */
    public void sign(Actor actor, Stream stream, Signature signature) {
        write(actor, stream, "signature", signature.facts());
    }

    /** Writes what came about by itself, such as a promise that broke: one batch, all of one office. */
    public void note(Office.Id office, List<Note> notes) {
        entries.add(notes.stream()
                .map(note -> entry(office, null, note.stream(), note.kind(), note.facts(), false))
                .toList());
    }

    /** Something that came about by itself. */
    public record Note(Stream stream, String kind, Map<String, ?> facts) {}

    /** All that happened to one thing, the first first. */
    @Transactional(readOnly = true)
    public List<Entry> of(Office.Id office, Stream stream) {
        return entries.of(office, stream);
    }

    /** Whoever wrote anything in a half-open period. */
    @Transactional(readOnly = true)
    public Set<UUID> authors(Office.Id office, Instant from, Instant until) {
        return entries.authors(office, from, until);
    }

    /** The lines of the duty log in a half-open period, the first first. */
    @Transactional(readOnly = true)
    public List<Entry> dutyLog(Office.Id office, Instant from, Instant until) {
        return entries.dutyLog(office, from, until);
    }

    /** Where an entry stands in its stream, from 1 on. */
    public record Position(Stream stream, int sequence) {}

    /** An entry with its hash; sound when the hash follows from what it says and from the entry before it. */
    public record Vouched(Entry entry, byte[] hash, boolean sound) {}

    /** The entries at these positions; one that nobody can read any more is missing. */
    @Transactional(readOnly = true)
    public Map<Position, Vouched> vouched(Office.Id office, List<Position> positions) {
        return positions.isEmpty() ? Map.of() : entries.vouched(office, positions);
    }

    /** Which of these things have a line of one of these kinds in the duty log. */
    @Transactional(readOnly = true)
    public Set<UUID> logged(Office.Id office, String stream, Collection<UUID> ids, Collection<String> kinds) {
        return ids.isEmpty() ? Set.of() : entries.logged(office, stream, ids, kinds);
    }

    /** Follows every chain of the office from its first entry to its head, all as of one moment while others write on. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(Office.Id office) {
        return new Check(office, entries, seals, files).run();
    }

    /** The last seals, the last first. */
    @Transactional(readOnly = true)
    public List<Seal> seals(Office.Id office, int count) {
        return seals.last(office, count);
    }

    /** The place of an entry is given by the database, when it is added. */
    private Entry entry(
            Office.Id office,
            @Nullable Actor actor,
            Stream stream,
            String kind,
            Map<String, ?> facts,
            boolean dutyLog) {
        return new Entry(
                office,
                stream,
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : actor.member(),
                actor == null ? "" : actor.name(),
                kind,
                Fact.all(facts),
                dutyLog);
    }
}
