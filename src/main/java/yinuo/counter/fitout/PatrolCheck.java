package yinuo.counter.fitout;

/** What every patrol looks at. The text is {@code word.PatrolCheck.<name>}. */
public enum PatrolCheck {
    PASSES,
    SAFETY,
    RULES,
    SURROUNDINGS
}
