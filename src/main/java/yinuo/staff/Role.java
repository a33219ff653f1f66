package yinuo.staff;

/** What a person is in an office. The titles differ between procedures and offices; the text is {@code role.<name>}. */
public enum Role {
    RECEPTIONIST,
    STEWARD,
    TEAM_LEADER,
    SUPERVISOR,
    DIRECTOR,
    ENGINEERING,
    CLEANING,
    SECURITY,
    CASHIER,
    COMPLAINT_CENTRE,
    QUALITY,
    HUMAN_RESOURCES,
    DEPUTY_GENERAL_MANAGER,
    GENERAL_MANAGER,
    ADMINISTRATOR
}
