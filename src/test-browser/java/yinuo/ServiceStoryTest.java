package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A special service from the wish, over the fee and the work, to the callback after its end. */
class ServiceStoryTest extends BrowserStory {

    private static final Pattern REQUEST = Pattern.compile(".*/services/[0-9a-f-]{36}");

    private String paid(Page desk) {
        go(desk, "services/new");
        desk.locator("#home").fill("4-1902");
        desk.locator("#person").fill("钱女士");
        desk.locator("#item").selectOption(new SelectOption().setIndex(1));
        desk.locator("#words").fill("厨房和卫生间");
        assertThat(desk.locator("#preview")).containsText("D01-4.6.1.1");
        isForEverybody(desk, "services/new");
        desk.locator("form[data-main] button.pri").click();
        desk.waitForURL(REQUEST);
        isForEverybody(desk, "services/{id}");
        var dispatch = deed(desk, "charge");
        dispatch.locator("[name=method][value=CASH]").press("Space");
        press(dispatch);
        assertThat(dispatch.locator(".errsum")).containsText("签");
        dispatch.locator("[name=method][value=CASH]").press("Space");
        sign(desk, dispatch, "住户本人");
        press(dispatch);
        assertThat(desk.locator(".case-head")).containsText("已收费");
        assertThat(desk.locator("main")).containsText("SJ-");
        return desk.url();
    }

    @Test
    void a_service_is_paid_sent_done_and_asked_about() {
        var desk = signedIn("desk1", 1440);
        var service = paid(desk);
        var send = deed(desk, "dispatch");
        send.locator("[name=department]").selectOption(new SelectOption().setLabel("保洁绿化部"));
        press(send);
        assertThat(desk.locator(".case-head")).containsText("已派工");

        var cleaner = signedIn("cleaning", 390);
        go(cleaner, "dispatch");
        cleaner.locator("a.plain", new Page.LocatorOptions().setHasText("厨房和卫生间"))
                .first()
                .click();
        cleaner.waitForURL(Pattern.compile(".*/dispatch/[0-9a-f-]{36}"));
        press(deed(cleaner, "acknowledgement"));
        assertThat(cleaner.locator(".case-head")).containsText("已签收");
        var arrival = deed(cleaner, "arrival");
        arrival.locator("[name=prepared]").check();
        press(arrival);
        assertThat(cleaner.locator(".case-head")).containsText("已到场");
        var completion = deed(cleaner, "completion");
        completion.locator("textarea").fill("保洁完毕，业户验看");
        completion.locator("[name=restored]").check();
        completion.locator("[name=opinion][value=SATISFIED]").press("Space");
        sign(cleaner, completion, "住户本人");
        press(completion);
        assertThat(cleaner.locator(".case-head")).containsText("已完工");

        desk.navigate(service);
        assertThat(desk.locator(".case-head")).containsText("已结束");
        assertThat(desk.locator("a[data-clause='D01-4.7.3']")).containsText("特约服务结束");

        var steward = signedIn("steward1", 390);
        go(steward, "callbacks/visits?building=4");
        steward.locator("a.t", new Page.LocatorOptions().setHasText("厨房和卫生间"))
                .first()
                .click();
        steward.waitForURL(Pattern.compile(".*/callbacks/[0-9a-f-]{36}.*"));
        CallbackStoryTest.judge(steward, "SATISFIED");
        var answer = steward.locator("form[action$='/answer']");
        sign(steward, answer, "住户本人");
        press(answer);
        assertThat(steward.locator(".case-head")).containsText("已完成");
        for (var path : new String[] {"services", "services/catalogue"}) {
            go(desk, path);
            isForEverybody(desk, path);
        }
        var phone = signedIn("desk1", 390);
        for (var path : new String[] {"services", "services/new"}) {
            go(phone, path);
            isForEverybody(phone, "phone " + path);
        }
    }
}
