package yinuo.counter.prepay;

/** What a household wants done (D01-3.12, D01-4.11.1). The text is {@code word.UtilityWork.<name>}. */
public enum UtilityWork {
    PREPAY,
    PAY_BILL,
    OPEN_ACCOUNT
}
