package yinuo.staff;

import java.util.EnumSet;
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
        boolean head,
        boolean receives) {

    public Member {
        roles = Set.copyOf(roles);
    }

    public record Id(Office.Id office, UUID value) {}

    public Member(
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
        this(id, version, name, phone, roles, department, zone, account, active, head, false);
    }

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

    /** The same, appointed to receive customers at the moment. */
    Member receiving() {
        return new Member(id, version, name, phone, roles, department, zone, account, active, head, true);
    }

    public boolean is(Role role) {
        return acts().contains(role);
    }

    /** The roles somebody acts in: one who receives is a receptionist meanwhile. */
    public Set<Role> acts() {
        if (!receives) {
            return roles;
        }
        var acts = EnumSet.of(Role.RECEPTIONIST);
        acts.addAll(roles);
        return acts;
    }
}
