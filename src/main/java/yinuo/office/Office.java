package yinuo.office;

import java.util.Set;
import java.util.UUID;

/** A management office (管理处): the customer-service centre of one estate, and the tenant of everything kept for it. */
public record Office(Id id, String code, String name, Profile profile, Contacts contacts, String company) {

    /** One of a company that nobody has named. */
    public Office(Id id, String code, String name, Profile profile, Contacts contacts) {
        this(id, code, name, profile, contacts, "");
    }

    /** First parts of addresses that are not an office's. */
    private static final Set<String> TAKEN = Set.of(
            "api", "sign-in", "sign-out", "setup", "taste", "password", "me", "error", "webjars", "actuator", "static");

    public record Id(UUID value) {}

    /** Whether a text may stand first in the addresses of an office. */
    public static boolean isCode(String text) {
        return text.matches("[a-z][a-z0-9-]{1,30}") && !TAKEN.contains(text);
    }

    /** Which of the procedures an office works by besides the common ones. */
    public enum Profile {
        RESIDENTIAL,
        INDUSTRIAL_PARK,
        MALL
    }

    public boolean isPark() {
        return profile == Profile.INDUSTRIAL_PARK;
    }

    public boolean isMall() {
        return profile == Profile.MALL;
    }

    /** The four ways to complain that residents must be able to find (D12-1.1). */
    public record Contacts(String dutyPhone, String hotline, String fax, String email) {}

    /** One of them is another now. Published inside the transaction of the change. */
    public record ContactsChanged(Id office) {}
}
