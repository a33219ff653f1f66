package yinuo.desk.outreach;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.register.Home;
import yinuo.register.Occupant.Relation;

/** Which homes: by pasted names, or by buildings and zones, of which only those under a condition. */
public record HomeChoice(
        @Nullable String pasted,
        @Nullable List<Integer> buildings,
        @Nullable List<String> zones,
        @Nullable Condition condition) {

    /** The text is {@code word.HomeCondition.<name>}. */
    public enum Condition {
        /** Somebody lives there whom we can call. */
        LIVED_IN,
        OWNED,
        RENTED,
        EVERY;

        boolean holds(Home home) {
            return switch (this) {
                case EVERY -> true;
                case LIVED_IN -> home.contact().isPresent();
                case OWNED -> home.people().stream().anyMatch(one -> one.relation() == Relation.OWNER);
                case RENTED -> home.people().stream().anyMatch(one -> one.relation() == Relation.TENANT);
            };
        }
    }

    boolean isByName() {
        return pasted != null && !pasted.isBlank();
    }

    /** Nothing was named at all, which is not every home. */
    boolean isEmpty() {
        return !isByName()
                && (buildings == null || buildings.isEmpty())
                && (zones == null || zones.isEmpty())
                && condition == null;
    }

    boolean holds(Home home) {
        var building = home.place().building();
        return (buildings == null || buildings.isEmpty() || buildings.contains(building))
                && (zones == null || zones.isEmpty() || zones.contains(home.zone()))
                && (condition == null ? Condition.LIVED_IN : condition).holds(home);
    }
}
