package yinuo.journal;

/** How somebody acknowledged: drawn on the screen, on paper that is kept, or before a witness. */
public enum SignatureHow {
    SCREEN,
    PAPER,
    WITNESS
}
