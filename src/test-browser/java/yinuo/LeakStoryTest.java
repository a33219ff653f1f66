package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a phone call about a leak to the callback that finds the resident content, with the slip between them. */
class LeakStoryTest extends BrowserStory {

    private static final Pattern CASE = Pattern.compile(".*/[a-z]+/[0-9a-f-]{36}(\\?.*)?");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** By keys alone: the call, then the slip that comes filled in. */
    private static String sent(Page desk) {
        desk.keyboard().press("F2");
        desk.waitForURL(Pattern.compile(".*/intake"));
        assertThat(desk.locator("#home")).isFocused();
        desk.keyboard().type("41702");
        assertThat(desk.locator("#home-list [data-home]").first()).containsText("4-1702");
        desk.keyboard().press("Enter");
        desk.keyboard().press("4");
        desk.keyboard().type("厨房水管接头漏水，地柜泡了");
        assertThat(desk.locator("#coming")).containsText("D12-3.1");
        desk.keyboard().press("Control+Enter");
        desk.waitForURL(CASE);
        desk.locator("a[href*='dispatch/new']").click();
        assertThat(desk.locator("#home")).hasValue("4-1702");
        assertThat(desk.locator("#words")).hasValue("厨房水管接头漏水，地柜泡了");
        desk.locator("#to").selectOption(new SelectOption().setLabel("工程维修部"));
        desk.locator("[name=kind][value=SMALL_REPAIR]").press("Space");
        desk.locator("[name=urgency][value=URGENT]").press("Space");
        assertThat(desk.locator("#preview")).containsText("签收");
        isForEverybody(desk, "dispatch/new");
        desk.keyboard().press("Control+Enter");
        desk.waitForURL(Pattern.compile(".*/dispatch/[0-9a-f-]{36}"));
        assertThat(desk.locator(".case-head")).containsText("4-1702");
        return desk.url();
    }

    private void done(Page engineer, String slip) {
        go(engineer, "notices");
        engineer.locator(".row", new Page.LocatorOptions().setHasText("厨房水管接头漏水"))
                .first()
                .locator("a.t")
                .click();
        engineer.waitForURL(slip);
        isForEverybody(engineer, "slip on a phone");
        press(deed(engineer, "acknowledgement"));
        assertThat(engineer.locator(".case-head")).containsText("已签收");
        var arrival = deed(engineer, "arrival");
        press(arrival);
        assertThat(arrival.locator(".errsum")).containsText("D07-4.9.2_1");
        arrival.locator("[name=prepared]").check();
        press(arrival);
        assertThat(engineer.locator(".case-head")).containsText("已到场");

        var completion = deed(engineer, "completion");
        completion.locator("textarea").fill("更换水管接头，试水不漏");
        completion.locator("[name=materialName]").first().fill("四分接头");
        completion.locator("[name=materialQuantity]").first().fill("1");
        completion.locator("[name=materialPrice]").first().fill("12.50");
        completion.locator("input[multiple]").setInputFiles(new FilePayload("完工.png", "image/png", PIXEL));
        assertThat(completion.locator(".thumbs img")).hasCount(1);
        completion.locator("[name=opinion][value=SATISFIED]").press("Space");
        completion.locator("[name=signedBy]").fill("住户本人");
        completion.locator("[name=signedHow][value=SCREEN]").press("Space");
        draw(engineer, completion.locator("canvas"));
        press(completion);
        assertThat(completion.locator(".errsum")).containsText("D07-4.9.2_2");
        assertThat(completion.locator("textarea")).hasValue("更换水管接头，试水不漏");
        assertThat(completion.locator(".thumbs img")).hasCount(1);
        completion.locator("[name=restored]").check();
        isForEverybody(engineer, "completion on a phone");
        press(completion);
        assertThat(engineer.locator(".case-head")).containsText("已完工");
        assertThat(engineer.locator(".tl .shown.drawn img")).hasCount(1);
    }

    @Test
    void a_leak_is_dispatched_mended_told_returned_and_asked_about() {
        var desk = signedIn("desk1", 1440);
        var slip = sent(desk);
        done(signedIn("engineering", 390), slip);

        desk.navigate(slip);
        isForEverybody(desk, "slip at the desk");
        var told = deed(desk, "result-told");
        told.locator("textarea").fill("已电话告知业户更换完毕");
        told.locator("[name=opinion][value=SATISFIED]").press("Space");
        press(told);
        assertThat(desk.locator(".tl")).containsText("已电话告知业户更换完毕");
        var back = deed(desk, "return");
        back.locator("[name=how][value=ELECTRONIC]").press("Space");
        press(back);
        assertThat(desk.locator(".case-head")).containsText("已办结");

        var steward = signedIn("steward1", 390);
        go(steward, "callbacks/visits?building=4");
        steward.locator("a.t", new Page.LocatorOptions().setHasText("厨房水管接头漏水"))
                .first()
                .click();
        isForEverybody(steward, "callback on a phone");
        CallbackStoryTest.judge(steward, "SATISFIED");
        var answer = steward.locator("form[action$='/answer']");
        answer.locator("[name=signedBy]").fill("住户本人");
        answer.locator("input[name=signedHow][value=SCREEN]").press("Space");
        draw(steward, answer.locator("canvas"));
        press(answer);
        assertThat(steward.locator(".case-head")).containsText("已完成");
        desk.navigate(slip);
        assertThat(desk.locator(".tl")).containsText("满意");
    }
}
