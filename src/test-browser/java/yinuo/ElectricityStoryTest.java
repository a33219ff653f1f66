package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import yinuo.demo.DemoClock;

/** A week's electricity: cards and cash go to the agent, one card comes back late, and only then the round is closed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=week"})
class ElectricityStoryTest extends BrowserStory {

    private static final BigDecimal CHANGE = new BigDecimal("3.40");

    @Autowired
    DemoClock demoClock;

    private void take(Page desk, String home, String card) {
        go(desk, "prepay/new");
        var form = desk.locator("form[data-draft=prepay]");
        form.locator("[name=kind][value=ELECTRICITY]").press("Space");
        form.locator("#home").fill(home);
        form.locator("#quantity").fill("300 度");
        form.locator("#amount").fill("200");
        form.locator("#device").fill(card);
        sign(desk, form, "交款人");
        press(form);
        desk.waitForURL(Pattern.compile(".*/prepay/[0-9a-f-]{36}"));
    }

    /** All but 3.40 yuan of what was given was spent. */
    private static void bought(Page desk, String home, String bill) {
        var row = desk.locator("form[action$='/return'] tbody tr", new Page.LocatorOptions().setHasText(home));
        row.locator("[name=requests]").check();
        row.locator("[name^=bill-]").fill(bill);
        var given = new BigDecimal(row.locator("td.num").textContent().replaceAll("[^0-9.]", ""));
        row.locator("[name^=spent-]").fill(given.subtract(CHANGE).toString());
        row.locator("[name^=change-]").fill(CHANGE.toString());
    }

    @Test
    void one_card_of_a_week_comes_back_late() {
        var desk = signedIn("desk1");
        take(desk, "6-0801", "电卡 60801");
        take(desk, "6-0802", "电卡 60802");
        demoClock.advance(Duration.ofHours(30));

        go(desk, "prepay/rounds");
        var out = desk.locator("details.deed:has(input[name=kind][value=ELECTRICITY])");
        out.locator("summary").click();
        out.locator("[name=colleague]").selectOption(new SelectOption().setLabel("赵强"));
        out.locator("[name=pin]").fill("2468");
        press(out);
        desk.waitForURL(Pattern.compile(".*/prepay/rounds/[0-9a-f-]{36}"));
        var round = desk.url().replaceAll("^.*/(prepay/rounds/.*)$", "$1");

        var sheet = desk.locator("form[action$='/return']");
        var homes = sheet.locator("tbody tr").count();
        for (var n = 0; n < homes; n++) {
            var home = sheet.locator("tbody tr").nth(n).locator("td a b").textContent();
            if (!home.equals("6-0802")) {
                bought(desk, home, "DF-77" + n);
            }
        }
        sheet.locator("[name=pin]").fill("2468");
        press(sheet);
        assertThat(sheet.locator(".errsum")).hasCount(0);
        assertThat(desk.locator("[name=requests]")).hasCount(1);
        assertThat(desk.locator(".case-head")).containsText("代购中");
        isForEverybody(desk, "prepay/rounds/{id} with one card away");

        demoClock.advance(Duration.ofDays(3));
        go(desk, round);
        assertThat(desk.locator(".promises")).containsText(Pattern.compile("超 \\d"));
        isForEverybody(desk, "prepay/rounds/{id} overdue");
        bought(desk, "6-0802", "DF-790");
        desk.locator("form[action$='/return'] [name=pin]").fill("2468");
        press(desk.locator("form[action$='/return']"));
        assertThat(desk.locator(".case-head")).containsText("已结清");

        desk.locator("tbody a.plain", new Page.LocatorOptions().setHasText("6-0802"))
                .click();
        desk.waitForURL(Pattern.compile(".*/prepay/[0-9a-f-]{36}"));
        var fetch = deed(desk, "fetching");
        fetch.locator("[name=counted]").check();
        sign(desk, fetch, "领取人");
        press(fetch);
        assertThat(desk.locator(".case-head")).containsText("已领取");
    }
}
