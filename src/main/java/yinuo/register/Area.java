package yinuo.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the estate: whole buildings or, where floors or doors are named, only those of them (a unit is a range of
 * doors), single homes and shops by their labels, and all shops.
 */
public record Area(
        List<Integer> buildings,
        @Nullable Integer fromFloor,
        @Nullable Integer toFloor,
        @Nullable Integer fromDoor,
        @Nullable Integer toDoor,
        List<String> labels,
        boolean shops) {

    public Area {
        buildings = List.copyOf(buildings);
        labels = List.copyOf(labels);
    }

    public static Area buildings(List<Integer> buildings) {
        return new Area(buildings, null, null, null, null, List.of(), false);
    }

    public boolean isEmpty() {
        return buildings.isEmpty() && labels.isEmpty() && !shops;
    }
}
