package yinuo.entrance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.staff.Actor;

/**
 * Leads a request into the office its path names, if the person works there; for anybody else there is no such office
 * (404). What follows runs in the office's scope, with the {@link Actor} and the {@link Office} as request attributes. The
 * address of an office alone leads to its work of today.
 */
class OfficeFilter extends OncePerRequestFilter {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private final Offices offices;
    private final Actors actors;

    OfficeFilter(Offices offices, Actors actors) {
        this.offices = offices;
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var office = named(request.getRequestURI());
        var who = Door.signedIn();
        if (office.isEmpty() || who.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            OfficeScope.call(office.get().id(), () -> {
                enter(office.get(), who.get(), request, response, chain);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    private void enter(
            Office office, SignedIn who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = actors.of(who.account(), office);
        if (actor.isEmpty()) {
            actors.turnAway(office, who, request.getMethod() + " " + request.getRequestURI());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var address = "/" + office.code();
        if (request.getRequestURI().equals(address) || request.getRequestURI().equals(address + "/")) {
            response.sendRedirect(address + "/today");
            return;
        }
        request.setAttribute(Actor.class.getName(), actor.get());
        request.setAttribute(Office.class.getName(), office);
        chain.doFilter(request, response);
    }

    private Optional<Office> named(String path) {
        var parts = path.split("/", 4);
        var at = parts.length > 2 && parts[1].equals("api") ? 2 : 1;
        return parts.length > at && CODE.matcher(parts[at]).matches() ? offices.withCode(parts[at]) : Optional.empty();
    }
}
