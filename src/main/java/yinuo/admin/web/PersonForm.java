package yinuo.admin.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.admin.StaffAdmin.Wanted;
import yinuo.staff.Role;

/** What both forms about a person send, as it was typed. */
public record PersonForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Set<Role> role,
        @Nullable String zone,
        @Nullable String account) {

    static final PersonForm EMPTY = new PersonForm(null, null, null, null, null);

    Wanted wanted() {
        return new Wanted(name == null ? "" : name, phone == null ? "" : phone, role == null ? Set.of() : role, zone);
    }

    public boolean has(Role one) {
        return role != null && role.contains(one);
    }
}
