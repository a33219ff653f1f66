package yinuo.custody;

/** How one side of a transfer acknowledged it. The text is {@code word.Ack.<name>}. */
public enum Ack {
    /** Did it under the own sign-in. */
    SIGN_IN,
    /** Typed the own PIN at a colleague's desk. */
    PIN,
    /** Drew a signature on the screen. */
    SCREEN,
    /** Signed a paper that is kept. */
    PAPER,
    /** Before a named witness. */
    WITNESS,
    /** A place does not sign: whoever put it there or took it away did. */
    PUT,
    /** Somebody who may decided that it is written off: no holder is left to sign. */
    DECISION
}
