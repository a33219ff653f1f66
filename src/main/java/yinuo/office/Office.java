package yinuo.office;

import java.util.UUID;

/** A management office (管理处): the customer-service centre of one estate, and the tenant of everything kept for it. */
public record Office(Id id, String code, String name, Profile profile, Contacts contacts) {

    public record Id(UUID value) {}

    /** Which of the procedures an office works by besides the common ones. */
    public enum Profile {
        RESIDENTIAL,
        INDUSTRIAL_PARK,
        MALL
    }

    /** The four ways to complain that residents must be able to find (D12-1.1). */
    public record Contacts(String dutyPhone, String hotline, String fax, String email) {}
}
