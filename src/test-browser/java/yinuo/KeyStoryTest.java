package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A key goes to an outside plumber and comes back, another to a colleague; the cabinet shows both. */
class KeyStoryTest extends BrowserStory {

    @Test
    void a_key_is_lent_to_an_outside_plumber_and_returned() {
        var desk = signedIn("desk1");
        go(desk, "keys/cabinets");
        isForEverybody(desk, "keys/cabinets");
        desk.locator("a.hook.here", new Page.LocatorOptions().setHasText("K-10"))
                .click();
        desk.waitForURL(Pattern.compile(".*/keys/[0-9a-f-]{36}"));
        isForEverybody(desk, "keys/{id}");

        var loan = deed(desk, "loans-outside");
        loan.locator("[name=purpose]").fill("疏通下水");
        loan.locator("[name=name]").fill("马师傅");
        loan.locator("[name=phone]").fill("13900002222");
        loan.locator("[name=documentNumber]").fill("110105194912310021");
        press(loan);
        assertThat(loan.locator(".errsum")).containsText("校验位");
        assertThat(loan.locator("[name=purpose]")).hasValue("疏通下水");
        loan.locator("[name=documentNumber]").fill("11010519491231002X");
        press(loan);
        assertThat(loan.locator(".errsum")).containsText("D01-4.5.4.2");
        sign(desk, loan, "马师傅");
        press(loan);
        assertThat(desk.locator(".case-head")).containsText("马师傅");
        assertThat(desk.locator("main")).containsText("110***********002X");
        go(desk, "deposits");
        assertThat(desk.locator("main")).containsText("马师傅");
        isForEverybody(desk, "deposits");
        go(desk, "keys/cabinets");
        var away = desk.locator("a.hook.away", new Page.LocatorOptions().setHasText("K-10"));
        assertThat(away).containsText("马师傅");
        away.click();

        var back = deed(desk, "return");
        sign(desk, back, "马师傅");
        press(back);
        assertThat(desk.locator(".case-head")).containsText("在位");
        go(desk, "keys/register");
        assertThat(desk.locator("main")).containsText("疏通下水");
    }

    @Test
    void a_steward_confirms_by_the_own_pin_on_the_phone_of_the_desk() {
        var desk = signedIn("desk2", 390);
        go(desk, "keys?q=K-11");
        isForEverybody(desk, "keys on a phone");
        desk.locator("tbody a.plain").first().click();
        var loan = deed(desk, "loans");
        loan.locator("[name=purpose]").fill("带看");
        loan.locator("[name=colleague]").selectOption(new SelectOption().setLabel("何俊"));
        loan.locator("[name=pin]").fill("1111");
        press(loan);
        assertThat(loan.locator(".errsum")).containsText("确认码不对");
        loan.locator("[name=pin]").fill("2468");
        press(loan);
        assertThat(desk.locator(".case-head")).containsText("何俊");
        isForEverybody(desk, "a lent key on a phone");
        var steward = signedIn("steward2", 390);
        go(steward, "custody/mine");
        assertThat(steward.locator("main")).containsText("K-11");
        isForEverybody(steward, "custody/mine on a phone");
        go(steward, "keys/stocktakes");
        isForEverybody(steward, "keys/stocktakes on a phone");
        go(steward, "custody");
        isForEverybody(steward, "custody on a phone");
    }
}
