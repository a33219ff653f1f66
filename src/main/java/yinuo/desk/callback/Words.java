package yinuo.desk.callback;

import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;

/** Text as people and programs send it. */
public final class Words {

    public static final int MOST = 2_000;

    private Words() {}

    /** Without control characters, which no screen shows, and without blanks around it. */
    public static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    public static String must(@Nullable String text, String field) {
        var clean = clean(text);
        new BadInput.Check()
                .that(!clean.isEmpty(), field, "callback.bad.words")
                .that(clean.length() <= MOST, field, "callback.bad.long")
                .done();
        return clean;
    }
}
