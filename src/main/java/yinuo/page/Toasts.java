package yinuo.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;

/** Lets a controller say what it has just done; the page it leads to shows that for a while. */
public final class Toasts {

    private static final int SECONDS = 60;

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Toasts(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The text of the key, with words of people or numbers in it. */
    public void say(String key, Object... arguments) {
        put(new Toast(key, strings(arguments), ""));
    }

    /** The same, with the address (sent as a form) that takes it back. */
    public void sayUndoable(String undo, String key, Object... arguments) {
        put(new Toast(key, strings(arguments), undo));
    }

    private static List<String> strings(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    private void put(Toast toast) {
        response.addCookie(cookie(request, toast.written(), SECONDS));
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(Toast.COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
