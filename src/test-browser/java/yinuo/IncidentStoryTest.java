package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A pipe bursts and five people call: two desks, an engineer with his phone, one story. */
class IncidentStoryTest extends BrowserStory {

    private static void save(Page page, String deed, String field, String words) {
        var form = page.locator("details.deed:has(form[action$='/" + deed + "'])");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        if (!field.isEmpty()) {
            form.locator("[name=" + field + "]").fill(words);
        }
        leaves(page, () -> form.locator("button.pri").click());
    }

    @Test
    void five_people_call_about_one_burst_pipe_and_hear_the_same() {
        var desk = signedIn("desk1", 1280);
        var other = signedIn("desk2", 1280);
        desk.keyboard().press("g");
        desk.keyboard().press("!");
        desk.waitForURL(Pattern.compile(".*/incidents/new"));
        desk.keyboard().press("Alt+1");
        desk.keyboard().press("Tab");
        desk.keyboard().type("9-1602");
        desk.keyboard().press("Tab");
        desk.keyboard().type("曾女士");
        desk.keyboard().press("Control+Enter");
        desk.waitForURL(Pattern.compile(".*/incidents/[0-9a-f-]{36}"));
        var incident = desk.url();
        assertThat(desk.locator(".promises")).containsText("工程确认突发事件");
        assertThat(other.locator("#situation")).containsText("9-1602");

        var engineer = signedIn("engineering", 390);
        go(engineer, "notices");
        engineer.locator(".row", new Page.LocatorOptions().setHasText("9-1602"))
                .first()
                .locator("a.t")
                .click();
        engineer.waitForURL(incident);
        assertThat((Integer) engineer.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        save(engineer, "acknowledgement", "", "");
        assertThat(engineer.locator(".case-head")).containsText("已确认");

        desk.reload();
        save(desk, "sentence", "words", "正在关阀，预计一小时恢复");
        assertThat(other.locator("#situation")).containsText("正在关阀，预计一小时恢复");
        for (var floor = 12; floor <= 15; floor++) {
            var at = floor % 2 == 0 ? desk : other;
            at.navigate(incident);
            var told = at.locator("[name=told]");
            assertThat(told).hasValue("正在关阀，预计一小时恢复");
            save(at, "calls", "home", "9-" + floor + "02");
        }
        desk.navigate(incident);
        assertThat(desk.locator(".case-head")).containsText("来电 5 次");

        save(engineer, "arrival", "", "");
        assertThat(engineer.locator("form[action$='/end']")).hasCount(0);
        save(engineer, "measures", "words", "已关阀，沙袋护住电梯井");
        save(engineer, "end", "words", "已更换，恢复供水");
        assertThat(engineer.locator(".case-head")).containsText("已结束");
        go(other, "today");
        assertThat(other.locator("#situation")).containsText("3、4 栋");
        assertThat(other.locator("#situation")).not().containsText("9-1602");
        desk.navigate(incident + "/report");
        assertThat(desk.locator("main")).containsText("沙袋护住电梯井");
    }
}
