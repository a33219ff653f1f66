package yinuo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;

/**
 * Vouches at the end of a day for every chain that grew since the seal before, by the hash of its last entry. Whoever
 * keeps a copy of the last seal's hash elsewhere holds proof against everybody, the owner of the database included.
 */
public record Seal(Office.Id office, LocalDate day, Instant madeAt, Contents contents, byte[] previous, byte[] hash) {

    private static final HexFormat HEX = HexFormat.of();

    /** How many chains grew, and the hash over where they ended. */
    record Contents(int chains, byte[] hash) {

        boolean is(Contents other) {
            return chains == other.chains && Arrays.equals(hash, other.hash);
        }
    }

    /** The end of a chain on the evening of a day. */
    record Head(Stream stream, int sequence, byte[] hash) {

        static final Comparator<Head> IN_ORDER = Comparator.comparing(
                        (Head head) -> head.stream().kind())
                .thenComparing(head -> head.stream().id().toString());

        byte[] canonical() {
            return String.join(
                            "\n",
                            stream.kind(),
                            stream.id().toString(),
                            Integer.toString(sequence),
                            HEX.formatHex(hash),
                            "")
                    .getBytes(UTF_8);
        }
    }

    /** Adds up where chains ended; they come in their order. */
    static final class Sum {

        private final MessageDigest digest = Digests.sha256();
        private int chains;

        void add(Head head) {
            digest.update(head.canonical());
            chains++;
        }

        /** To be asked once. */
        Contents contents() {
            return new Contents(chains, digest.digest());
        }
    }

    static Contents contents(List<Head> heads) {
        var sum = new Sum();
        heads.forEach(sum::add);
        return sum.contents();
    }

    /** The seal of a day, chained to the one before. */
    static Seal after(@Nullable Seal last, Office.Id office, LocalDate day, Instant now, Contents contents) {
        var previous = last == null ? new byte[0] : last.hash();
        var open = new Seal(office, day, now, contents, previous, previous);
        return new Seal(office, day, now, contents, previous, open.computed());
    }

    /** The hash that what it says should have. */
    byte[] computed() {
        var said = String.join(
                "\n",
                office.value().toString(),
                day.toString(),
                Long.toString(madeAt.getEpochSecond() * 1_000_000 + madeAt.getNano() / 1000),
                Integer.toString(contents.chains()),
                HEX.formatHex(contents.hash()),
                HEX.formatHex(previous));
        return Digests.sha256().digest(said.getBytes(UTF_8));
    }

    boolean isSound() {
        return Arrays.equals(computed(), hash);
    }

    public int chains() {
        return contents.chains();
    }

    /** The hash as people copy it down. */
    public String mark() {
        return HEX.formatHex(hash);
    }
}
