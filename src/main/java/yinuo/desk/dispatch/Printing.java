package yinuo.desk.dispatch;

import java.time.Instant;

/** One time that a slip was put on paper. */
public record Printing(int nth, String form, Instant at, String by) {

    public boolean isAgain() {
        return nth > 1;
    }
}
