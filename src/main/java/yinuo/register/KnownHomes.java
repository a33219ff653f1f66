package yinuo.register;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the register holds already, as far as arrivals can collide with it. */
public record KnownHomes(
        Map<String, UUID> homes,
        Map<Integer, String> zones,
        Map<Resident, UUID> people,
        Set<Living> living,
        Map<String, String> plates,
        Set<NoteAt> notes) {

    public KnownHomes {
        homes = Map.copyOf(homes);
        zones = Map.copyOf(zones);
        people = Map.copyOf(people);
        living = Set.copyOf(living);
        plates = Map.copyOf(plates);
        notes = Set.copyOf(notes);
    }

    /** Somebody as files name people. */
    public record Resident(String name, String phone) {}

    /** Who lives where; without phone for those whose phone a file leaves out. */
    public record Living(String label, String name, String phone) {}

    public record NoteAt(String label, String words) {}
}
