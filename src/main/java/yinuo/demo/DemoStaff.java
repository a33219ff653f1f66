package yinuo.demo;

import static yinuo.staff.Role.*;

import java.util.List;
import java.util.Set;
import yinuo.staff.Role;

/** Who works in the demo offices. */
public enum DemoStaff {
    DESK1("desk1", "陈雨桐", null, RECEPTIONIST),
    DESK2("desk2", "林晓", null, RECEPTIONIST),
    STEWARD1("steward1", "吴倩", "一区", STEWARD),
    STEWARD2("steward2", "何俊", "二区", STEWARD),
    STEWARD3("steward3", "孙丽", "三区", STEWARD),
    LEADER("leader", "郭静", null, TEAM_LEADER),
    SUPERVISOR_("supervisor", "周敏", null, SUPERVISOR),
    DIRECTOR_("director", "李卫东", null, DIRECTOR),
    ENGINEERING_("engineering", "王立军", null, ENGINEERING),
    CLEANING_("cleaning", "刘芳", null, CLEANING),
    SECURITY_("security", "赵强", null, SECURITY),
    CASHIER_("cashier", "钱玲", null, CASHIER),
    COMPLAINT_CENTRE_("complaintcentre", "何慧", null, COMPLAINT_CENTRE),
    QUALITY_("quality", "马骏", null, QUALITY),
    HR("hr", "苏婉", null, HUMAN_RESOURCES),
    DEPUTY("deputy", "高峰", null, DEPUTY_GENERAL_MANAGER),
    GENERAL("general", "沈国华", null, GENERAL_MANAGER),
    ADMIN("admin", "方明", null, ADMINISTRATOR);

    /** The desk of the second office, which sees nothing of the first. */
    static final List<DemoStaff> OF_FIRST = List.of(values());

    private final String account;
    private final String person;
    private final @org.jspecify.annotations.Nullable String zone;
    private final Role role;

    DemoStaff(String account, String person, @org.jspecify.annotations.Nullable String zone, Role role) {
        this.account = account;
        this.person = person;
        this.zone = zone;
        this.role = role;
    }

    /** The code of the department they lead, if any. */
    String department() {
        return switch (role) {
            case ENGINEERING, CLEANING, SECURITY -> role.name().toLowerCase(java.util.Locale.ROOT);
            case CASHIER -> "cash";
            case RECEPTIONIST -> "front";
            default -> "";
        };
    }

    public String account() {
        return account;
    }

    public String person() {
        return person;
    }

    @org.jspecify.annotations.Nullable
    public String zone() {
        return zone;
    }

    Set<Role> roles() {
        return Set.of(role);
    }

    public Role role() {
        return role;
    }
}
