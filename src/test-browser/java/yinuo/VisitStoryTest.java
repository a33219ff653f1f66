package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody comes to the gate without a document; the leader decides; the desk sees them off. */
class VisitStoryTest extends BrowserStory {

    @Test
    void who_has_no_document_is_admitted_by_the_leader() {
        var gate = signedIn("security", 390);
        go(gate, "visits");
        isForEverybody(gate, "visits on a phone");
        var form = gate.locator("form[action$='/visits'][method=post]");
        form.locator("[name=visitor]").fill("灰衣男子，自称表弟");
        form.locator("[name=home]").fill("3-1802");
        form.locator("[name=purpose]").fill("给老人送药");
        press(form);
        gate.waitForURL(Pattern.compile(".*/visits/[0-9a-f-]{36}"));
        isForEverybody(gate, "visits/{id} on a phone");
        var path = gate.url().replaceAll("^.*/(visits/.*)$", "$1");
        var document = deed(gate, "document");
        document.locator("label:has([value=FORGOTTEN])").click();
        press(document);
        assertThat(gate.locator(".note b").first()).containsText("请示");
        var ask = deed(gate, "leader");
        ask.locator("[name=why]").fill("老人卧床，药在他手上");
        press(ask);
        assertThat(gate.locator(".case-head")).containsText("请示领班");

        var leader = signedIn("leader");
        go(leader, path);
        isForEverybody(leader, "visits/{id}");
        var decide = deed(leader, "decision");
        decide.locator("[name=why]").fill("已打电话核实，陪同进入");
        press(decide);
        assertThat(leader.locator(".case-head")).containsText("已进入");

        var desk = signedIn("desk1");
        go(desk, path);
        deed(desk, "leaving").locator("button").click();
        assertThat(desk.locator(".case-head")).containsText("离开");
        go(desk, "visits");
        isForEverybody(desk, "visits");
    }
}
