package yinuo.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a one-time password gets no further before changing it: somebody else knows it. */
class PasswordFirst extends OncePerRequestFilter {

    private static final String PAGE = "/password";
    private static final Set<String> OPEN = Set.of(PAGE, "/sign-in", "/sign-out", "/taste", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var mustChange = Door.signedIn().map(SignedIn::mustChangePassword).orElse(false);
        if (!mustChange || OPEN.contains(path) || Door.isAsset(path)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", PAGE);
        } else {
            response.sendRedirect(PAGE);
        }
    }
}
