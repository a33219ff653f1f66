package yinuo.desk.dispatch;

import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;

/** Text as people and programs send it. */
public final class Words {

    public static final int MOST = 2_000;

    private Words() {}

    /** Without control characters, which no screen shows, and without blanks around it. */
    public static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\uD800-\\uDFFF&&[^\\uD800-\\uDBFF\\uDC00-\\uDFFF]]", "")
                        .strip();
    }

    public static String must(@Nullable String text, String field) {
        var clean = clean(text);
        new BadInput.Check()
                .that(!clean.isEmpty(), field, "dispatch.bad.words")
                .that(clean.length() <= MOST, field, "dispatch.bad.long")
                .done();
        return clean;
    }
}
