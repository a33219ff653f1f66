package yinuo.text;

/** As much of a text as there is room for. */
public final class Beginning {

    private Beginning() {}

    /** The text, or its first characters and an ellipsis; no character is cut in two. */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
