package yinuo.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import yinuo.office.Office;
import yinuo.staff.Actor;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    private final MessageSource texts;
    private final Clock clock;
    private final Supplier<List<Demo>> demo;
    private final Supplier<List<Waiting>> waiting;

    Pages(MessageSource texts, Clock clock, ObjectProvider<Demo> demo, ObjectProvider<Waiting> waiting) {
        this.texts = texts;
        this.clock = clock;
        this.demo = SingletonSupplier.of(() -> demo.stream().toList());
        this.waiting = SingletonSupplier.of(() -> waiting.stream().toList());
    }

    public Page of(HttpServletRequest request) {
        var known = request.getAttribute(Page.class.getName());
        if (known instanceof Page page) {
            return page;
        }
        var actor = (Actor) request.getAttribute(Actor.class.getName());
        var page = new Page(
                actor,
                (Office) request.getAttribute(Office.class.getName()),
                locale(request),
                clock.instant(),
                clock.getZone(),
                cookie(request, "theme").orElse("auto"),
                csrf(request),
                request.getHeader("HX-Request") != null,
                demo.get().stream().anyMatch(Demo::on),
                request.getRequestURI(),
                new Page.Surroundings(
                        cookie(request, "keys").filter("off"::equals).isEmpty(),
                        cookie(request, Toast.COOKIE).flatMap(Toast::read).orElse(null),
                        SingletonSupplier.of(() -> waiting(actor))),
                texts);
        request.setAttribute(Page.class.getName(), page);
        return page;
    }

    private Map<String, Waiting.Count> waiting(@Nullable Actor actor) {
        var all = new HashMap<String, Waiting.Count>();
        if (actor != null) {
            waiting.get().forEach(one -> all.putAll(one.of(actor)));
        }
        return all;
    }

    /** People choose by the switch, which a cookie remembers; programs by the header. Chinese otherwise. */
    Locale locale(HttpServletRequest request) {
        var chosen = cookie(request, "lang");
        if (chosen.isEmpty() && request.getRequestURI().startsWith("/api/")) {
            chosen = Optional.ofNullable(request.getHeader("Accept-Language"));
        }
        return chosen.filter(language -> language.startsWith("en")).isPresent() ? Locale.ENGLISH : Texts.CHINESE;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : new Page.Csrf("_csrf", "");
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
