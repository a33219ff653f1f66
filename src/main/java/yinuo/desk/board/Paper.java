package yinuo.desk.board;

import java.util.Arrays;
import java.util.Optional;
import yinuo.journal.NumberedEntries.Numbered;
import yinuo.page.NavItem;

/** What has a number besides complaints: where its page is, and the place of the navigation it belongs to. */
public enum Paper {
    INQUIRY("inquiry", "inquiries/%s", NavItem.INQUIRIES),
    SLIP("slip", "dispatch/%s", NavItem.DISPATCH),
    SERVICE("service", "services/%s", NavItem.SERVICES),
    CALLBACK("callback", "callbacks/%s", NavItem.CALLBACKS),
    INCIDENT("incident", "incidents/%s", NavItem.INCIDENTS),
    OUTAGE("outage", "outages/%s", NavItem.INCIDENTS),
    COLLECTIVE("collective", "collectives/%s", NavItem.COLLECTIVES),
    CAMPAIGN("campaign", "campaigns/%s", NavItem.CALLBACKS),
    ACTIVITY("activity", "activities/%s", NavItem.CALLBACKS),
    SUGGESTION("suggestion", "suggestions/%s", NavItem.TODAY),
    MESSAGE("telephone", "telephone-messages/%s", NavItem.TODAY),
    VISIT("visit", "visits/%s", NavItem.VISITS),
    MAIL("mail", "mail/%s", NavItem.MAIL),
    MAIL_BATCH("mail-batch", "mail/batches/%s", NavItem.MAIL),
    KEY("key", "keys/%s", NavItem.KEYS),
    FEE("fee", "cash/receipts/%s", NavItem.CASH),
    CASH_COUNT("cash-count", "cash/counts/%s", NavItem.CASH),
    DEPOSIT("deposit", "deposits", NavItem.CUSTODY),
    PREPAY("prepay", "prepay/%s", NavItem.PREPAY),
    PREPAY_ROUND("prepay-round", "prepay/rounds/%s", NavItem.PREPAY),
    MOVE_IN("movein", "move-in/%s", NavItem.MOVE_IN),
    FITOUT("fitout", "fitout/%s", NavItem.FITOUT),
    RELEASE("release", "release/%s", NavItem.RELEASE);

    private final String stream;
    private final String path;
    private final NavItem place;

    Paper(String stream, String path, NavItem place) {
        this.stream = stream;
        this.path = path;
        this.place = place;
    }

    /** Something under its number, and what it is. */
    public record Found(Numbered numbered, Paper paper) {

        /** Below the office. */
        public String path() {
            return paper.path.formatted(numbered.stream().id());
        }
    }

    public static Optional<Paper> of(Numbered found) {
        return Arrays.stream(values())
                .filter(paper -> paper.stream.equals(found.stream().kind()))
                .findFirst();
    }

    public NavItem place() {
        return place;
    }
}
