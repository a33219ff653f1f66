package yinuo.counter.ownerfile;

import java.time.Instant;
import java.util.UUID;
import yinuo.attachment.Attachment;
import yinuo.office.Office;

/** One paper of a home, with its file. */
public record OwnerPaper(
        Id id, UUID homeId, Kind kind, String title, Attachment file, Instant filedAt, String filedBy) {

    public record Id(Office.Id office, UUID value) {}

    /** The text is {@code word.PaperKind.<name>}. */
    public enum Kind {
        CONTRACT,
        IDENTITY,
        HANDOVER,
        FITOUT,
        CORRESPONDENCE,
        OTHER
    }
}
