package yinuo.register;

/** Names as people type them. */
public final class PersonName {

    private static final int LONGEST = 60;

    private PersonName() {}

    public static boolean isGood(String name) {
        return !name.isBlank() && name.length() <= LONGEST;
    }

    /** Without control characters, which no name holds and the database refuses. */
    public static String plain(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
