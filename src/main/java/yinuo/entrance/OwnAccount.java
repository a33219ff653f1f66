package yinuo.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import yinuo.refusal.BadInput;
import yinuo.staff.Account;
import yinuo.staff.AccountReset;
import yinuo.staff.Accounts;
import yinuo.staff.Pins;

/** What everybody may do with the own account: password, second factor, tokens and sessions. */
@Service
public class OwnAccount {

    private final Accounts accounts;
    private final SignIn signIn;
    private final Bearers bearers;
    private final Sessions sessions;
    private final Door door;
    private final Pins pins;
    private final Clock clock;

    OwnAccount(
            Accounts accounts, SignIn signIn, Bearers bearers, Sessions sessions, Door door, Pins pins, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.bearers = bearers;
        this.sessions = sessions;
        this.door = door;
        this.pins = pins;
        this.clock = clock;
    }

    public record Token(UUID id, String label, Instant madeAt, Instant expiresAt) {}

    public record Place(String handle, String browser, Instant begun, Instant lastSeen, boolean present) {}

    /** A secret not yet in use, as text and as the link that phone apps understand. */
    public record Secret(String text, String uri) {}

    public String name() {
        return me().name();
    }

    /** Ends every other session and the tokens got by signing in, for the old password may be known to others. */
    public void changePassword(String old, String fresh, HttpServletRequest request, HttpServletResponse response) {
        var account = account();
        new BadInput.Check()
                .that(signIn.matches(old, account.password()), "old", "entrance.bad.old")
                .that(SignIn.isGood(fresh), "fresh", "entrance.bad.fresh")
                .that(!fresh.equals(old), "fresh", "entrance.bad.same")
                .done();
        accounts.changePassword(account.id(), signIn.encoded(fresh), false);
        sessions.endAllBut(account.name(), request.getSession().getId());
        bearers.revokeAll(account.id(), Tokens.Kind.SIGN_IN);
        request.changeSessionId();
        door.enter(new SignedIn(account.id(), account.name(), false), request, response);
    }

    public boolean hasPin() {
        return pins.has(me().account());
    }

    /** Needs the password: whoever finds a screen open must not confirm in its owner's name. */
    public void choosePin(String password, String pin) {
        var account = account();
        if (!signIn.matches(password, account.password())) {
            throw BadInput.in("password", "entrance.bad.old");
        }
        pins.choose(account.id(), pin.strip());
    }

    public boolean hasTotp() {
        return account().totp() != null;
    }

    public Secret newSecret() {
        var secret = Totp.newSecret();
        return new Secret(secret, Totp.uri(secret, me().name()));
    }

    /** Turns the second factor on once its first code fits: whoever cannot make one would be shut out. */
    public void turnTotpOn(String secret, String code) {
        if (!Totp.isSecret(secret) || !Totp.fits(secret, code.strip(), clock.instant())) {
            throw BadInput.in("code", "entrance.bad.code");
        }
        accounts.changeTotp(me().account(), secret);
    }

    public void turnTotpOff(String password) {
        var account = account();
        if (!signIn.matches(password, account.password())) {
            throw BadInput.in("password", "entrance.bad.old");
        }
        accounts.changeTotp(account.id(), null);
    }

    public Door.Given newToken(String label) {
        var given = bearers.personal(me().account(), label);
        return new Door.Given(given.token(), given.expiresAt());
    }

    public List<Token> tokens() {
        return bearers.of(me().account()).stream()
                .map(token -> new Token(token.id(), token.label(), token.madeAt(), token.expiresAt()))
                .toList();
    }

    public void revoke(UUID token) {
        bearers.revoke(me().account(), token);
    }

    public List<Place> places(HttpServletRequest request) {
        return sessions.of(me().name(), request.getSession().getId()).stream()
                .map(known ->
                        new Place(known.handle(), known.browser(), known.begun(), known.lastSeen(), known.present()))
                .toList();
    }

    public void end(String handle) {
        sessions.end(me().name(), handle);
    }

    /** Whoever is in with the old password is shown out, programs too. */
    @EventListener
    void showOut(AccountReset reset) {
        accounts.find(reset.account()).ifPresent(account -> sessions.endAllBut(account.name(), ""));
        bearers.revokeAll(reset.account(), Tokens.Kind.SIGN_IN);
        bearers.revokeAll(reset.account(), Tokens.Kind.PERSONAL);
    }

    private Account account() {
        return accounts.find(me().account()).orElseThrow();
    }

    private static SignedIn me() {
        return Door.signedIn().orElseThrow();
    }
}
