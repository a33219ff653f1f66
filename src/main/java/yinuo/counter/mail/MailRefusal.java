package yinuo.counter.mail;

/** Why a piece is not taken in (D02-4.2.1). The text is {@code word.MailRefusal.<name>}. */
public enum MailRefusal {
    CLASS,
    ADDRESSEE,
    DAMAGED,
    OTHER
}
