package yinuo.counter.prepay;

/** What is bought (D01-4.11.1). The text is {@code word.Utility.<name>}. */
public enum Utility {
    ELECTRICITY,
    GAS
}
