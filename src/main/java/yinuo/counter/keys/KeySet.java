package yinuo.counter.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.About;
import yinuo.custody.Party;
import yinuo.custody.Thing;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.promise.Subject;

/**
 * One set of keys under its code, with what it opens and the hook it belongs on. Whoever has it at the moment is known to
 * custody, under the same id. Labels show the code, never what it opens.
 */
public record KeySet(
        Id id,
        int version,
        String code,
        KeyClass keyClass,
        Hook hook,
        Opens opens,
        int pieces,
        @Nullable Entrusted entrusted,
        Instant registeredAt,
        String registeredBy,
        @Nullable Left left) {

    public static final String SUBJECT = "key";

    public record Id(Office.Id office, UUID value) {}

    /** A place in a cabinet, counted from 1. People read {@code A-07}. */
    public record Hook(String cabinet, int number) {
        public String label() {
            return "%s-%02d".formatted(cabinet, number);
        }

        public Party place() {
            return Party.place("hook " + label(), label());
        }
    }

    /** What it opens: a home of the register, or a room that a department answers for, or whatever the words say. */
    public record Opens(
            @Nullable Integer building,
            @Nullable Integer floor,
            @Nullable UUID homeId,
            String home,
            String room,
            Department.@Nullable Id departmentId,
            String department) {

        public String text() {
            return home.isEmpty() ? room : home;
        }
    }

    /** Who left it with us, what for, and from when until when, both days included. */
    public record Entrusted(String owner, String phone, String purpose, LocalDate from, LocalDate until) {}

    /** It is not ours to keep any more. */
    public record Left(As as, Instant at, String to) {

        /** The text is {@code word.KeyLeft.<name>}. */
        public enum As {
            /** To the owner who took the home over. */
            ISSUED,
            /** Back to the owner who had left it with us. */
            RETURNED,
            WRITTEN_OFF
        }
    }

    public boolean isKept() {
        return left == null;
    }

    public Thing.Id thing() {
        return new Thing.Id(id.office(), id.value());
    }

    public String path() {
        return "keys/" + id.value();
    }

    public About about() {
        return new About(SUBJECT, id.value(), code, path());
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), code, opens.home(), opens.text(), path());
    }

    KeySet left(Left how) {
        return new KeySet(id, version, code, keyClass, hook, opens, pieces, entrusted, registeredAt, registeredBy, how);
    }

    KeySet at(Hook other) {
        return new KeySet(
                id, version, code, keyClass, other, opens, pieces, entrusted, registeredAt, registeredBy, left);
    }

    KeySet entrustedAs(Entrusted further) {
        return new KeySet(id, version, code, keyClass, hook, opens, pieces, further, registeredAt, registeredBy, left);
    }
}
