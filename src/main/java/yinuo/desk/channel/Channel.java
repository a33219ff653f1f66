package yinuo.desk.channel;

/** How a complaint reached us. The text is {@code word.Channel.<name>}. */
public enum Channel {
    PHONE,
    VISIT,
    ONLINE,
    LOBBY,
    LETTER,
    FAX,
    EMAIL,
    COMPANY;

    /** Answered in writing and in another way too (D12-7). */
    public boolean isWritten() {
        return this == LETTER || this == FAX || this == EMAIL;
    }
}
