package yinuo.register;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody of a home. The phone is as it was given; screens and programs see it masked. */
public record Occupant(UUID id, int version, String name, Relation relation, String phone, LocalDate since) {

    /** What somebody is to a home. The text is {@code word.Relation.<name>}. */
    public enum Relation {
        OWNER,
        RESIDENT,
        TENANT
    }

    /** The phone with its middle hidden: 138****5678. */
    public String masked() {
        return Phone.masked(phone);
    }
}
