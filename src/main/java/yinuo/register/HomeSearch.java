package yinuo.register;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.register.Prefixes.Key;

/**
 * One box for everything somebody at the desk may know. The room that was named comes first, then rooms that begin so,
 * then people, then plates; rooms leave space for people whose phone has the same digits.
 */
@Component
class HomeSearch {

    private static final int LIMIT = 20;
    private static final int ROOMS = 10;
    private static final int LONGEST = 40;
    private static final int SHORTEST_TAIL = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9 -]*[0-9][0-9 -]*");
    private static final Pattern LETTERS = Pattern.compile("[a-z][a-z' ]*");

    private final Homes homes;
    private final Prefixes prefixes;

    HomeSearch(Homes homes, Prefixes prefixes) {
        this.homes = homes;
        this.prefixes = prefixes;
    }

    List<UUID> find(Office.Id office, String typed) {
        var words = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        var found = new LinkedHashSet<UUID>();
        var labels = RoomName.read(words);
        if (!labels.isEmpty()) {
            found.addAll(homes.named(office, labels, LIMIT));
        }
        var plain = words.toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(plain).matches()) {
            digits(office, plain.replaceAll("[ -]", ""), found);
        } else {
            people(office, words, plain, found);
        }
        plates(office, words, found);
        return found.stream().limit(LIMIT).toList();
    }

    private void digits(Office.Id office, String digits, Set<UUID> found) {
        var rooms = prefixes.homes(office, Key.ROOM, digits);
        rooms.stream().limit(ROOMS).forEach(found::add);
        if (digits.length() >= SHORTEST_TAIL) {
            var tail = new StringBuilder(digits).reverse().toString();
            found.addAll(prefixes.homes(office, Key.PHONE_TAIL, tail));
            found.addAll(prefixes.homes(office, Key.PHONE, digits));
        }
        found.addAll(rooms);
    }

    private void people(Office.Id office, String words, String plain, Set<UUID> found) {
        if (LETTERS.matcher(plain).matches()) {
            var letters = plain.replaceAll("[' ]", "");
            found.addAll(prefixes.homes(office, Key.INITIALS, letters));
            found.addAll(prefixes.homes(office, Key.PINYIN, letters));
        }
        found.addAll(prefixes.homes(office, Key.NAME, words));
    }

    private void plates(Office.Id office, String words, Set<UUID> found) {
        var plate = Plate.plain(words);
        if (plate.length() >= SHORTEST_TAIL) {
            found.addAll(prefixes.homes(office, Key.PLATE, plate));
            found.addAll(prefixes.homes(office, Key.PLATE_TAIL, plate));
        }
    }
}
