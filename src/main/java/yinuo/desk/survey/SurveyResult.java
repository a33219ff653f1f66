package yinuo.desk.survey;

import java.util.List;
import yinuo.rulebook.Clause;
import yinuo.text.Percent;

/**
 * What a survey comes to, counted from its sheets and never typed in: of the homes moved into how many had a sheet, of those
 * how many came back, and of these how many are satisfied, on the whole and with each item.
 */
public record SurveyResult(int households, int issued, int returned, int satisfied, List<Item> items, Targets targets) {

    public SurveyResult {
        items = List.copyOf(items);
    }

    /** One item of one department: satisfied among all sheets returned, blank or not, and those who answered it at all. */
    public record Item(int department, SurveyTopic topic, int satisfied, int answered) {}

    /** Per cent, inclusive, each as the rulebook asked for when the survey began. */
    public record Targets(int issued, int returned, int overall, int item) {}

    /** One of the four, with what it counts; text {@code survey.target.<name>}. */
    public record Target(String name, int count, int of, int target) {

        /** In per cent; for show alone. */
        public String rate() {
            return Percent.of(count, of);
        }

        public boolean isMet() {
            return of > 0 && Percent.reaches(count, of, target);
        }

        /** The least count that meets it. */
        public int least() {
            return SurveyResult.least(of, target);
        }
    }

    /** So many of the homes must have a sheet. */
    @Clause("D06-4.4.2")
    public Target issuing() {
        return new Target("issued", issued, households, targets.issued());
    }

    /** So many of the sheets must come back. */
    @Clause("D06-4.4.3")
    public Target returning() {
        return new Target("returned", returned, issued, targets.returned());
    }

    @Clause("D06-4.4.4")
    public Target overall() {
        return new Target("overall", satisfied, returned, targets.overall());
    }

    /** An unanswered item counts as not satisfied, as the formula has it. */
    @Clause("D06-4.4.5")
    public Target of(Item item) {
        return new Target("item", item.satisfied(), returned, targets.item());
    }

    /** Those of the items that fall short. */
    public List<Item> weak() {
        return items.stream().filter(one -> !of(one).isMet()).toList();
    }

    /** Whether all four are met, every item among them. */
    public boolean isMet() {
        return issuing().isMet() && returning().isMet() && overall().isMet() && weak().isEmpty();
    }

    /** Of an item only among those who answered it, in per cent; for show alone. */
    public static String ofAnswered(Item item) {
        return Percent.of(item.satisfied(), item.answered());
    }

    /** Rounded up: nine tenths of 1,001 homes are 901. */
    static int least(int of, int target) {
        return (int) ((of * (long) target + 99) / 100);
    }
}
