package yinuo.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yinuo.journal.Verification.Fault;
import yinuo.office.Office;

/** Walks the chains of an office entry by entry and compares what it computes with what is kept. */
class Chains {

    /** A fault found is a reason to look closely, not to list every entry behind it. */
    private static final int ENOUGH = 100;

    private final Entries entries;
    private final MessageDigest sha256 = sha256();
    private final List<Fault> faults = new ArrayList<>();
    private long count;
    private @Nullable Stream stream;
    private int sequence;
    private byte[] hash = {};
    private boolean sound = true;

    Chains(Entries entries) {
        this.entries = entries;
    }

    Verification verify(Office.Id office) {
        var heads = entries.heads(office);
        long streams = heads.size();
        entries.walk(office, (entry, kept) -> follow(entry, kept, heads));
        closeChain(heads);
        heads.forEach((lost, head) -> report(lost, head.sequence(), Fault.Kind.LOST));
        return new Verification(count, streams, List.copyOf(faults));
    }

    private void follow(Entry entry, byte[] kept, Map<Stream, Entries.Head> heads) {
        count++;
        if (!entry.stream().equals(stream)) {
            closeChain(heads);
            stream = entry.stream();
            sequence = 0;
            hash = new byte[0];
            sound = true;
        }
        sequence++;
        if (sound && entry.sequence() != sequence) {
            fault(entry.stream(), sequence, Fault.Kind.LOST);
        }
        var computed = sha256.digest(entry.link(hash));
        if (sound && !Arrays.equals(computed, kept)) {
            fault(entry.stream(), entry.sequence(), Fault.Kind.ALTERED);
        }
        hash = kept;
    }

    private void closeChain(Map<Stream, Entries.Head> heads) {
        if (stream == null) {
            return;
        }
        var head = heads.remove(stream);
        if (sound && (head == null || head.sequence() != sequence || !Arrays.equals(head.hash(), hash))) {
            fault(stream, sequence, Fault.Kind.LOST);
        }
    }

    private void fault(Stream of, int at, Fault.Kind kind) {
        sound = false;
        report(of, at, kind);
    }

    private void report(Stream of, int at, Fault.Kind kind) {
        if (faults.size() < ENOUGH) {
            faults.add(new Fault(of, at, kind));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
