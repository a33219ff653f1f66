package yinuo.journal;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry as programs see it. A fact that is a word comes as its key, a moment as its instant in UTC. */
public record EntryJson(
        int sequence, Instant at, @Nullable String author, String kind, String title, TreeMap<String, String> facts) {

    public static EntryJson of(Entry entry, String title) {
        var facts = new TreeMap<String, String>();
        entry.facts()
                .forEach((name, fact) -> facts.put(
                        name,
                        switch (fact) {
                            case Fact.Text(var words) -> words;
                            case Fact.Word(var key) -> key.substring(key.lastIndexOf('.') + 1);
                            case Fact.Moment(var at) -> at.toString();
                        }));
        return new EntryJson(
                entry.sequence(),
                entry.at(),
                entry.author() == null ? null : entry.authorName(),
                entry.kind(),
                title,
                facts);
    }
}
