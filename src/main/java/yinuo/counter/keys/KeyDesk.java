package yinuo.counter.keys;

import static yinuo.counter.keys.KeyPromise.END_ENTRUSTMENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.keys.KeySet.Entrusted;
import yinuo.counter.keys.KeySet.Hook;
import yinuo.counter.keys.KeySet.Left;
import yinuo.counter.keys.KeySet.Left.As;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.LossDesk;
import yinuo.custody.Party;
import yinuo.custody.Side;
import yinuo.custody.Thing;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Keys come to us and leave us: registered on a hook, moved, issued to the new owner, given back. */
@Service
@Transactional
public class KeyDesk {

    private final KeySets keys;
    private final Cabinets cabinets;
    private final Custody custody;
    private final Register register;
    private final Departments departments;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    KeyDesk(
            KeySets keys,
            Cabinets cabinets,
            Custody custody,
            Register register,
            Departments departments,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.keys = keys;
        this.cabinets = cabinets;
        this.custody = custody;
        this.register = register;
        this.departments = departments;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    /** A key as it is brought: what it opens depends on its class. Whoever brings it signs. */
    public record Brought(
            @Nullable String code,
            @Nullable KeyClass keyClass,
            @Nullable String cabinet,
            @Nullable Integer hook,
            @Nullable String home,
            @Nullable Integer building,
            @Nullable Integer floor,
            @Nullable String room,
            @Nullable UUID department,
            @Nullable Integer pieces,
            @Nullable Entrustment entrusted,
            @Nullable Signature broughtBy) {}

    public record Entrustment(
            @Nullable String owner,
            @Nullable String phone,
            @Nullable String purpose,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    public void hang(Actor actor, Cabinet cabinet) {
        actor.must(Deed.MANAGE_KEYS);
        new BadInput.Check()
                .that(cabinet.code().matches("[A-Z0-9]{1,4}"), "code", "keys.bad.cabinetCode")
                .that(!cabinet.name().isBlank() && cabinet.name().length() <= 40, "name", "keys.bad.cabinetName")
                .that(cabinet.rows() >= 1 && cabinet.rows() <= 30, "rows", "keys.bad.size")
                .that(cabinet.columns() >= 1 && cabinet.columns() <= 30, "columns", "keys.bad.size")
                .done();
        cabinets.add(actor.office().id(), cabinet);
    }

    @Clause({"D01-3.5", "D01-4.5.1", "D01-4.5.1.1", "D01-4.5.1.2", "D01-4.5.1.3", "D01-4.5.1.4", "D01-4.5.2"})
    public KeySet register(Actor actor, Brought brought) {
        actor.must(Deed.MANAGE_KEYS);
        var now = now();
        var key = new KeyIntake(actor.office().id(), cabinets, register, departments).read(brought, actor, now);
        var signature = brought.broughtBy();
        if (signature == null) {
            throw Refusal.by(key.keyClass().clause(), "keys.refusal.broughtBy");
        }
        keys.add(key);
        var giver = key.keyClass() == KeyClass.ENTRUSTED
                ? Party.home(
                        java.util.Objects.requireNonNull(key.opens().homeId()),
                        key.opens().home())
                : Party.outside(signature.by(), "");
        custody.arrive(
                actor,
                new Thing.New(key.id().value(), Thing.Kind.KEY, key.code(), key.pieces(), key.about()),
                Handing.of(
                        new Side.Signs(giver, signature),
                        new Side.Kept(key.hook().place(), actor),
                        key.about()));
        var entrusted = key.entrusted();
        if (entrusted != null) {
            promises.make(key.id().office(), key.subject(), List.of(ends(entrusted, now)));
        }
        journal.log(actor, key.subject().stream(), "keys.registered", facts(key));
        journal.sign(actor, key.subject().stream(), signature);
        return key;
    }

    /** To a hook that is free; only a key that hangs can be hung elsewhere. */
    @Clause("D01-4.5.2")
    public KeySet hangElsewhere(Actor actor, KeySet.Id id, @Nullable Integer seen, Hook hook) {
        actor.must(Deed.MANAGE_KEYS);
        var key = kept(id, seen);
        var cabinet =
                cabinets.find(id.office(), hook.cabinet()).orElseThrow(() -> BadInput.in("hook", "keys.bad.hook"));
        if (hook.number() < 1 || hook.number() > cabinet.hooks()) {
            throw BadInput.in("hook", "keys.bad.hook");
        }
        var moved = key.at(hook);
        keys.replace(moved);
        custody.pass(
                actor,
                custody.get(key.thing()),
                Handing.of(new Side.Kept(key.hook().place(), actor), new Side.Kept(hook.place(), actor), key.about()));
        journal.write(actor, key.subject().stream(), "keys.moved", facts(moved));
        return keys.get(id);
    }

    /** The new owner takes the keys of the home over: they leave the stock of vacant homes (D01-4.5.5). */
    @Clause({"D01-4.5.5", "D01-4.5.1.1"})
    public KeySet issue(Actor actor, KeySet.Id id, @Nullable Integer seen, Signature owner) {
        actor.must(Deed.MANAGE_KEYS);
        var key = kept(id, seen);
        if (key.keyClass() != KeyClass.VACANT) {
            throw Refusal.by("D01-4.5.5", "keys.refusal.notVacant", key.code());
        }
        return leave(actor, key, As.ISSUED, owner, "keys.issued");
    }

    /** An entrusted key goes back to the owner. */
    @Clause("D01-4.5.1.2")
    public KeySet giveBack(Actor actor, KeySet.Id id, @Nullable Integer seen, Signature owner) {
        actor.must(Deed.MANAGE_KEYS);
        var key = kept(id, seen);
        if (key.keyClass() != KeyClass.ENTRUSTED) {
            throw Refusal.by("D01-4.5.1.2", "keys.refusal.notEntrusted", key.code());
        }
        promises.keep(id.office(), key.subject(), now(), END_ENTRUSTMENT);
        return leave(actor, key, As.RETURNED, owner, "keys.givenBack");
    }

    /** The owner leaves it with us for longer, and signs for that. */
    @Clause("D01-4.5.1.2")
    public KeySet extend(
            Actor actor, KeySet.Id id, @Nullable Integer seen, @Nullable LocalDate until, Signature owner) {
        actor.must(Deed.MANAGE_KEYS);
        var key = kept(id, seen);
        var entrusted = key.entrusted();
        if (entrusted == null) {
            throw Refusal.by("D01-4.5.1.2", "keys.refusal.notEntrusted", key.code());
        }
        if (until == null || !until.isAfter(entrusted.until())) {
            throw BadInput.in("until", "keys.bad.longer");
        }
        var further = new Entrusted(entrusted.owner(), entrusted.phone(), entrusted.purpose(), entrusted.from(), until);
        keys.replace(key.entrustedAs(further));
        promises.keep(id.office(), key.subject(), now(), END_ENTRUSTMENT);
        promises.again(id.office(), key.subject(), ends(further, now()));
        journal.write(actor, key.subject().stream(), "keys.extended", facts(key.entrustedAs(further)));
        journal.sign(actor, key.subject().stream(), owner);
        return keys.get(id);
    }

    private KeySet leave(Actor actor, KeySet key, As how, Signature owner, String kind) {
        var home = Party.home(
                java.util.Objects.requireNonNull(key.opens().homeId()),
                key.opens().home());
        keys.replace(key.left(new Left(how, now(), owner.by())));
        custody.pass(
                actor,
                custody.get(key.thing()),
                Handing.of(new Side.Kept(key.hook().place(), actor), new Side.Signs(home, owner), key.about()));
        var facts = facts(key);
        facts.put("takenBy", owner.by());
        journal.log(actor, key.subject().stream(), kind, facts);
        journal.sign(actor, key.subject().stream(), owner);
        return keys.get(key.id());
    }

    /** A key that custody wrote off is not kept any more, and its hook is free. */
    @EventListener
    void writtenOff(LossDesk.WrittenOff gone) {
        if (gone.thing().kind() == Thing.Kind.KEY) {
            var key = keys.take(
                    new KeySet.Id(gone.thing().id().office(), gone.thing().id().value()), null);
            keys.replace(key.left(new Left(As.WRITTEN_OFF, now(), gone.loss().number())));
            promises.release(key.id().office(), key.subject(), "ended", END_ENTRUSTMENT);
        }
    }

    private KeySet kept(KeySet.Id id, @Nullable Integer seen) {
        var key = keys.take(id, seen);
        if (!key.isKept()) {
            throw Refusal.by("D01-4.5.4", "keys.refusal.left", key.code());
        }
        return key;
    }

    private Owed ends(Entrusted entrusted, Instant now) {
        var end = entrusted.until().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return Owed.agreed(END_ENTRUSTMENT, now, end.isAfter(now) ? end : now);
    }

    private static Map<String, Object> facts(KeySet key) {
        var facts = new TreeMap<String, Object>(Map.of(
                "number", key.code(),
                "keyClass", key.keyClass(),
                "hook", key.hook().label(),
                "opens", key.opens().text(),
                "pieces", key.pieces()));
        var entrusted = key.entrusted();
        if (entrusted != null) {
            facts.put("purpose", entrusted.purpose());
            facts.put("entrustedUntil", entrusted.until());
        }
        return facts;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static KeySet.Id newId(Actor actor, Instant now) {
        return new KeySet.Id(actor.office().id(), Ids.next(now));
    }

    static boolean isVacant(Home home) {
        return home.people().isEmpty();
    }
}
