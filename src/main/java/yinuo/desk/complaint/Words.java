package yinuo.desk.complaint;

import yinuo.refusal.BadInput;

/** Text as people and programs send it. */
final class Words {

    static final int MOST = 5_000;

    private Words() {}

    /** Without control characters, which no screen shows, and without blanks around it. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\uD800-\\uDFFF&&[^\\uD800-\\uDBFF\\uDC00-\\uDFFF]]", "")
                .strip();
    }

    static String must(@org.jspecify.annotations.Nullable String text, String field) {
        var clean = text == null ? "" : clean(text);
        new BadInput.Check()
                .that(!clean.isEmpty(), field, "complaint.bad.words")
                .that(clean.length() <= MOST, field, "complaint.bad.long")
                .done();
        return clean;
    }
}
