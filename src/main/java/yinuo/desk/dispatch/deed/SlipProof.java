package yinuo.desk.dispatch.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.attachment.Attachments;
import yinuo.desk.dispatch.Slip;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.staff.Actor;

/** What proves that work was done: photographs, and the resident's signature, which is an entry of its own. */
@Component
class SlipProof {

    private final Attachments attachments;
    private final Signatures signatures;
    private final Journal journal;

    SlipProof(Attachments attachments, Signatures signatures, Journal journal) {
        this.attachments = attachments;
        this.signatures = signatures;
        this.journal = journal;
    }

    Map<String, Fact> files(Actor actor, @Nullable List<String> hashes) {
        return Fact.attached(attachments.named(actor.office().id(), hashes));
    }

    Optional<Signature> signature(Actor actor, @Nullable Signed signed) {
        return signatures.read(actor, signed);
    }

    void sign(Actor actor, Slip slip, Optional<Signature> signature) {
        signature.ifPresent(one -> journal.sign(actor, slip.subject().stream(), one));
    }
}
