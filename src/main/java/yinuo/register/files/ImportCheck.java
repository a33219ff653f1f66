package yinuo.register.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yinuo.register.Arrival;
import yinuo.register.Home;
import yinuo.register.KnownHomes;
import yinuo.register.KnownHomes.Living;
import yinuo.register.PersonName;
import yinuo.register.Plate;
import yinuo.register.Register.NewPerson;
import yinuo.register.RoomName;
import yinuo.register.files.ExcelFile.Line;

/** Goes through a register file line by line: what can be taken, and why the rest cannot. */
final class ImportCheck {

    private static final int LONGEST_NOTE = 200;

    private final ImportSheet sheet;
    private final KnownHomes known;
    private final LocalDate today;
    private final List<Arrival> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<Living, Integer> lines = new HashMap<>();
    private final Map<String, String> plates = new HashMap<>();

    ImportCheck(ImportSheet sheet, KnownHomes known, LocalDate today) {
        this.sheet = sheet;
        this.known = known;
        this.today = today;
        sheet.lines().forEach(this::take);
    }

    List<Arrival> rows() {
        return rows;
    }

    List<RowFault> faults() {
        return faults;
    }

    private void take(Line line) {
        try {
            rows.add(read(line));
        } catch (Bad bad) {
            faults.add(new RowFault(
                    line.number(),
                    shown(line, ImportColumn.HOME),
                    shown(line, ImportColumn.NAME),
                    bad.reason,
                    bad.arguments));
        }
    }

    private Arrival read(Line line) {
        var place = place(line);
        var person = person(line);
        var row = new Arrival(place, zone(line, place), person, plates(line, place.label()), note(line));
        var living = new Living(place.label(), person.name(), person.phone());
        if (known.living().contains(living)) {
            throw new Bad("known");
        }
        var before = lines.putIfAbsent(living, line.number());
        if (before != null) {
            throw new Bad("twice", before);
        }
        row.plates().forEach(plate -> plates.put(plate, place.label()));
        return row;
    }

    private Home.Place place(Line line) {
        var home = sheet.text(line, ImportColumn.HOME);
        if (home.startsWith(ExcelFile.DATE)) {
            throw new Bad("roomDate");
        }
        var building = sheet.text(line, ImportColumn.BUILDING);
        var name = building.isBlank() || !home.matches("\\d{3,4}\\D?") ? home : building + "-" + home;
        if (name.isBlank()) {
            throw new Bad("noRoom");
        }
        var fitting = fitting(RoomName.read(name));
        if (fitting.size() > 1) {
            throw new Bad("ambiguous", String.join(" / ", fitting));
        }
        return fitting.stream().findFirst().flatMap(Home.Place::of).orElseThrow(() -> new Bad("room"));
    }

    /** Of several readings, such as 3-1802 and 31-0802 of 31802, those that are homes, else those in buildings we have. */
    private List<String> fitting(List<String> labels) {
        var homes = labels.stream().filter(known.homes()::containsKey).toList();
        var near = labels.stream()
                .filter(label -> Home.Place.of(label)
                        .filter(place -> known.zones().containsKey(place.building()))
                        .isPresent())
                .toList();
        return !homes.isEmpty() ? homes : near.isEmpty() ? labels : near;
    }

    private NewPerson person(Line line) {
        var name = RowReading.unguarded(sheet.text(line, ImportColumn.NAME));
        if (name.startsWith(ExcelFile.DATE) || !PersonName.isGood(name)) {
            throw new Bad("name");
        }
        var relation = RowReading.relation(sheet.text(line, ImportColumn.RELATION))
                .orElseThrow(() -> new Bad("relation", shown(line, ImportColumn.RELATION)));
        var phone = RowReading.phone(sheet.text(line, ImportColumn.PHONE), relation)
                .orElseThrow(() -> new Bad(phoneReason(line)));
        var since = RowReading.day(sheet.text(line, ImportColumn.SINCE), today)
                .filter(day -> !day.isAfter(today) && day.getYear() > 1949)
                .orElseThrow(() -> new Bad("since"));
        return new NewPerson(name, phone, relation, since);
    }

    private String phoneReason(Line line) {
        return sheet.text(line, ImportColumn.PHONE).isBlank() ? "noPhone" : "phone";
    }

    private List<String> plates(Line line, String label) {
        var read = RowReading.plates(sheet.text(line, ImportColumn.PLATE));
        for (var plate : read) {
            if (Plate.read(plate).isEmpty()) {
                throw new Bad("plate", plate);
            }
            var holder = known.plates().getOrDefault(plate, plates.getOrDefault(plate, label));
            if (!holder.equals(label)) {
                throw new Bad("plateTaken", plate, holder);
            }
        }
        return read;
    }

    private String note(Line line) {
        var note = RowReading.unguarded(shown(line, ImportColumn.NOTE));
        if (note.length() > LONGEST_NOTE) {
            throw new Bad("note");
        }
        return note;
    }

    /** Where the file is silent, the zone of the other homes of the building. */
    private String zone(Line line, Home.Place place) {
        var zone = RowReading.unguarded(shown(line, ImportColumn.ZONE));
        return zone.isEmpty() ? known.zones().getOrDefault(place.building(), "") : zone;
    }

    private String shown(Line line, ImportColumn column) {
        return sheet.text(line, column).replace(ExcelFile.DATE, "");
    }

    /** The first thing that is wrong with a line. */
    private static final class Bad extends RuntimeException {

        private final String reason;
        private final transient List<Object> arguments;

        Bad(String reason, Object... arguments) {
            super(reason, null, false, false);
            this.reason = reason;
            this.arguments = List.of(arguments);
        }
    }
}
