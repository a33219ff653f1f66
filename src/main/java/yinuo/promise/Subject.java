package yinuo.promise;

import java.util.UUID;
import yinuo.journal.Stream;
import yinuo.text.Beginning;

/**
 * What a promise is about, with all that a board shows of it, so that a board reads promises alone: the number people
 * read out, the home (or empty), a short title, and the path of its page below the office.
 */
public record Subject(String kind, UUID id, String number, String home, String title, String path) {

    private static final int TITLE = 80;

    public Subject {
        title = Beginning.of(title, TITLE);
    }

    /** Whether its number says more than its title: what recurs has none but its period. */
    public boolean isNumbered() {
        return !number.isEmpty() && !number.equals(title);
    }

    public Stream stream() {
        return new Stream(kind, id);
    }
}
