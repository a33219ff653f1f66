package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A day of mail: counted and signed for, scanned in, told of, called about, fetched. */
class MailStoryTest extends BrowserStory {

    @Test
    void a_day_of_mail_from_the_carrier_to_the_resident() {
        var desk = signedIn("desk1");
        go(desk, "mail/batches/new");
        isForEverybody(desk, "mail/batches/new");
        var batch = desk.locator("form[data-draft=mail-batch]");
        batch.locator("[name=carrier]").fill("顺丰");
        batch.locator("[name=pieces]").fill("3");
        press(batch);
        assertThat(batch.locator(".errsum")).containsText("D01-4.2.1");
        assertThat(batch.locator("[name=carrier]")).hasValue("顺丰");
        sign(desk, batch, "投递员小马");
        press(batch);
        desk.waitForURL(Pattern.compile(".*/mail/batches/[0-9a-f-]{36}"));
        isForEverybody(desk, "mail/batches/{id}");

        desk.locator("#lines").fill("SF7700001 3-1203\nSF7700002 99-0101 @B2");
        desk.locator("#shelf").fill("A9");
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator("[data-draft=mail-lines] .errsum")).containsText("第 2 行");
        desk.locator("#lines").fill("SF7700001 3-1203\nSF7700002 3-1203 表舅* @B2");
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator("main")).containsText("还差 1 件");
        assertThat(desk.locator("tbody tr")).hasCount(2);
        desk.locator("#what").fill("写错小区的纸箱");
        desk.locator("form[action$='/refusals'] button").click();
        assertThat(desk.locator(".case-head")).containsText("登记 2 · 拒收 1 · 共 3 件");

        go(desk, "mail/shelf");
        isForEverybody(desk, "mail/shelf");
        go(desk, "mail/notices");
        isForEverybody(desk, "mail/notices");

        var steward = signedIn("steward1", 390);
        go(steward, "mail?q=SF7700001");
        isForEverybody(steward, "mail on a phone");
        steward.locator("tbody a.plain").first().click();
        var call = deed(steward, "contacts");
        call.locator("[name=outcome][value=REACHED]").press("Space");
        call.locator("[name=words]").fill("母亲来取");
        call.locator("button.btn").click();
        assertThat(steward.locator("main")).containsText("母亲来取");
        isForEverybody(steward, "mail/{id} on a phone");

        var out = deed(steward, "collection");
        out.locator("[name=collector][value=FAMILY]").press("Space");
        out.locator("[name=relation]").fill("母亲");
        out.locator("[name=documentNumber]").fill("11010519491231002X");
        out.locator("[name=identityChecked]").check();
        sign(steward, out, "王桂兰");
        press(out);
        assertThat(out.locator(".errsum")).containsText("D02-4.6");
        out.locator("[name=approver]").selectOption(new SelectOption().setLabel("何俊"));
        out.locator("[name=approverPin]").fill("2468");
        press(out);
        assertThat(steward.locator(".case-head")).containsText("已领取");
        go(steward, "mail/register");
        assertThat(steward.locator("main")).containsText("王桂兰");
        assertThat(steward.locator("a", new Page.LocatorOptions().setHasText("SF7700002")))
                .hasCount(0);
    }
}
