package yinuo.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yinuo.attachment.Attachment;

/** One detail of an entry. Its label is the text {@code fact.<name>} of the message bundles. */
public sealed interface Fact {

    /** Words as somebody said or typed them. */
    record Text(String words) implements Fact {}

    /** A term that the message bundles hold in every language, by its key. */
    record Word(String key) implements Fact {}

    record Moment(Instant at) implements Fact {}

    /** Files that belong to the entry. Their hashes stand in it, so its own hash vouches for their content too. */
    record Attached(List<Attachment> files) implements Fact {

        public Attached {
            files = List.copyOf(files);
        }
    }

    /** Files as facts of a deed: none when there are none. */
    static Map<String, Fact> attached(List<Attachment> files) {
        return files.isEmpty() ? Map.of() : Map.of("attachments", new Attached(files));
    }

    /** Instants become moments, constants of an enum the word {@code word.<type>.<constant>}, all else text. */
    static Fact of(Object value) {
        return switch (value) {
            case Fact fact -> fact;
            case Instant at -> new Moment(at);
            case Enum<?> constant ->
                new Word("word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
            default -> new Text(value.toString());
        };
    }

    static TreeMap<String, Fact> all(Map<String, ?> values) {
        var facts = new TreeMap<String, Fact>();
        values.forEach((name, value) -> facts.put(name, of(value)));
        return facts;
    }
}
