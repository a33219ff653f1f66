package yinuo.custody;

import java.util.UUID;
import yinuo.office.Office;

/** Whoever or whatever has held something, or holds it. */
public record Holder(Id id, Kind kind, String reference, String name) {

    public record Id(Office.Id office, UUID value) {}

    /** The text is {@code word.HolderKind.<name>}. */
    public enum Kind {
        /** A cabinet, a hook, a shelf, a cash box, the bank account. */
        PLACE,
        /** A person who works here. */
        MEMBER,
        DEPARTMENT,
        /** The people of a home. */
        HOME,
        /** A person or body from outside: a carrier, a craftsman, the power company. */
        OUTSIDE,
        /** Written off: with nobody any more. */
        GONE;

        /** One of ours, who answers for what they hold. */
        public boolean isInside() {
            return this == PLACE || this == MEMBER || this == DEPARTMENT;
        }
    }
}
