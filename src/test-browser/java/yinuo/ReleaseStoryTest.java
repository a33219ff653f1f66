package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sofa leaves: the slip of the desk is closed at the gate on a phone. */
class ReleaseStoryTest extends BrowserStory {

    @Test
    void a_slip_of_the_desk_is_closed_at_the_gate() {
        var desk = signedIn("desk1");
        go(desk, "households/3-1802");
        var resident = desk.locator(".resident-row b").first().textContent();
        go(desk, "release/new");
        isForEverybody(desk, "release/new");
        desk.fill("#home", "3-1802");
        desk.fill("#applicant", resident);
        desk.fill(
                "#until", LocalDate.parse(desk.inputValue("#until")).plusDays(1).toString());
        desk.fill("#goods", "三人沙发一张");
        desk.fill("#consent", "已电话征得业主同意");
        sign(desk, desk.locator("form[data-draft=release]"), resident);
        press(desk.locator("form[data-draft=release]"));
        desk.waitForURL(Pattern.compile(".*/release/[0-9a-f-]{36}"));
        var number = desk.locator("h1").first().textContent().strip();

        var gate = signedIn("security", 390);
        go(gate, "release");
        isForEverybody(gate, "release on a phone");
        gate.locator("a.plain", new Page.LocatorOptions().setHasText(number))
                .first()
                .click();
        assertThat(gate.locator(".case-head")).containsText("待放行");
        isForEverybody(gate, "release/{id} on a phone");
        var check = deed(gate, "check");
        check.locator("button[value=false]").click();
        assertThat(check.locator(".errsum")).containsText("请说明");
        press(check);
        assertThat(gate.locator(".case-head")).containsText("已放行");
    }
}
