package yinuo.desk.dispatch;

/** How satisfied the resident is. */
public enum Opinion {
    VERY_SATISFIED,
    SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED;

    public boolean isContent() {
        return this == VERY_SATISFIED || this == SATISFIED;
    }
}
