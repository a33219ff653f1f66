package yinuo.desk.outage.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.outage.Announcement;
import yinuo.desk.outage.Outage;
import yinuo.desk.outage.OutageKind;
import yinuo.register.Area;

/** The form for a planned cut: what nobody has typed is empty. */
public record OutageForm(
        @Nullable String once,
        @Nullable OutageKind kind,
        @Nullable String reason,
        @Nullable String place,
        @Nullable List<Integer> buildings,
        @Nullable Integer fromFloor,
        @Nullable Integer toFloor,
        @Nullable Integer fromDoor,
        @Nullable Integer toDoor,
        @Nullable String labels,
        @Nullable Boolean shops,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        @Nullable String receivedFrom,
        @Nullable String sentence,
        @Nullable String words) {

    static OutageForm empty() {
        return new OutageForm(
                UUID.randomUUID().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static OutageForm of(Outage outage, ZoneId zone) {
        var plan = outage.plan();
        var area = plan.area();
        return new OutageForm(
                "",
                plan.kind(),
                plan.reason(),
                plan.place(),
                area.buildings(),
                area.fromFloor(),
                area.toFloor(),
                area.fromDoor(),
                area.toDoor(),
                String.join(" ", area.labels()),
                area.shops(),
                LocalDateTime.ofInstant(plan.from(), zone),
                LocalDateTime.ofInstant(plan.until(), zone),
                outage.taken().from(),
                plan.sentence(),
                null);
    }

    Announcement announcement(List<String> known, ZoneId zone) {
        return new Announcement(
                kind,
                reason,
                place,
                new Area(
                        buildings == null ? List.of() : buildings,
                        fromFloor,
                        toFloor,
                        fromDoor,
                        toDoor,
                        known,
                        allShops()),
                instant(from, zone),
                instant(until, zone),
                new Announcement.Source(receivedFrom, null),
                sentence);
    }

    String key() {
        return once == null || once.isBlank() ? UUID.randomUUID().toString() : once;
    }

    public boolean allShops() {
        return Boolean.TRUE.equals(shops);
    }

    public boolean has(int building) {
        return buildings != null && buildings.contains(building);
    }

    /** Any of its values as the page shows it. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toInstant();
    }
}
