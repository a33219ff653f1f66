package yinuo.counter.prepay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yinuo.counter.prepay.PrepayRequest.Stage;

/** Purchases of a period by kind: live, or as they were reported (D01-4.11.3). Sums are in fen; the last day counts in. */
public record MonthSheet(
        LocalDate from,
        LocalDate until,
        Instant ends,
        List<Line> lines,
        @Nullable Instant reported,
        String reportedBy) {

    /** Households, the cash they left, what was spent, what they got back, and how many have not fetched theirs. */
    public record Line(Utility kind, int homes, long fen, long spent, long change, int uncollected) {

        static Line of(Utility kind, List<PrepayRequest> all) {
            var some = all.stream()
                    .filter(one -> one.kind() == kind && one.stage() != Stage.CANCELLED)
                    .toList();
            var bought = some.stream()
                    .map(PrepayRequest::bought)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return new Line(
                    kind,
                    (int) some.stream()
                            .map(one -> one.household().homeId())
                            .distinct()
                            .count(),
                    some.stream().mapToLong(PrepayRequest::fen).sum(),
                    bought.stream().mapToLong(PrepayRequest.Bought::spent).sum(),
                    bought.stream().mapToLong(PrepayRequest.Bought::change).sum(),
                    (int) some.stream().filter(PrepayRequest::isOpen).count());
        }
    }

    static String text(List<Line> lines) {
        return lines.stream()
                .map(one -> one.kind + " " + one.homes + " " + one.fen + " " + one.spent + " " + one.change + " "
                        + one.uncollected)
                .collect(Collectors.joining("\n"));
    }

    static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\n")) {
            var words = line.split(" ");
            lines.add(new Line(
                    Utility.valueOf(words[0]),
                    Integer.parseInt(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    Long.parseLong(words[4]),
                    Integer.parseInt(words[5])));
        }
        return lines;
    }
}
