package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The intake form in a real browser: by keyboard only, with drafts that survive, and a slip taken back. */
class IntakeStoryTest extends BrowserStory {

    private BrowserContext computer() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
    }

    private Page intake(BrowserContext computer) {
        var page = signedIn("desk1", computer);
        page.keyboard().press("F2");
        page.waitForURL(Pattern.compile(".*/intake"));
        assertThat(page.locator("#home")).isFocused();
        return page;
    }

    @Test
    void a_complaint_is_taken_in_and_taken_back_without_the_mouse() {
        var page = intake(computer());

        page.keyboard().type("31102");
        page.keyboard().press("Enter");
        assertThat(page.locator(".house .no")).hasText("3-1102");
        assertThat(page.locator("#person")).not().hasValue("");
        page.keyboard().press("2");
        assertThat(page.locator("input[name=category][value=CLEANING]")).isChecked();
        page.keyboard().type("楼道三天没有打扫，/当天");
        page.keyboard().press("Enter");
        assertThat(page.locator("#words")).hasValue("楼道三天没有打扫，业户要求当天答复。");
        assertThat(page.locator("#rail")).containsText("楼道三天没有打扫");
        var said = page.locator(".script .words").textContent();
        page.keyboard().press("F8");
        assertThat(page.locator(".script .words")).not().hasText(said);
        assertThat(page.locator("#verb")).hasText("登记投诉并上报");
        page.keyboard().press("Alt+1");
        assertThat(page.locator("#verb")).hasText("登记咨询并约时答复");
        assertThat(page.locator("#answer")).isVisible();
        page.keyboard().press("Alt+2");
        assertThat(page.locator("#answer")).isHidden();
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/complaints/.*"));

        page.locator(".undo button").press("Enter");
        assertThat(page.locator(".case-head")).containsText("作废");
        assertThat(page.locator(".tl")).containsText("误登记，投诉作废");
    }

    @Test
    void a_draft_survives_a_closed_browser_and_is_there_on_another_computer() {
        var first = computer();
        var page = intake(first);
        page.keyboard().type("31203");
        page.keyboard().press("Enter");
        page.locator("#words").fill("电梯异响，写到一半");
        assertThat(page.locator("#draft-state")).containsText("草稿已自动保存");
        first.close();

        var other = intake(computer());
        var draft = other.locator("a", new Page.LocatorOptions().setHasText("电梯异响，写到一半"));
        assertThat(draft).containsText("3-1203");
        draft.click();
        assertThat(other.locator("#words")).hasValue("电梯异响，写到一半");
        assertThat(other.locator(".house .no")).hasText("3-1203");
        other.locator("input[name=category][value=REPAIR]").focus();
        other.keyboard().press("4");
        other.keyboard().press("Control+Enter");
        other.waitForURL(Pattern.compile(".*/complaints/.*"));
        other.keyboard().press("F2");
        other.waitForURL(Pattern.compile(".*/intake"));
        assertThat(other.locator("a[href*='draft=']", new Page.LocatorOptions().setHasText("电梯异响")))
                .hasCount(0);
    }

    @Test
    void what_is_typed_while_the_network_is_gone_is_kept_and_sent_later() {
        var computer = computer();
        var page = intake(computer);
        computer.setOffline(true);
        page.locator("#person").fill("过路人");
        page.locator("#words").fill("门口路灯不亮");
        page.keyboard().press("Control+s");
        assertThat(page.locator("#draft-state")).containsText("已存本机");
        computer.setOffline(false);
        assertThat(page.locator("#draft-state"))
                .containsText(
                        "草稿已自动保存",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
    }
}
