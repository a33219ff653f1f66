package yinuo.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;
import yinuo.office.Office;

/** Lets people and programs in and out. */
@Service
public class Door {

    private final SignIn signIn;
    private final Bearers bearers;
    private final Actors actors;
    private final SecurityContextRepository contexts;

    Door(SignIn signIn, Bearers bearers, Actors actors, SecurityContextRepository contexts) {
        this.signIn = signIn;
        this.bearers = bearers;
        this.actors = actors;
        this.contexts = contexts;
    }

    /** A token, shown once, and the instant it ends. */
    public record Given(String token, Instant expiresAt) {}

    public record Known(UUID id, String label, Instant madeAt, Instant expiresAt) {}

    public Given token(@Nullable String name, @Nullable String password, @Nullable String code) {
        var given = bearers.signIn(signIn.check(orEmpty(name), orEmpty(password), code));
        return new Given(given.token(), given.expiresAt());
    }

    /** Begins a session; a new one, so that nobody waits in an old one. */
    public void signIn(
            String name,
            String password,
            @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = signIn.check(name, password, code);
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    public void signOutEverywhere(HttpServletRequest request) {
        signIn.endSessions(account());
        signOut(request);
    }

    /** The offices of the person signed in, or none when nobody is. */
    public List<Office> offices() {
        return signedIn().map(who -> actors.offices(who.account())).orElse(List.of());
    }

    public void changePassword(String old, String fresh) {
        signIn.changePassword(account(), old, fresh);
    }

    public boolean hasTotp() {
        return signIn.hasTotp(account());
    }

    public String newTotpSecret() {
        return Totp.newSecret();
    }

    public void turnTotpOn(String secret, String code) {
        signIn.changeTotp(account(), secret, code);
    }

    public void turnTotpOff() {
        signIn.changeTotp(account(), null, "");
    }

    public Given newToken(String label) {
        var given = bearers.personal(account(), label);
        return new Given(given.token(), given.expiresAt());
    }

    public List<Known> tokens() {
        return bearers.of(account()).stream()
                .map(token -> new Known(token.id(), token.label(), token.madeAt(), token.expiresAt()))
                .toList();
    }

    public void revoke(UUID token) {
        bearers.revoke(account(), token);
    }

    private UUID account() {
        return signedIn().orElseThrow().account();
    }

    public String accountName() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    private static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
