package yinuo.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;

/** The version a program has seen, by the header of that name; none when it does not care. */
public record IfMatch(@Nullable Integer version) {

    public static final String HEADER = "If-Match";

    private static final Pattern WRITTEN = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    /** As an entity tag, with its quotes or bare; {@code *} is any version. */
    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return new IfMatch(null);
        }
        var written = WRITTEN.matcher(header.strip());
        if (!written.matches()) {
            throw BadInput.in(HEADER, "page.bad.version");
        }
        return new IfMatch(Integer.valueOf(written.group(1)));
    }
}
