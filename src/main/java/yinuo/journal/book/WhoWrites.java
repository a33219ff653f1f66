package yinuo.journal.book;

import yinuo.staff.Actor;

/** Says who of those who may write the duty log at all is on duty now; where there is none, all of them are. */
public interface WhoWrites {
    boolean writes(Actor actor);
}
