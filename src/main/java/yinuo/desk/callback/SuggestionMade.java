package yinuo.desk.callback;

import yinuo.staff.Actor;

/** A resident who was called back proposed something. Published inside the transaction of the callback. */
public record SuggestionMade(Callback callback, String words, Actor by) {}
