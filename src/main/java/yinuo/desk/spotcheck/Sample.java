package yinuo.desk.spotcheck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that can be repeated: the same seed and the same population give the same order. */
final class Sample {

    private Sample() {}

    static <T> List<T> shuffled(List<T> population, long seed) {
        var all = new ArrayList<>(population);
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all);
    }

    static <T> List<T> of(List<T> population, int size, long seed) {
        return shuffled(population, seed).stream().limit(size).toList();
    }

    /** A share in per cent, rounded up, but never fewer than the least, if there are as many. */
    static int size(int population, java.math.BigDecimal share, int least) {
        return Math.min(population, Math.max(least, (int) Math.ceil(population * share.doubleValue() / 100)));
    }
}
