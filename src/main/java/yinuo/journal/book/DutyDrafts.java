package yinuo.journal.book;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Keeps the line somebody began until it is written or put aside; with one the shift cannot be handed over. */
@Service
@Transactional
public class DutyDrafts {

    private static final int LONGEST_LABEL = 20;

    private final DutyDraftRows rows;
    private final Attachments files;
    private final Clock clock;

    DutyDrafts(DutyDraftRows rows, Attachments files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<DutyDraft> of(Actor actor) {
        return rows.of(actor.member());
    }

    @Transactional(readOnly = true)
    public List<Attachment> files(Actor actor, DutyDraft draft) {
        return files.named(actor.office().id(), draft.attachments());
    }

    /** The last that was typed counts; nothing typed and no file puts it aside. */
    public void keep(
            Actor actor, @Nullable String words, @Nullable String corrects, @Nullable List<String> attachments) {
        actor.must(Deed.WRITE_DUTY_LOG);
        var said = words == null ? "" : Words.clean(words);
        var label = corrects == null ? "" : corrects.strip();
        new BadInput.Check()
                .that(said.length() <= Words.MOST, "words", "duty.bad.long")
                .that(label.length() <= LONGEST_LABEL, "corrects", "duty.bad.corrects")
                .done();
        var hashes = files.named(actor.office().id(), attachments).stream()
                .map(Attachment::hash)
                .toList();
        var draft = new DutyDraft(said, label, hashes, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (draft.isEmpty()) {
            rows.remove(actor.member());
        } else {
            rows.put(actor.member(), draft);
        }
    }

    public void discard(Actor actor) {
        rows.remove(actor.member());
    }
}
