package yinuo.counter.mail;

/** How an addressee was tried to be reached (D01-4.2.6.1). The text is {@code word.MailMeans.<name>}. */
public enum MailMeans {
    PHONE,
    LETTER,
    VISIT,
    MESSAGE
}
