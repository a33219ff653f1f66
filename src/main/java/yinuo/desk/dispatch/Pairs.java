package yinuo.desk.dispatch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Pairs of neighbouring characters, by which slips are found and faults are seen to be alike. */
final class Pairs {

    private static final int MOST = 600;

    private Pairs() {}

    static Set<String> of(String text) {
        var pairs = new LinkedHashSet<String>();
        for (var run : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            var points = run.codePoints().toArray();
            for (var n = 0; n + 1 < points.length && pairs.size() < MOST; n++) {
                pairs.add(new String(points, n, 2));
            }
        }
        return pairs;
    }

    /** How much two texts have in common, of the shorter one's pairs, in per cent. */
    static int likeness(String one, String other) {
        var pairs = of(one);
        var others = of(other);
        var smaller = Math.min(pairs.size(), others.size());
        if (smaller == 0) {
            return one.equalsIgnoreCase(other) ? 100 : 0;
        }
        var common = new HashSet<>(pairs);
        common.retainAll(others);
        return common.size() * 100 / smaller;
    }
}
