package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Cash of a special service goes to the cashier, counted by both; the books add up. */
class CashStoryTest extends BrowserStory {

    @Test
    void what_the_desk_took_is_counted_and_handed_to_the_cashier() {
        var desk = signedIn("desk1");
        go(desk, "cash");
        isForEverybody(desk, "cash");
        assertThat(desk.locator("main")).containsText("¥360.00");

        var over = deed(desk, "handovers");
        over.locator("[name=n10000]").fill("3");
        over.locator("[name=colleague]").selectOption(new SelectOption().setLabel("钱玲"));
        over.locator("[name=pin]").fill("2468");
        press(over);
        assertThat(over.locator(".errsum")).containsText("请说明");
        over.locator("[name=n5000]").fill("1");
        over.locator("[name=n1000]").fill("1");
        press(over);
        desk.waitForURL(Pattern.compile(".*/cash/counts/.*"));
        assertThat(desk.locator("main")).containsText("代收费用交接清单");
        assertThat(desk.locator("main")).containsText("SJ-");

        go(desk, "cash");
        assertThat(desk.locator("main")).containsText("没有现金");
        go(desk, "cash/reconciliation");
        assertThat(desk.locator("main")).containsText("钱玲");

        var phone = signedIn("cashier", 390);
        go(phone, "cash");
        isForEverybody(phone, "cash on a phone");
        go(phone, "cash/receipts");
        isForEverybody(phone, "cash/receipts on a phone");
        go(phone, "cash/receipts/new");
        isForEverybody(phone, "cash/receipts/new on a phone");
    }
}
