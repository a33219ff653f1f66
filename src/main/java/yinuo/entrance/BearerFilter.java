package yinuo.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by their token. */
class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Bearers bearers;

    BearerFilter(Bearers bearers) {
        this.bearers = bearers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            bearers.bearer(header.substring(BEARER.length()).strip()).ifPresent(BearerFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private static void enter(SignedIn who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
    }
}
