package yinuo.staff;

import java.util.UUID;

/** Somebody else gave the account a one-time password: whoever is in with the old one is shown out. */
public record AccountReset(UUID account) {}
