package yinuo.program;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends what programs are answered in one piece that says how long it is, where it fits the buffer: Spring would send its
 * beginning early and its end after it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class WholeAnswers extends OncePerRequestFilter {

    private static final String PROGRAMS = "/api/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PROGRAMS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void flushBuffer() {
                // The end of the answer sends it.
            }
        });
    }
}
