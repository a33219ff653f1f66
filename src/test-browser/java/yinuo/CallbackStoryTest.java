package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A steward with a phone in one hand asks a resident, who is not content, and asks again after it was put right. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/story-data"})
class CallbackStoryTest {

    private static final Locator.CheckOptions HIDDEN = new Locator.CheckOptions().setForce(true);

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    private Page signedIn(String account, int width) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setLocale("zh-CN"));
        var page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("[data-fill-name=" + account + "]").click();
        assertThat(page.locator("h1").first()).hasText("今日工作台");
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + "/qinghe/" + path);
    }

    private static void judge(Page page, String overall) {
        var form = page.locator("form[action$='/answer']");
        form.locator("input[name=means][value=VISIT_AND_LOOK]").check(HIDDEN);
        for (var name : new String[] {"quality", "effect", "overall"}) {
            form.locator("input[name=" + name + "][value=" + overall + "]").check(HIDDEN);
        }
        form.locator("[name=faultKind]").selectOption("QUALITY");
        form.locator("[name=faults]").fill("关不严");
        form.locator("[name=noSuggestion]").check();
        form.locator("[name=words]").fill("同业主一起看过门禁");
    }

    private static void sign(Page page) {
        var form = page.locator("form[action$='/answer']");
        form.locator("[name=signedBy]").fill("业主");
        form.locator("input[name=signedHow][value=PAPER]").check(HIDDEN);
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
        assertThat(steward.locator("#refusal")).containsText("D03-5.1");
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
        assertThat(faults).isEmpty();
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
                isGood(page, path, width);
            }
            for (var path : new String[] {"callbacks", "campaigns", "activities"}) {
                go(page, path);
                page.locator("table a.plain").first().click();
                page.waitForURL(Pattern.compile(".*/[0-9a-f-]{36}"));
                isGood(page, path + "/{id}", width);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void isGood(Page page, String name, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(width);
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as(name)
                .allSatisfy(violation -> assertThat(violation.getId() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .as(name)
                        .isNull());
    }
}
