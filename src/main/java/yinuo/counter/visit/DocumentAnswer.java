package yinuo.counter.visit;

/** What became of asking for a document. The text is {@code word.DocumentAnswer.<name>}. */
public enum DocumentAnswer {
    NOT_ASKED,
    SHOWN,
    FORGOTTEN,
    REFUSED
}
