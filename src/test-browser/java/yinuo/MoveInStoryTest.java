package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A flat that is half handed over is handed over to the end, and only then lived in. */
class MoveInStoryTest extends BrowserStory {

    @Test
    void a_flat_is_handed_over_step_by_step() {
        var desk = signedIn("desk1");
        go(desk, "move-in/new");
        isForEverybody(desk, "move-in/new");
        go(desk, "flows/movein");
        isForEverybody(desk, "flows/movein");
        go(desk, "move-in");
        isForEverybody(desk, "move-in");
        desk.locator("tr", new Page.LocatorOptions().setHasText("办理中"))
                .first()
                .locator("a.plain")
                .click();
        isForEverybody(desk, "move-in/{id}");
        var home = desk.locator(".case-title").innerText().split(" ")[0];
        var step = desk.locator("form[action$='/steps']");
        step.locator("[name=water]").fill("3.125");
        step.locator("[name=electricity]").fill("-1");
        press(step);
        assertThat(step.locator(".errsum")).containsText("不能为负");
        step.locator("[name=electricity]").fill("12");
        press(step);
        assertThat(desk.locator("[aria-current=step]")).containsText("移交钥匙");

        step.locator("[name=words]").fill("另交门禁卡 3 张");
        sign(desk, step, "业主本人");
        press(step);
        assertThat(desk.locator("[aria-current=step]")).containsText("建立业户档案");
        isForEverybody(desk, "move-in/{id}, the file");
        step.locator("[name=emergency]").fill("业主父亲 13900139000");
        step.locator("[name=name]").first().fill("沈小宝");
        step.locator("[name=phone]").first().fill("13700137000");
        press(step);
        assertThat(desk.locator("[aria-current=step]")).containsText("签收管理规约");
        go(desk, "households/" + home);
        assertThat(desk.locator("main")).containsText("办理接房");
        desk.goBack();
        sign(desk, step, "业主本人");
        press(step);
        assertThat(desk.locator(".case-head")).containsText("已接房");
        go(desk, "households/" + home);
        assertThat(desk.locator("main")).containsText("沈小宝");

        go(desk, "households/" + home + "/papers");
        isForEverybody(desk, "households/{label}/papers");

        var phone = signedIn("steward1", 390);
        go(phone, "move-in");
        isForEverybody(phone, "move-in on a phone");
    }
}
