package yinuo.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yinuo.office.Office;

/** A home or shop with those who live or work there now, and the notes that pop up at the desk. */
public record Home(Id id, Place place, String zone, List<Occupant> people, List<Note> notes, List<String> plates) {

    public record Id(Office.Id office, UUID value) {}

    /** Where it is; people call a home by its label, {@code 3-1802}: building, floor, door. A shop is {@code S01}. */
    public record Place(String label, int building, int floor, int door, boolean shop) {

        /** A home of a residential building. */
        public static Place home(int building, int floor, int door) {
            return new Place("%d-%02d%02d".formatted(building, floor, door), building, floor, door, false);
        }

        public static Place shop(int number) {
            return new Place("S%02d".formatted(number), 0, 1, number, true);
        }

        /** The place of a label, unless no floor or door is numbered so. */
        public static Optional<Place> of(String label) {
            if (label.startsWith("S")) {
                return Optional.of(shop(Integer.parseInt(label.substring(1))));
            }
            var building = Integer.parseInt(label.substring(0, label.indexOf('-')));
            var room = Integer.parseInt(label.substring(label.indexOf('-') + 1));
            var numbered = building > 0 && room / 100 > 0 && room % 100 > 0;
            return numbered ? Optional.of(home(building, room / 100, room % 100)) : Optional.empty();
        }

        /** The label without its dash, as people type it in a hurry. */
        String compact() {
            return label.replace("-", "");
        }
    }

    /** Something the desk should know before it answers. */
    public record Note(UUID id, String words) {}

    public String label() {
        return place.label();
    }

    /** Whom to call: the first owner, else whoever lives there. */
    public Optional<Occupant> contact() {
        return people.stream().findFirst();
    }
}
