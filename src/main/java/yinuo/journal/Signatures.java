package yinuo.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;

/** Reads signatures with the images that prove them. {@link Journal#sign} writes them down. */
@Service
@Transactional
public class Signatures {

    private static final int LONGEST = 60;

    private final Attachments attachments;

    Signatures(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Of a form, whose browser can draw and so must: only programs may bring a signature on the screen without its
     * drawing. The clause is the one that asks for the signature.
     */
    public @Nullable Signed of(Actor actor, SignatureForm form, String clause) {
        var how = form.signedHow();
        if (how == null) {
            return null;
        }
        var drawings = attachments.take(actor, new Sent(form.drawing(), null)).hashes();
        return switch (how) {
            case SCREEN -> {
                if (drawings.isEmpty()) {
                    throw Refusal.by(clause, "signature.refusal.drawing");
                }
                yield new Signed(form.signedBy(), how, drawings.getFirst(), null);
            }
            case PAPER -> new Signed(form.signedBy(), how, drawings.isEmpty() ? null : drawings.getFirst(), null);
            case WITNESS -> {
                if (clean(form.witness()).isEmpty()) {
                    throw Refusal.by(clause, "signature.refusal.witness");
                }
                yield new Signed(form.signedBy(), how, null, form.witness());
            }
        };
    }

    /** Nothing when nobody signed. */
    @Transactional(readOnly = true)
    public Optional<Signature> read(Actor actor, @Nullable Signed signed) {
        if (signed == null || signed.how() == null || clean(signed.by()).isEmpty()) {
            return Optional.empty();
        }
        var proof = clean(signed.drawing()).isEmpty()
                ? List.<Attachment>of()
                : attachments.named(actor.office().id(), List.of(clean(signed.drawing())));
        var paper = signed.how() == SignatureHow.PAPER;
        new BadInput.Check()
                .that(clean(signed.by()).length() <= LONGEST, "signature.by", "signature.bad.long")
                .that(clean(signed.witness()).length() <= LONGEST, "signature.witness", "signature.bad.long")
                .that(
                        proof.stream().allMatch(file -> file.isImage() || paper && !file.isAudio()),
                        "signature.drawing",
                        "signature.bad.drawing")
                .done();
        return Optional.of(new Signature(clean(signed.by()), signed.how(), clean(signed.witness()), proof));
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    }
}
