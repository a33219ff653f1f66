package yinuo.staff;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Department;
import yinuo.office.Office;

/** A person who works in an office. One who only works, and never signs in, has no account. */
public record Member(
        Id id,
        int version,
        String name,
        String phone,
        Set<Role> roles,
        Department.@Nullable Id department,
        @Nullable String zone,
        @Nullable UUID account,
        boolean active,
        boolean head) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public record Id(Office.Id office, UUID value) {}

    /** One who leads no department. */
    public Member(
            Id id,
            int version,
            String name,
            String phone,
            Set<Role> roles,
            Department.@Nullable Id department,
            @Nullable String zone,
            @Nullable UUID account,
            boolean active) {
        this(id, version, name, phone, roles, department, zone, account, active, false);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
