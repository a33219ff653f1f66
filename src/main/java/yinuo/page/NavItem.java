package yinuo.page;

import yinuo.staff.Deed;

/** A place of the main navigation: its path, its icon, and the deed without which it is not shown. Text {@code nav.<name>}. */
public enum NavItem {
    TODAY("today", "dash", Deed.SEE_MATTERS),
    INTAKE("intake", "form", Deed.REGISTER_MATTER),
    BOARD("board", "timer", Deed.SEE_BOARD),
    COMPLAINTS("complaints", "complaint", Deed.SEE_MATTERS),
    DISPATCH("dispatch", "wrench", Deed.SEE_MATTERS),
    CALLBACKS("callbacks", "callback", Deed.SEE_MATTERS),
    DUTY_LOG("duty-log", "swap", Deed.SEE_DUTY_LOG),
    HOUSEHOLDS("households", "users", Deed.SEE_REGISTER),
    RULES("rules", "book", Deed.SEE_MATTERS),
    JOURNAL("journal", "shield", Deed.VERIFY_JOURNAL),
    STAFF("staff", "user", Deed.MANAGE_STAFF),
    SETTINGS("settings", "gear", Deed.MANAGE_OFFICE);

    private final String path;
    private final String icon;
    private final Deed deed;

    NavItem(String path, String icon, Deed deed) {
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
        return page.may(deed);
    }

    public boolean isCurrent(Page page) {
        var here = "/" + page.at().code() + "/" + path;
        return page.path().equals(here) || page.path().startsWith(here + "/");
    }
}
