package yinuo.desk.dispatch;

import java.time.Instant;

/** By when a slip is to be acknowledged, the worker to arrive and the work to be finished. */
public record Limits(Instant acknowledgeBy, Instant arriveBy, Instant finishBy) {

    Limits finishedBy(Instant later) {
        return new Limits(acknowledgeBy, arriveBy, later);
    }
}
