package yinuo.staff;

import java.util.Set;
import yinuo.office.Office;
import yinuo.refusal.Forbidden;

/** Who does something, for which office and in which roles. Every deed takes one. */
public record Actor(Office office, Member.Id member, String name, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean may(Deed deed) {
        return roles.stream().anyMatch(deed::isFor);
    }

    public void must(Deed deed) {
        if (!may(deed)) {
            throw new Forbidden(deed.name());
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
