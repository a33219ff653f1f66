package yinuo.counter.mail;

import static yinuo.counter.mail.MailPromise.CALL_ADDRESSEE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.counter.mail.MailItem.Ending;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Holder;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;
import yinuo.text.Document;
import yinuo.text.IdentityNumber;

/** Mail reaches whoever it is for, or somebody who may take it for them; both sides sign. */
@Service
@Transactional
public class MailOut {

    private static final int LONGEST = 60;

    private final MailItems items;
    private final Custody custody;
    private final Members members;
    private final Attachments attachments;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    MailOut(
            MailItems items,
            Custody custody,
            Members members,
            Attachments attachments,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.items = items;
        this.custody = custody;
        this.members = members;
        this.attachments = attachments;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who stands at the desk. The text is {@code word.Collector.<name>}. */
    public enum Collector {
        ADDRESSEE,
        FAMILY,
        OTHER
    }

    /**
     * Who takes it: the addressee proves who they are; family shows a document and has an assistant's own consent; others
     * bring a written authorisation (its scans are hashes of files sent before) and need the supervisor's.
     */
    public record Collecting(
            @Nullable Collector collector,
            boolean identityChecked,
            @Nullable String relation,
            @Nullable Document document,
            @Nullable String documentNumber,
            @Nullable String authorisation,
            @Nullable List<String> proof,
            @Nullable Confirmed approver,
            @Nullable Signature signature) {}

    @Clause({"D02-3.2", "D02-4.6", "D02-5.1"})
    public MailItem handOut(Actor actor, MailItem.Id id, @Nullable Integer seen, Collecting typed) {
        actor.must(Deed.HAND_OUT_MAIL);
        var item = items.take(id, seen);
        if (!item.isOpen()) {
            throw Refusal.by(
                    "D02-4.6", "mail.refusal.stage", item.number(), item.stage().said());
        }
        var relation = MailDesk.clean(typed.relation());
        var number = MailDesk.clean(typed.documentNumber());
        var proxy = typed.collector() != Collector.ADDRESSEE;
        new BadInput.Check()
                .that(typed.collector() != null, "collector", "mail.bad.collector")
                .that(relation.length() <= LONGEST && (!proxy || !relation.isEmpty()), "relation", "mail.bad.relation")
                .that(
                        !proxy || typed.document() != null && typed.document().isGood(number),
                        "documentNumber",
                        "mail.bad.document")
                .done();
        if (!typed.identityChecked()) {
            throw Refusal.by("D02-4.6", "mail.refusal.identity");
        }
        var approvedBy = approval(actor, typed);
        var signature = typed.signature();
        if (signature == null) {
            throw Refusal.by("D02-4.6", "mail.refusal.signature");
        }
        var now = now();
        var end = new Ending(
                now,
                actor.name(),
                signature.by(),
                relation,
                proxy ? Objects.requireNonNull(typed.document()).name() : "",
                proxy ? IdentityNumber.masked(number) : "",
                approvedBy);
        items.replace(item.ended(Stage.COLLECTED, end));
        var home = Party.home(
                Objects.requireNonNull(item.written().homeId()), item.written().home());
        var thing = custody.get(item.thing());
        custody.pass(
                actor, thing, Handing.of(giver(actor, item, thing), new Side.Signs(home, signature), item.about()));
        promises.keep(id.office(), item.subject(), now, CALL_ADDRESSEE);
        MailDesk.release(promises, item);
        var facts = MailDesk.facts(item);
        facts.put("collector", signature.by());
        if (proxy) {
            facts.putAll(Map.of("relation", relation, "document", Objects.requireNonNull(typed.document())));
            facts.put("approvedBy", approvedBy);
        }
        if (typed.collector() == Collector.OTHER) {
            facts.put("authorisation", MailDesk.clean(typed.authorisation()));
            var proof = attachments.named(id.office(), typed.proof());
            if (!proof.isEmpty()) {
                facts.put("proof", new Fact.Attached(proof));
            }
        }
        journal.log(actor, item.subject().stream(), "mail.collected", facts);
        journal.sign(actor, item.subject().stream(), signature);
        return items.get(id);
    }

    /** Out of the hands of whoever has it: its shelf, or the steward who carries it. */
    static Side giver(Actor actor, MailItem item, Thing thing) {
        if (thing.holder().kind() == Holder.Kind.PLACE) {
            return new Side.Kept(item.place(), actor);
        }
        if (!thing.holder().reference().equals(actor.member().value().toString())) {
            throw Refusal.by("D01-4.2.3", "mail.refusal.carries", thing.holder().name());
        }
        return new Side.Own(actor);
    }

    private String approval(Actor actor, Collecting typed) {
        return switch (Objects.requireNonNull(typed.collector())) {
            case ADDRESSEE -> "";
            case FAMILY -> {
                var approver = typed.approver();
                if (approver == null && alone(actor)) {
                    yield actor.name();
                }
                if (approver == null
                        || approver.member().equals(actor.member())
                        || !may(approver, Deed.HAND_OUT_MAIL)) {
                    throw Refusal.by("D02-4.6", "mail.refusal.consent");
                }
                yield approver.name();
            }
            case OTHER -> {
                var words = MailDesk.clean(typed.authorisation());
                if (words.isEmpty() || words.length() > LONGEST * 3) {
                    throw BadInput.in("authorisation", "mail.bad.authorisation");
                }
                if (actor.may(Deed.APPROVE_MAIL_PROXY)) {
                    yield actor.name();
                }
                if (typed.approver() == null || !may(typed.approver(), Deed.APPROVE_MAIL_PROXY)) {
                    throw Refusal.by("D02-4.6", "mail.refusal.supervisor");
                }
                yield typed.approver().name();
            }
        };
    }

    /** Nobody else of the stewards is there to consent. */
    private boolean alone(Actor actor) {
        var stewards = members.withRole(actor.office().id(), Role.STEWARD).stream()
                .map(Member::id)
                .toList();
        return stewards.equals(List.of(actor.member()));
    }

    private boolean may(Confirmed approver, Deed deed) {
        return members.find(approver.member())
                .filter(one -> one.acts().stream().anyMatch(deed::isFor))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
