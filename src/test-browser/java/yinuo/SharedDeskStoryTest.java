package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import yinuo.demo.DemoOffices;

/** Two at one computer: they change by PIN, what was typed stays while the desk is locked, and each works in the own name. */
class SharedDeskStoryTest extends BrowserStory {

    @Test
    void the_operator_changes_by_keys_alone_and_a_locked_desk_keeps_what_was_typed() {
        var page = signedIn("desk1");
        page.keyboard().press("Control+k");
        page.keyboard().type("换人");
        assertThat(page.locator("#palette-list .opt").first()).containsText("换人");
        page.keyboard().press("Enter");
        assertThat(page.locator("#operator-h")).hasText("换人");
        isForEverybody(page, "change of operator");
        page.locator(".pick", new Page.LocatorOptions().setHasText("林晓"))
                .locator("input")
                .check();
        page.locator("#operator-pin").fill(DemoOffices.PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu .avatar.me")).hasAttribute("title", Pattern.compile("林晓.*"));

        go(page, "intake");
        page.locator("textarea").first().fill("厨房水龙头滴水，请安排师傅");
        page.locator(".menu .avatar.me").click();
        page.locator("[data-lock]").click();
        assertThat(page.locator("#lock[open] #operator-h")).isVisible();
        isForEverybody(page, "locked desk");
        page.keyboard().press("Escape");
        assertThat(page.locator("#lock[open]")).isVisible();
        page.locator("#operator-pin").fill("0000");
        page.keyboard().press("Enter");
        assertThat(page.locator("#lock .refused")).containsText("确认码");
        page.locator("#operator-pin").fill(DemoOffices.PIN);
        page.keyboard().press("Enter");
        assertThat(page.locator("#lock[open]")).hasCount(0);
        assertThat(page.locator("textarea").first()).hasValue("厨房水龙头滴水，请安排师傅");

        var second = page.context().newPage();
        page.locator(".menu .avatar.me").click();
        page.locator("[data-lock]").click();
        assertThat(page.locator("#lock[open] #operator-h")).isVisible();
        go(second, "keys");
        assertThat(second.locator("#operator-h")).isVisible();
        second.locator(".pick")
                .filter(new Locator.FilterOptions().setHasText("陈雨桐"))
                .locator("input")
                .check();
        second.locator("#operator-pin").fill(DemoOffices.PIN);
        second.keyboard().press("Enter");
        assertThat(second.locator(".menu .avatar.me")).hasAttribute("title", Pattern.compile("陈雨桐.*"));
    }
}
