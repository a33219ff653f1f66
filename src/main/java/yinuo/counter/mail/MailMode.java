package yinuo.counter.mail;

/** How mail of a class reaches people. The text is {@code word.MailMode.<name>}. */
public enum MailMode {
    /** The steward signs for it and takes it to the home. */
    STEWARD,
    /** The addressee fetches it at the desk. */
    DESK,
    /** We take none in: the carrier delivers alone. */
    CARRIER
}
