package yinuo.live;

/** Somebody else on the same page, and what they do there (text {@code page.presence.<doing>}). */
public record PresentOther(String name, String doing) {}
