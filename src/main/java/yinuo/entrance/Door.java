package yinuo.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;
import yinuo.office.Office;

/** Lets people and programs in and out. */
@Service
public class Door {

    private static final int LONGEST_BROWSER = 200;

    private final SignIn signIn;
    private final Bearers bearers;
    private final Actors actors;
    private final Sessions sessions;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository secrets;

    Door(
            SignIn signIn,
            Bearers bearers,
            Actors actors,
            Sessions sessions,
            SecurityContextRepository contexts,
            CsrfTokenRepository secrets) {
        this.signIn = signIn;
        this.bearers = bearers;
        this.actors = actors;
        this.sessions = sessions;
        this.contexts = contexts;
        this.secrets = secrets;
    }

    /** What somebody types at the door. */
    public record Typed(String name, String password, String code) {

        public static Typed of(@Nullable String name, @Nullable String password, @Nullable String code) {
            return new Typed(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(password, ""),
                    Objects.requireNonNullElse(code, ""));
        }
    }

    /** A token, shown once, and the instant it ends. */
    public record Given(String token, Instant expiresAt) {}

    /** A program has nobody to change a one-time password. */
    public Given token(Typed typed, String origin) {
        var who = signIn.check(typed.name(), typed.password(), typed.code(), origin);
        if (who.mustChangePassword()) {
            throw NotLetIn.oneTimePassword();
        }
        var given = bearers.signIn(who);
        return new Given(given.token(), given.expiresAt());
    }

    /** Begins a session; a new one, so that nobody waits in an old one. */
    public void signIn(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var who = signIn.check(typed.name(), typed.password(), typed.code(), request.getRemoteAddr());
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        enter(who, request, response);
    }

    void enter(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setAttribute(Sessions.BROWSER, browser(request));
        secrets.saveToken(null, request, response);
    }

    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    public void signOutEverywhere(HttpServletRequest request) {
        var who = signedIn().orElseThrow();
        sessions.endAllBut(who.name(), "");
        bearers.revokeAll(who.account(), Tokens.Kind.SIGN_IN);
        signOut(request);
    }

    /** The offices of the person signed in, or none when nobody is. */
    public List<Office> offices() {
        return signedIn().map(who -> actors.offices(who.account())).orElse(List.of());
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /** A script, a style or a picture, which is the same for everybody. */
    static boolean isAsset(String path) {
        return path.startsWith("/webjars/") || path.matches("/[a-z-]+\\.[a-z]+");
    }

    private static String browser(HttpServletRequest request) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_BROWSER)) + " " + request.getRemoteAddr();
    }
}
