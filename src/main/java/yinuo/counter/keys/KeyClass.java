package yinuo.counter.keys;

/** The four classes of D01-4.5.1. The text is {@code word.KeyClass.<name>}. */
public enum KeyClass {
    /** Of a home in which nobody lives (D01-4.5.1.1). */
    VACANT("D01-4.5.1.1"),
    /** Left with us by an owner (D01-4.5.1.2). */
    ENTRUSTED("D01-4.5.1.2"),
    /** Spare key of a room with equipment (D01-4.5.1.3). */
    EQUIPMENT("D01-4.5.1.3"),
    OTHER("D01-4.5.1.4");

    private final String clause;

    KeyClass(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }

    public boolean isOfHome() {
        return this == VACANT || this == ENTRUSTED;
    }
}
