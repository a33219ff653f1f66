package yinuo.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.attachment.Attachments;
import yinuo.journal.Entries.Link;
import yinuo.journal.Entries.Place;
import yinuo.journal.Verification.Counts;
import yinuo.journal.Verification.Fault;
import yinuo.office.Office;

/** Walks the chains of an office entry by entry and compares what it computes with what is kept, files and seals too. */
class Check {

    /** A fault found is a reason to look closely, not to list every entry behind it. */
    private static final int ENOUGH = 100;

    private static final byte[] BEGINNING = {};

    private final Office.Id office;
    private final Entries entries;
    private final Seals seals;
    private final Attachments files;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Stream> faulty = new HashSet<>();
    private final Map<String, Place> named = new HashMap<>();
    private long count;
    private @Nullable Link last;

    Check(Office.Id office, Entries entries, Seals seals, Attachments files) {
        this.office = office;
        this.entries = entries;
        this.seals = seals;
        this.files = files;
    }

    Verification run() {
        entries.walk(office, this::follow);
        closeChain();
        entries.headsAlone(office, ENOUGH).forEach(head -> fault(head.stream(), head.sequence(), Fault.Kind.LOST));
        seals.lost(office, ENOUGH).forEach(head -> fault(head.stream(), head.sequence(), Fault.Kind.LOST));
        checkFiles();
        var sealed = faults.stream().map(this::withSeal).toList();
        var all = new ArrayList<>(sealed);
        var made = seals.all(office);
        all.addAll(new SealCheck(made, seals.contents(office)).faults());
        var counts = new Counts(count, entries.streams(office), named.size(), made.size());
        return new Verification(counts, all.stream().limit(ENOUGH).toList());
    }

    private void follow(Link link) {
        count++;
        var place = link.place();
        if (last != null && !last.place().stream().equals(place.stream())) {
            closeChain();
        }
        var previous = last == null ? null : last.place();
        if (place.sequence() != (previous == null ? 1 : previous.sequence() + 1)) {
            fault(place.stream(), previous == null ? 1 : previous.sequence() + 1, Fault.Kind.LOST);
        }
        if (!isSound(link, previous == null ? BEGINNING : previous.hash())) {
            fault(place.stream(), place.sequence(), Fault.Kind.ALTERED);
        }
        var entry = link.entry();
        if (entry != null) {
            entry.facts().values().forEach(fact -> note(fact, place));
        }
        last = link;
    }

    /** Its own hash must follow from what it says, and be the one that was sealed. */
    private static boolean isSound(Link link, byte[] previous) {
        var entry = link.entry();
        var kept = link.place().hash();
        return entry != null
                && Arrays.equals(Digests.sha256().digest(entry.link(previous)), kept)
                && (link.sealed() == null || Arrays.equals(link.sealed(), kept));
    }

    private void note(Fact fact, Place place) {
        if (fact instanceof Fact.Attached(var attached)) {
            attached.forEach(file -> named.putIfAbsent(file.hash(), place));
        }
    }

    private void closeChain() {
        if (last != null) {
            var end = last.place();
            var head = last.head();
            if (head == null || head.sequence() != end.sequence() || !Arrays.equals(head.hash(), end.hash())) {
                fault(end.stream(), end.sequence(), Fault.Kind.LOST);
            }
        }
        last = null;
    }

    private void checkFiles() {
        if (!named.isEmpty()) {
            var sound = files.soundness(office);
            named.forEach((hash, place) -> {
                var found = sound.get(hash);
                if (!Boolean.TRUE.equals(found)) {
                    var kind = found == null ? Fault.Kind.FILE_LOST : Fault.Kind.FILE_ALTERED;
                    faults.add(Fault.in(place.stream(), place.sequence(), kind));
                }
            });
        }
    }

    /** The first fault of a chain stands for all that follow from it. */
    private void fault(Stream of, int at, Fault.Kind kind) {
        if (faulty.size() < ENOUGH && faulty.add(of)) {
            faults.add(Fault.in(of, at, kind));
        }
    }

    private Fault withSeal(Fault fault) {
        var stream = fault.stream();
        return stream == null
                ? fault
                : new Fault(stream, fault.sequence(), fault.kind(), seals.sealed(office, stream, fault.sequence()));
    }
}
