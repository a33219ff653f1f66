package yinuo.journal.book;

import java.time.Instant;
import java.util.List;

/** A line that was begun: what was typed, the label of the line it corrects, the hashes of its files. */
public record DutyDraft(String words, String corrects, List<String> attachments, Instant savedAt) {

    public DutyDraft {
        attachments = List.copyOf(attachments);
    }

    boolean isEmpty() {
        return words.isEmpty() && attachments.isEmpty();
    }
}
