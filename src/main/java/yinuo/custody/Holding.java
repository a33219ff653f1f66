package yinuo.custody;

/** How much a holder has at the moment: things, and fen of all purses together. */
public record Holding(Holder holder, int things, long fen) {}
