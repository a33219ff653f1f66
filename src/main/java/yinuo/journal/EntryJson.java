package yinuo.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yinuo.attachment.AttachmentJson;

/** An entry as programs see it. A fact that is a word comes as its key, a moment as its instant in UTC. */
public record EntryJson(
        int sequence,
        Instant at,
        @Nullable String author,
        String kind,
        String title,
        TreeMap<String, String> facts,
        List<AttachmentJson> attachments) {

    public static EntryJson of(Entry entry, String title) {
        var facts = new TreeMap<String, String>();
        var attachments = new ArrayList<AttachmentJson>();
        entry.facts().forEach((name, fact) -> {
            switch (fact) {
                case Fact.Text(var words) -> facts.put(name, words);
                case Fact.Word(var key) -> facts.put(name, key.substring(key.lastIndexOf('.') + 1));
                case Fact.Moment(var at) -> facts.put(name, at.toString());
                case Fact.Attached(var files) -> files.forEach(file -> attachments.add(AttachmentJson.of(file)));
            }
        });
        return new EntryJson(
                entry.sequence(),
                entry.at(),
                entry.author() == null ? null : entry.authorName(),
                entry.kind(),
                title,
                facts,
                attachments);
    }
}
