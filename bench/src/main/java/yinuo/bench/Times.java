package yinuo.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long one thing takes when it is done many times, after as many times unmeasured. */
record Times(double median, double p95) {

    static Times of(int times, Callable<?> once) throws Exception {
        var millis = new double[times];
        for (var n = -times; n < times; n++) {
            var begun = System.nanoTime();
            once.call();
            if (n >= 0) {
                millis[n] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Times(millis[times / 2], millis[times * 95 / 100]);
    }
}
