package yinuo.desk.incident;

import yinuo.staff.Role;

/** Who goes there. The text is {@code word.Team.<name>}. */
public enum Team {
    ENGINEERING(Role.ENGINEERING),
    SECURITY(Role.SECURITY);

    private final Role role;

    Team(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    IncidentPromise acknowledgement() {
        return switch (this) {
            case ENGINEERING -> IncidentPromise.ENGINEERING_ACKNOWLEDGES;
            case SECURITY -> IncidentPromise.SECURITY_ACKNOWLEDGES;
        };
    }
}
