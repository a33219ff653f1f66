package yinuo.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Account;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Pins;
import yinuo.staff.Role;

/**
 * Several people share the computer of a desk. One takes the place of another by the own PIN, so that every deed is done in
 * the right name; a desk that is left is locked until somebody does. A PIN opens only what the desk may do: whoever may
 * more, or signs in with a code, comes through the door.
 */
@Service
public class Operators {

    private static final String LOCKED = "locked";
    private static final Set<Role> DESK = EnumSet.of(Role.RECEPTIONIST, Role.STEWARD, Role.TEAM_LEADER);

    private final Pins pins;
    private final Accounts accounts;
    private final Door door;

    Operators(Pins pins, Accounts accounts, Door door) {
        this.pins = pins;
        this.accounts = accounts;
        this.door = door;
    }

    /** Who may take over this screen: the people of the desk, and whoever sits at it. */
    public List<Member> candidates(Actor actor) {
        return pins.everybody(actor.office().id()).stream()
                .filter(one -> one.id().equals(actor.member()) || DESK.containsAll(one.roles()))
                .filter(one -> one.id().equals(actor.member()) || account(one).isPresent())
                .toList();
    }

    private Optional<Account> account(Member member) {
        var id = member.account();
        return id == null
                ? Optional.empty()
                : accounts.find(id).filter(one -> one.totp() == null && !one.mustChangePassword());
    }

    /** True when somebody else works here from now on: a new session, so that nothing of the old one is left. */
    public boolean change(
            Actor actor,
            @Nullable UUID member,
            @Nullable String pin,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = candidates(actor).stream()
                .filter(one -> one.id().value().equals(member))
                .findFirst()
                .orElseThrow(() -> BadInput.in("colleague", "staff.bad.colleague"));
        pins.confirm(actor.office().id(), member, pin);
        if (chosen.id().equals(actor.member())) {
            request.getSession().removeAttribute(LOCKED);
            return false;
        }
        var account = account(chosen).orElseThrow();
        door.signOut(request);
        door.enter(new SignedIn(account.id(), account.name(), false), request, response);
        return true;
    }

    /** Nothing is done here any more until somebody confirms who they are. Whoever has no PIN could not: they sign out. */
    public void lock(Actor actor, HttpServletRequest request) {
        if (candidates(actor).stream().noneMatch(one -> one.id().equals(actor.member()))) {
            throw Refusal.because("entrance.refusal.noPin");
        }
        request.getSession().setAttribute(LOCKED, true);
    }

    static boolean isLocked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(LOCKED) != null;
    }
}
