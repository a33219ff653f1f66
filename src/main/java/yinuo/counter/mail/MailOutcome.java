package yinuo.counter.mail;

/** What came of the attempt (D02-4.5). The text is {@code word.MailOutcome.<name>}. */
public enum MailOutcome {
    REACHED,
    NOT_REACHED,
    MESSAGE_LEFT
}
