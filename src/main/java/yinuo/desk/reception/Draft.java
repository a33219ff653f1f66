package yinuo.desk.reception;

import java.time.Instant;
import java.util.UUID;

/** A matter begun and not yet registered, as far as it was typed. */
public record Draft(UUID id, int version, IntakeForm form, Instant beganAt, Instant savedAt) {}
