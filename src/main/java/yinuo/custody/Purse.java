package yinuo.custody;

/** What money is held for; sums of different purses are never mixed. The text is {@code word.Purse.<name>}. */
public enum Purse {
    FEES,
    DEPOSITS,
    PREPAYMENT
}
