package yinuo.desk.callback;

import yinuo.staff.Actor;

/** The resident was reached and has judged the work. Published inside the transaction. */
public record CallbackAnswered(Callback callback, Opinion opinion, String words, Actor by) {}
