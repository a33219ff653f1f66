package yinuo.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yinuo.staff.Deed;

/** A place of the main navigation: its group, path, icon, and the deed without which it is not shown. Text {@code nav.<name>}. */
public enum NavItem {
    TODAY(Group.WORK, "today", "dash", Deed.SEE_MATTERS),
    INTAKE(Group.WORK, "intake", "form", Deed.REGISTER_MATTER),
    BOARD(Group.WORK, "board", "timer", Deed.SEE_BOARD),
    HANDOVER(Group.WORK, "handover", "swap", Deed.SEE_HANDOVERS),
    DUTY_LOG(Group.WORK, "duty-log", "book", Deed.SEE_DUTY_LOG),
    ROSTER(Group.WORK, "roster", "users", Deed.SEE_ROSTER),
    CONDUCT(Group.WORK, "conduct", "award", Deed.SEE_CONDUCT),
    TRAINING(Group.WORK, "training", "book", Deed.SEE_TRAINING),
    APPOINTMENTS(Group.WORK, "appointments", "user", Deed.SEE_MATTERS),
    DUTIES(Group.WORK, "duties", "resched", Deed.SEE_BOARD),
    COMPLAINTS(Group.MATTERS, "complaints", "complaint", Deed.SEE_MATTERS),
    COLLECTIVES(Group.MATTERS, "collectives", "flag", Deed.SEE_MATTERS),
    INQUIRIES(Group.MATTERS, "inquiries", "msg", Deed.SEE_MATTERS),
    DISPATCH(Group.MATTERS, "dispatch", "wrench", Deed.SEE_MATTERS),
    SERVICES(Group.MATTERS, "services", "spark", Deed.SEE_SERVICES),
    CALLBACKS(Group.MATTERS, "callbacks", "callback", Deed.SEE_MATTERS),
    INCIDENTS(Group.MATTERS, "incidents", "siren", Deed.SEE_MATTERS),
    VISITS(Group.COUNTER, "visits", "users", Deed.SEE_VISITS),
    MAIL(Group.COUNTER, "mail", "mail", Deed.SEE_MAIL),
    KEYS(Group.COUNTER, "keys", "key", Deed.SEE_KEYS),
    CASH(Group.COUNTER, "cash", "bag", Deed.SEE_CASH),
    PREPAY(Group.COUNTER, "prepay", "drop", Deed.SEE_PREPAY),
    MOVE_IN(Group.COUNTER, "move-in", "home", Deed.SEE_REGISTER),
    FITOUT(Group.COUNTER, "fitout", "hammer", Deed.SEE_FITOUTS),
    RELEASE(Group.COUNTER, "release", "shield", Deed.SEE_RELEASE_SLIPS),
    CUSTODY(Group.COUNTER, "custody", "swap", Deed.SEE_CUSTODY),
    HOUSEHOLDS(Group.RESIDENTS, "households", "users", Deed.SEE_REGISTER),
    SURVEYS(Group.RESIDENTS, "surveys", "chart", Deed.SEE_SURVEYS),
    REPORTS(Group.OFFICE, "reports", "chart", Deed.SEE_RETURNS),
    RULES(Group.OFFICE, "rules", "book", Deed.SEE_RULES),
    JOURNAL(Group.OFFICE, "journal", "shield", Deed.VERIFY_JOURNAL),
    STAFF(Group.OFFICE, "staff", "user", Deed.MANAGE_STAFF),
    SETTINGS(Group.OFFICE, "settings", "gear", Deed.MANAGE_OFFICE);

    /** The groups, always in this order whatever a role may see of them. Text {@code nav.group.<name>}. */
    public enum Group {
        WORK,
        MATTERS,
        COUNTER,
        RESIDENTS,
        OFFICE;

        public List<NavItem> shownTo(Page page) {
            return Arrays.stream(NavItem.values())
                    .filter(item -> item.group == this && item.shownTo(page))
                    .toList();
        }
    }

    /** Places without an item of their own, or shut to more people than theirs, that other pages lead to. */
    private static final Map<String, Deed> BESIDES = Map.of(
            "promises/", Deed.SEE_MATTERS,
            "outages", Deed.SEE_MATTERS,
            "suggestions", Deed.SEE_MATTERS,
            "telephone-messages", Deed.SEE_MATTERS,
            "duty-reports", Deed.SEE_DUTY_LOG,
            "standards", Deed.SEE_COMPLIANCE,
            "spot-checks", Deed.SPOT_CHECK,
            "duty-checks", Deed.CHECK_DUTY,
            "patrols", Deed.SEE_ALL_CONDUCT,
            "conduct/", Deed.SEE_ALL_CONDUCT);

    private final Group group;
    private final String path;
    private final String icon;
    private final Deed deed;

    NavItem(Group group, String path, String icon, Deed deed) {
        this.group = group;
        this.path = path;
        this.icon = icon;
        this.deed = deed;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }

    public boolean shownTo(Page page) {
        return page.may(deed) && (this != APPOINTMENTS || page.at().isMall());
    }

    /** Whether a path below the office is open to who looks, as far as its first part tells. */
    static boolean leads(Page page, String path) {
        var place = path.split("[/?#]", 2)[0];
        var besides = BESIDES.keySet().stream().filter(path::startsWith).map(BESIDES::get);
        var items =
                Arrays.stream(values()).filter(item -> item.path.equals(place)).map(item -> item.deed);
        return Stream.concat(besides, items).findFirst().map(page::may).orElse(true);
    }

    public boolean isCurrent(Page page) {
        var here = "/" + page.at().code() + "/" + path;
        return page.path().equals(here) || page.path().startsWith(here + "/");
    }
}
