package yinuo.entrance.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language and the colours somebody likes, and whether single keys act; their browser remembers them for a year. */
@Controller
class TastePages {

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/taste")
    String taste(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        remember(response, "lang", lang, "zh|en");
        remember(response, "theme", theme, "auto|light|dark");
        remember(response, "keys", keys, "on|off");
        return "redirect:" + SignInPages.inside(back);
    }

    private static void remember(HttpServletResponse response, String name, @Nullable String value, String known) {
        if (value != null && value.matches(known)) {
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setMaxAge((int) KEPT.toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
