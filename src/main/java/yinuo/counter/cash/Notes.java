package yinuo.counter.cash;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yinuo.refusal.BadInput;

/** Cash by denomination: how many of each note and coin, the denominations in fen. */
public record Notes(Map<Integer, Integer> pieces) {

    /** From the largest note to the smallest coin, in fen. */
    public static final List<Integer> DENOMINATIONS = List.of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10);

    private static final int MOST = 100_000;

    public Notes {
        var sorted = new TreeMap<Integer, Integer>(java.util.Comparator.reverseOrder());
        pieces.forEach((fen, count) -> {
            if (!DENOMINATIONS.contains(fen) || count < 0 || count > MOST) {
                throw BadInput.in("pieces", "cash.bad.pieces");
            }
            if (count > 0) {
                sorted.put(fen, count);
            }
        });
        pieces = java.util.Collections.unmodifiableMap(sorted);
    }

    /** In fen. */
    public long total() {
        return pieces.entrySet().stream()
                .mapToLong(one -> (long) one.getKey() * one.getValue())
                .sum();
    }

    /** As it is kept: {@code 10000x5 1000x2}. */
    String text() {
        return pieces.entrySet().stream()
                .map(one -> one.getKey() + "x" + one.getValue())
                .collect(Collectors.joining(" "));
    }

    static Notes of(String text) {
        var pieces = new TreeMap<Integer, Integer>();
        for (var one : text.split(" ")) {
            if (!one.isEmpty()) {
                var at = one.indexOf('x');
                pieces.put(Integer.valueOf(one.substring(0, at)), Integer.valueOf(one.substring(at + 1)));
            }
        }
        return new Notes(pieces);
    }
}
