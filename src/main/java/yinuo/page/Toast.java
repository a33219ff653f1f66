package yinuo.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was just done, told on the next page: the key of its text, what goes into it, and the address that undoes it (or
 * empty). A cookie carries it over the redirect.
 */
public record Toast(String key, List<String> arguments, String undo) {

    static final String COOKIE = "toast";
    private static final int MOST = 800;

    /** Cut to what a cookie holds. */
    String written() {
        var parts = new ArrayList<String>(List.of(key, undo));
        parts.addAll(arguments);
        var all = String.join("\n", parts);
        return URLEncoder.encode(all.length() > MOST ? all.substring(0, MOST) : all, StandardCharsets.UTF_8);
    }

    /** Nothing if somebody wrote the cookie otherwise. */
    static Optional<Toast> read(String written) {
        try {
            var parts = URLDecoder.decode(written, StandardCharsets.UTF_8).split("\n", -1);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Toast(parts[0], List.of(parts).subList(2, parts.length), parts[1]));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
