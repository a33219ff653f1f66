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

    /**
     * Whether it has a number of its own. What recurs is called by its period, such as 2026-11, alone; a number begins with
     * the letters of its kind, also where it is all that may be said.
     */
    public boolean isNumbered() {
        return !number.isEmpty() && !(number.equals(title) && Character.isDigit(number.charAt(0)));
    }

    public Stream stream() {
        return new Stream(kind, id);
    }
}
