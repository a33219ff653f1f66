package yinuo.desk.incident;

import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;
import yinuo.register.Phone;

/** Text as people and programs send it. */
public final class Typed {

    public static final int MOST = 2_000;
    public static final int NAME = 60;

    private Typed() {}

    /** Without control characters and without blanks around it; empty for nothing. */
    public static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    public static String words(@Nullable String text, String field) {
        var clean = optional(text, field);
        if (clean.isEmpty()) {
            throw BadInput.in(field, "incident.bad.words");
        }
        return clean;
    }

    public static String optional(@Nullable String text, String field) {
        var clean = clean(text);
        if (clean.length() > MOST) {
            throw BadInput.in(field, "incident.bad.long");
        }
        return clean;
    }

    /** In plain digits; what is no number is refused. */
    public static String phone(@Nullable String text) {
        var clean = clean(text);
        return clean.isEmpty() ? "" : Phone.read(clean).orElseThrow(() -> BadInput.in("phone", "incident.bad.phone"));
    }
}
