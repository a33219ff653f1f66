package yinuo.desk.service;

import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;

/** Text as people and programs send it. */
final class Typed {

    static final int MOST = 2_000;

    private Typed() {}

    /** Without control characters, which no screen shows, and without blanks around it. */
    static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    static String must(@Nullable String text, String field) {
        var clean = clean(text);
        new BadInput.Check()
                .that(!clean.isEmpty(), field, "service.bad.words")
                .that(clean.length() <= MOST, field, "service.bad.long")
                .done();
        return clean;
    }
}
