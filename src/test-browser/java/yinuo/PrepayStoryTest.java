package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A week's purchase: cash and card go to the agent, come back with a bill, and are fetched. */
class PrepayStoryTest extends BrowserStory {

    @Test
    void gas_is_bought_for_a_resident_and_fetched() {
        var desk = signedIn("desk1");
        go(desk, "prepay/new");
        isForEverybody(desk, "prepay/new");
        go(desk, "prepay");
        isForEverybody(desk, "prepay");
        go(desk, "prepay/rounds");
        isForEverybody(desk, "prepay/rounds");
        var out = desk.locator("details.deed:has(input[name=kind][value=GAS])");
        out.locator("summary").click();
        out.locator("[name=colleague]").selectOption(new SelectOption().setLabel("赵强"));
        out.locator("[name=pin]").fill("2468");
        press(out);
        desk.waitForURL(Pattern.compile(".*/prepay/rounds/[0-9a-f-]{36}"));
        isForEverybody(desk, "prepay/rounds/{id}");

        var sheet = desk.locator("form[action$='/return']");
        sheet.locator("[name=requests]").check();
        sheet.locator("[name^=bill-]").fill("RQ-20261126-7");
        sheet.locator("[name^=spent-]").fill("117.60");
        sheet.locator("[name^=change-]").fill("2.00");
        sheet.locator("[name=pin]").fill("2468");
        press(sheet);
        assertThat(sheet.locator(".errsum")).containsText("请说明");
        sheet.locator("[name^=change-]").fill("2.40");
        press(sheet);
        assertThat(desk.locator(".case-head")).containsText("已结清");

        desk.locator("tbody a.plain").first().click();
        desk.waitForURL(Pattern.compile(".*/prepay/[0-9a-f-]{36}"));
        isForEverybody(desk, "prepay/{id}");
        var fetch = deed(desk, "fetching");
        sign(desk, fetch, "冯先生");
        press(fetch);
        assertThat(fetch.locator(".errsum")).containsText("D01-4.11.2");
        fetch.locator("[name=counted]").check();
        press(fetch);
        assertThat(desk.locator(".case-head")).containsText("已领取");

        var phone = signedIn("steward1", 390);
        go(phone, "prepay");
        isForEverybody(phone, "prepay on a phone");
        go(phone, "prepay/reports");
        isForEverybody(phone, "prepay/reports on a phone");
    }
}
