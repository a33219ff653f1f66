package yinuo.refusal;

import java.util.regex.Pattern;

/** Text as people and programs send it, cleaned of what no screen shows. */
public final class Words {

    public static final int MOST = 5_000;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uD800-\\uDFFF&&[^\\uD800-\\uDBFF\\uDC00-\\uDFFF]]");

    private Words() {}

    /** Without control characters, which no screen shows, and without blanks around it. */
    public static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll("").strip();
    }

    public static String must(@org.jspecify.annotations.Nullable String text, String field) {
        var clean = text == null ? "" : clean(text);
        new BadInput.Check()
                .that(!clean.isEmpty(), field, "complaint.bad.words")
                .that(clean.length() <= MOST, field, "complaint.bad.long")
                .done();
        return clean;
    }
}
