package yinuo.desk.callback;

import yinuo.staff.Actor;

/** Somebody tried to reach the resident, in vain or for an appointment only. Published inside the transaction. */
public record CallbackAttempted(Callback callback, Attempt attempt, Actor by) {}
