package yinuo.duty.shift;

/** What must be in order at the desk before a shift is handed over (D05-4.2.2, D05-4.1.5.e). Text {@code word.SiteCheck.<name>}. */
public enum SiteCheck {
    PROPERTY,
    DESK,
    CHAIRS,
    NO_CLUTTER,
    HOTLINE
}
