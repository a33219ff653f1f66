package yinuo.desk.dispatch;

import java.util.Optional;
import java.util.UUID;
import yinuo.staff.Actor;

/** Fills in a slip from what it is about. Each module whose matters may need work gives one. */
public interface SlipOrigin {

    Source.Kind kind();

    /** What is known already, if the actor may see the matter; the rest of the order is empty. */
    Optional<Order> order(Actor actor, UUID id);
}
