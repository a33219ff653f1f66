package yinuo.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.staff.Member;

/**
 * One thing that happened. What it says is the text {@code journal.<kind>} of the message bundles, with its facts below;
 * an entry without author was written by the system, which never signs, rates or calls back.
 */
public record Entry(
        Office.Id office,
        Stream stream,
        int sequence,
        Instant at,
        Member.@Nullable Id author,
        String authorName,
        String kind,
        SortedMap<String, Fact> facts,
        boolean dutyLog) {

    /** Everything the entry says, as the bytes its hash is taken of, but for its place in the chain. */
    byte[] canonical() {
        var text = String.join(
                "\n",
                office.value().toString(),
                stream.kind(),
                stream.id().toString(),
                Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000),
                author == null ? "" : author.value().toString(),
                authorName,
                kind,
                Boolean.toString(dutyLog),
                FactsJson.write(facts));
        return text.getBytes(UTF_8);
    }

    /** The same with its place, as the database hashes it behind the hash of the entry before. */
    byte[] link(byte[] previous) {
        var place = Integer.toString(sequence).getBytes(UTF_8);
        var said = canonical();
        return ByteBuffer.allocate(previous.length + place.length + said.length)
                .put(previous)
                .put(place)
                .put(said)
                .array();
    }
}
