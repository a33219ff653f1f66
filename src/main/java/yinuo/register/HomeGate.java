package yinuo.register;

import yinuo.staff.Actor;

/** Asked before somebody is entered as living in a home. A module that knows why they may not yet refuses. */
public interface HomeGate {

    void enter(Actor actor, Home home);
}
