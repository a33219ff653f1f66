package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A steward with a phone in one hand asks a resident, who is not content, and asks again after it was put right. */
class CallbackStoryTest extends BrowserStory {

    static void judge(Page page, String overall) {
        var form = page.locator("form[action$='/answer']");
        form.waitFor();
        // A page that is still arriving may take the focus between a focus and its key.
        page.waitForLoadState();
        form.locator("input[name=means][value=VISIT_AND_LOOK]").press("Space");
        for (var name : new String[] {"quality", "effect", "overall"}) {
            form.locator("input[name=" + name + "][value=" + overall + "]").press("Space");
        }
        form.locator("[name=faultKind]").selectOption("QUALITY");
        form.locator("[name=faults]").fill("关不严");
        form.locator("[name=noSuggestion]").check();
        form.locator("[name=words]").fill("同业主一起看过门禁");
    }

    private static void sign(Page page) {
        var form = page.locator("form[action$='/answer']");
        form.locator("[name=signedBy]").fill("业主");
        form.locator("input[name=signedHow][value=PAPER]").press("Space");
        form.locator("button.pri").click();
    }

    @Test
    void a_steward_asks_until_the_resident_is_content() {
        var steward = signedIn("steward1", 390);
        go(steward, "callbacks/visits?building=4");
        steward.locator("a.t", new Page.LocatorOptions().setHasText("门禁对讲维修"))
                .first()
                .click();
        judge(steward, "DISSATISFIED");
        steward.locator("form[action$='/answer'] button.pri").click();
        assertThat(steward.locator("form[action$='/answer'] .errsum")).containsText("D03-5.1");
        assertThat(steward.locator("[name=faults]")).hasValue("关不严");
        sign(steward);
        assertThat(steward.locator(".case-head")).containsText("整改中");

        var right = steward.locator("form[action$='/rectification']");
        right.locator("[name=words]").fill("更换闭门器");
        right.locator("button.pri").click();
        assertThat(steward.locator(".case-head")).containsText("第 2 轮");
        judge(steward, "SATISFIED");
        sign(steward);

        assertThat(steward.locator(".case-head")).containsText("已完成");
    }

    @Test
    void its_pages_can_be_used_by_everybody_and_on_a_phone() {
        for (var width : new int[] {1280, 390}) {
            var page = signedIn("supervisor", width);
            for (var path : new String[] {
                "callbacks?tab=ALL",
                "callbacks/calls",
                "callbacks/visits",
                "callbacks/rates",
                "callbacks/suggestions",
                "campaigns",
                "activities"
            }) {
                go(page, path);
                isForEverybody(page, path + " " + width);
            }
            for (var path : new String[] {"callbacks", "campaigns", "activities"}) {
                go(page, path);
                page.locator("table a.plain").first().click();
                page.waitForURL(Pattern.compile(".*/[0-9a-f-]{36}"));
                isForEverybody(page, path + "/{id}" + " " + width);
            }
        }
    }
}
