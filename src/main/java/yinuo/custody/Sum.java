package yinuo.custody;

/** An amount of money in fen, always more than nothing, and what it is for. */
public record Sum(Purse purse, long fen) {}
