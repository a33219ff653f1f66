package yinuo.journal;

import java.util.UUID;

/** The thing a chain of entries is about, such as one complaint or one home. */
public record Stream(String kind, UUID id) {}
