package yinuo.entrance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.rulebook.Clause;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Denied;
import yinuo.staff.Member;
import yinuo.staff.MemberChanged;
import yinuo.staff.Members;

/** Who an account is in an office. Every request asks, so the answer is kept for some seconds. */
@Service
public class Actors {

    /** How long another node may still take somebody for what he was. */
    private static final long FRESH_NANOS = 20_000_000_000L;

    private static final int MOST_KEPT = 10_000;

    private final Members members;
    private final Accounts accounts;
    private final Offices offices;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final ConcurrentHashMap<Key, Kept> kept = new ConcurrentHashMap<>();

    Actors(
            Members members,
            Accounts accounts,
            Offices offices,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.members = members;
        this.accounts = accounts;
        this.offices = offices;
        this.transaction = transaction;
        this.events = events;
    }

    private record Key(UUID account, Office.Id office) {}

    private record Kept(Actor actor, long since) {}

    /** Must run in the scope of the office; opens a transaction only for those not known. */
    Optional<Actor> of(UUID account, Office office) {
        var key = new Key(account, office.id());
        var known = kept.get(key);
        if (known != null
                && System.nanoTime() - known.since() < FRESH_NANOS
                && known.actor().office() == office) {
            return Optional.of(acting(known.actor()));
        }
        var actor = transaction
                .execute(_ -> members.ofAccount(office.id(), account))
                .map(member -> new Actor(office, member.id(), member.name(), member.roles()));
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        actor.ifPresent(found -> kept.put(key, new Kept(found, System.nanoTime())));
        return actor.map(this::acting);
    }

    /** Somebody who does not work in the office wanted to enter it. */
    void turnAway(Office office, SignedIn who, String request) {
        events.publishEvent(new Denied(office.id(), who.account(), who.name(), "", request));
    }

    /** An appointment to receive customers gives a receptionist's rights as long as it lasts, and no longer. */
    @Clause({"D09-4.1", "D04-1.1"})
    private Actor acting(Actor actor) {
        return members.byId(actor.member())
                .filter(Member::receives)
                .map(member -> new Actor(actor.office(), member.id(), actor.name(), member.acts()))
                .orElse(actor);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(MemberChanged changed) {
        kept.values().removeIf(one -> one.actor().member().equals(changed.member()));
    }

    List<Office> offices(UUID account) {
        return accounts.offices(account).stream()
                .flatMap(id -> offices.with(id).stream())
                .toList();
    }
}
