package yinuo.desk.outage;

/** What is cut off. The text is {@code word.OutageKind.<name>}. */
public enum OutageKind {
    WATER,
    POWER,
    GAS,
    HEATING,
    LIFT,
    NETWORK
}
