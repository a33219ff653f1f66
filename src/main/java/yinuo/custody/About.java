package yinuo.custody;

import java.util.UUID;

/** The matter something is held or moved for, with the number people read out and the path of its page below the office. */
public record About(String kind, UUID id, String number, String path) {}
