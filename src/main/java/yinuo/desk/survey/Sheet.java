package yinuo.desk.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;

/** The questionnaire of one home: whether it was issued, and what came back; its version counts the times it was entered. */
public record Sheet(
        UUID home,
        int version,
        String label,
        int building,
        @Nullable Issued issued,
        @Nullable Returned returned) {

    /** The text is {@code word.SheetWay.<name>}. */
    public enum SheetWay {
        PAPER,
        ONLINE,
        VISIT
    }

    public record Issued(Instant at, SheetWay way, String by) {}

    /** Who answered need not be known; the overall judgement was given, or follows from most of the items. */
    public record Returned(
            Instant at, String by, String person, Opinion overall, boolean derived, String words, List<Item> items) {

        public Returned {
            items = List.copyOf(items);
        }

        /** What was answered to an item, if anything. */
        public @Nullable Opinion of(int department, SurveyTopic topic) {
            return items.stream()
                    .filter(one -> one.department() == department && one.topic() == topic)
                    .map(Item::opinion)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One judgement: of a department, by its place in the survey's list. */
    public record Item(int department, SurveyTopic topic, Opinion opinion) {}

    /** An item of the questionnaire. */
    public record Key(int department, SurveyTopic topic) {}

    public record Typed(
            @Nullable String person,
            @Nullable Opinion overall,
            @Nullable Map<Key, Opinion> items,
            @Nullable String words) {}
}
