package yinuo.custody;

/** Which way money is paid. Only cash passes from hand to hand. The text is {@code word.Method.<name>}. */
public enum Method {
    CASH,
    TRANSFER,
    SCAN;

    /** What is not cash is on the office's account, whoever asked for it. */
    public static final Party BANK = Party.place("bank", "word.Place.BANK");
}
