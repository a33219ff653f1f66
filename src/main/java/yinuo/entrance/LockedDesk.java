package yinuo.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** At a locked desk every page is the one that asks who is there. What looks by itself, such as a bell, sees nothing. */
class LockedDesk extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of("/operator", "/sign-in", "/sign-out", "/taste", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var asks = path.matches("/[a-z][a-z0-9-]*/operator(/lock)?");
        if (asks || OPEN.contains(path) || Door.isAsset(path) || !Operators.isLocked(request)) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/operator");
        } else if (request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("HX-Redirect", "/operator");
        }
    }
}
