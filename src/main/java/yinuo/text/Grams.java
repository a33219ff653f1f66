package yinuo.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Pairs of neighbouring characters: Chinese words are mostly two long, and no index of the database cuts them so. */
public final class Grams {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 600;

    private Grams() {}

    public static Set<String> of(String text) {
        var grams = new LinkedHashSet<String>();
        for (var run : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            var points = run.codePoints().toArray();
            for (var n = 0; n + 1 < points.length && grams.size() < MOST; n++) {
                grams.add(new String(points, n, 2));
            }
        }
        return grams;
    }

    /** How much two texts have in common, of the shorter one's pairs, from 0 to 1. */
    public static double likeness(Set<String> one, Set<String> other) {
        var smaller = Math.min(one.size(), other.size());
        if (smaller == 0) {
            return 0;
        }
        var common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / smaller;
    }
}
