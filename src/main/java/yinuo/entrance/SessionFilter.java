package yinuo.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import yinuo.staff.Accounts;

/** Ends sessions that began before their person signed out everywhere or changed the password. */
class SessionFilter extends OncePerRequestFilter {

    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Accounts accounts;
    private final ConcurrentHashMap<UUID, Kept> kept = new ConcurrentHashMap<>();

    SessionFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    private record Kept(java.time.Instant sessionsFrom, long since) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn who
                && who.since().isBefore(sessionsFrom(who.account()))) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private java.time.Instant sessionsFrom(UUID account) {
        var known = kept.get(account);
        if (known == null || System.nanoTime() - known.since() > FRESH_NANOS) {
            var from = accounts.find(account).map(found -> found.sessionsFrom()).orElse(java.time.Instant.MAX);
            known = new Kept(from, System.nanoTime());
            kept.put(account, known);
        }
        return known.sessionsFrom();
    }

    void forget(UUID account) {
        kept.remove(account);
    }
}
