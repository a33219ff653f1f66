package yinuo.text;

/** What somebody shows to prove who they are. The text is {@code word.Document.<name>}. */
public enum Document {
    IDENTITY_CARD,
    PASSPORT,
    DRIVING_LICENCE,
    WORK_PERMIT;

    private static final String OTHER_NUMBER = "[A-Za-z0-9-]{5,30}";

    /** Whether its number can be right: an identity number by its check digit, others by their letters alone. */
    public boolean isGood(String number) {
        return this == IDENTITY_CARD ? IdentityNumber.isGood(number) : number.matches(OTHER_NUMBER);
    }
}
