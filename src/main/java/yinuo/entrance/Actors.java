package yinuo.entrance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Members;

/** Who an account is in an office, kept for a few seconds: every request asks. */
@Service
@Transactional(readOnly = true)
public class Actors {

    private static final long FRESH_NANOS = 5_000_000_000L;
    private static final int MOST_KEPT = 10_000;

    private final Members members;
    private final Accounts accounts;
    private final Offices offices;
    private final ConcurrentHashMap<Key, Kept> kept = new ConcurrentHashMap<>();

    Actors(Members members, Accounts accounts, Offices offices) {
        this.members = members;
        this.accounts = accounts;
        this.offices = offices;
    }

    private record Key(UUID account, Office.Id office) {}

    private record Kept(Optional<Actor> actor, long since) {}

    /** Must run in the scope of the office. */
    Optional<Actor> of(UUID account, Office office) {
        var key = new Key(account, office.id());
        var known = kept.get(key);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return known.actor();
        }
        var actor = members.ofAccount(office.id(), account)
                .map(member -> new Actor(office, member.id(), member.name(), member.roles()));
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Kept(actor, System.nanoTime()));
        return actor;
    }

    /** After a change of somebody's roles. */
    public void forget() {
        kept.clear();
    }

    List<Office> offices(UUID account) {
        return accounts.offices(account).stream()
                .flatMap(id -> offices.with(id).stream())
                .toList();
    }
}
