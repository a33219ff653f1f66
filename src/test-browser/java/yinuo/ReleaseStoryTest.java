package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A sofa leaves: the slip of the desk is closed at the gate on a phone. */
class ReleaseStoryTest extends BrowserStory {

    @Test
    void a_slip_of_the_desk_is_closed_at_the_gate() {
        var desk = signedIn("desk1");
        go(desk, "release/new");
        isForEverybody(desk, "release/new");
        var gate = signedIn("security", 390);
        go(gate, "release");
        isForEverybody(gate, "release on a phone");
        gate.locator("a.plain", new Page.LocatorOptions().setHasText("FX-"))
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
