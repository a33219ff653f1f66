package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever is not signed in to the door, and remembers in its address where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET") && !request.getRequestURI().contains(".")) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect("/sign-in?to=" + URLEncoder.encode(request.getRequestURI() + query, UTF_8));
        } else {
            response.sendRedirect("/sign-in");
        }
    }
}
