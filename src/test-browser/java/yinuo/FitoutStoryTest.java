package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A flat is fitted out: drawings, deposit, agreement, a pass that opens the gate, a patrol on the phone. */
class FitoutStoryTest extends BrowserStory {

    private static final String HOME = "7-0904";

    @Test
    void a_flat_is_fitted_out() throws IOException {
        var desk = signedIn("desk1");
        go(desk, "households/" + HOME);
        var owner = desk.locator(".resident-row b").first().innerText();
        go(desk, "fitout/new?home=" + HOME);
        isForEverybody(desk, "fitout/new");
        var form = desk.locator("form[action$='/fitout']");
        form.locator("[name=applicant]").fill(owner);
        form.locator("[name=phone]").fill("13800138000");
        form.locator("[name=consent]").fill("业主本人申请");
        form.locator("[name=contractor]").fill("锦程装饰");
        form.locator("[name=manager]").fill("罗建国");
        form.locator("[name=managerPhone]").fill("13881234567");
        form.locator("[name=works]").fill("厨房改造");
        form.locator("[name=from]").fill(form.locator("[name=from]").getAttribute("min"));
        form.locator("input[multiple]").setInputFiles(new FilePayload("平面图.png", "image/png", picture(640, 400)));
        sign(desk, form, owner);
        press(form);
        desk.waitForURL(Pattern.compile(".*/fitout/[0-9a-f-]{36}"));
        var path = desk.url().replaceAll("^.*/(fitout/.*)$", "$1");
        assertThat(desk.locator("[aria-current=step]")).containsText("审批装修图纸");
        isForEverybody(desk, "fitout/{id}");

        var engineering = signedIn("engineering");
        go(engineering, path);
        engineering.locator("button[name=approved][value=true]").click();
        assertThat(engineering.locator("[aria-current=step]")).containsText("收取装修押金");

        go(desk, path);
        var deposit = desk.locator("form[action$='/deposit']");
        deposit.locator("[name=method]").selectOption("SCAN");
        sign(desk, deposit, owner);
        press(deposit);
        var agreement = desk.locator("form[action$='/agreement']");
        sign(desk, agreement, owner);
        press(agreement);
        assertThat(desk.locator("[aria-current=step]")).containsText("办理施工人员出入证");

        var issue = desk.locator("form[action$='/passes']");
        issue.locator("[name=name]").fill("谢勇");
        issue.locator("[name=number]").fill("110105194912310021");
        issue.locator("input[multiple]").setInputFiles(new FilePayload("谢勇.png", "image/png", picture(240, 320)));
        sign(desk, issue, "罗建国");
        press(issue);
        assertThat(issue.locator(".errsum")).containsText("证件号码不对");
        issue.locator("[name=number]").fill("11010519491231002X");
        press(issue);
        assertThat(desk.locator("#passes")).containsText("110***********002X");
        isForEverybody(desk, "fitout/{id} with a pass");

        var gate = signedIn("security", 390);
        go(gate, path);
        isForEverybody(gate, "fitout/{id} on a phone");
        gate.locator("#passes a.plain").first().click();
        assertThat(gate.locator(".verdict")).containsText("可以进入");
        isForEverybody(gate, "fitout/passes/{id} on a phone");
        go(gate, path);
        var patrol = gate.locator("form[action$='/patrols']");
        for (var check : new String[] {"PASSES", "RULES", "SURROUNDINGS"}) {
            patrol.locator("label:has([name=check-%s][value=OK])".formatted(check))
                    .click();
        }
        patrol.locator("label:has([name=check-SAFETY][value=WRONG])").click();
        patrol.locator("[name=found-SAFETY]").fill("现场没有灭火器");
        press(patrol);
        assertThat(gate.locator("#site")).containsText("现场没有灭火器");
        gate.locator("form[action$='/mending'] [name=words]").fill("已配两具");
        gate.locator("form[action$='/mending'] button").click();
        assertThat(gate.locator("[aria-current=step]")).containsText("竣工验收");

        var director = signedIn("director");
        go(director, "rules/D01-4.4");
        var days = director.locator("details.deed:has(input[name=name][value=waitDays])");
        days.locator("summary").click();
        days.locator("[name=value]").fill("0");
        days.locator("[name=reason]").fill("本次不设等待期");
        press(days);

        go(engineering, path);
        var acceptance = engineering.locator("form[action$='/acceptance']");
        acceptance.locator("[name=words]").fill("防水、水电合格");
        sign(engineering, acceptance, owner);
        press(acceptance);
        assertThat(engineering.locator("[aria-current=step]")).containsText("退还押金");
        go(desk, path);
        var refund = desk.locator("form[action$='/refund']");
        sign(desk, refund, owner);
        press(refund);
        assertThat(refund.locator(".errsum")).containsText("还没有收回");
        var back = desk.locator("#passes form[action$='/back']");
        desk.locator("#passes details:has(form[action$='/back']) summary").click();
        sign(desk, back, "罗建国");
        back.locator("button:not([type=button])").click();
        assertThat(desk.locator("#passes")).containsText("已收回");
        sign(desk, refund, owner);
        press(refund);
        assertThat(desk.locator(".case-head")).containsText("已办结");
        isForEverybody(desk, "fitout/{id}, finished");

        go(desk, "fitout");
        isForEverybody(desk, "fitout");
        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText(HOME)))
                .containsText("锦程装饰");
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
