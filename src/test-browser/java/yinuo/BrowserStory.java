package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stories in a real browser share: the demo, signing in, and that no script failed or was forbidden. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/story-data"})
class BrowserStory {

    private static final List<String> WANTED = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private static Playwright playwright;
    static Browser browser;

    @LocalServerPort
    int port;

    final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-features=PreloadTopChromeWebUI")));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void nothingFailed() {
        assertThat(faults).isEmpty();
    }

    Page signedIn(String account, int width, ColorScheme colours) {
        return signedIn(
                account,
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN")));
    }

    Page signedIn(String account, BrowserContext computer) {
        var page = computer.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("[data-fill-name=" + account + "]").click();
        assertThat(page.locator("h1").first()).hasText("今日工作台");
        page.waitForLoadState();
        return page;
    }

    Page signedIn(String account, int width) {
        return signedIn(account, width, ColorScheme.LIGHT);
    }

    Page signedIn(String account) {
        return signedIn(account, 1440);
    }

    void go(Page page, String path) {
        page.navigate("http://localhost:" + port + "/qinghe/" + path);
    }

    /**
     * Looked at when nothing is on its way any more, for what waits is shown faded; contexts ask for no motion. Our pages
     * have no frames, so they are analysed in place, without a second page for each.
     */
    static void isForEverybody(Page page, String name) {
        assertThat(page.locator(".htmx-request")).hasCount(0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        var found = new AxeBuilder(page)
                .setLegacyMode(true).withTags(WANTED).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(found).as(name).isEmpty();
    }

    /** The deed whose form goes to this path, opened. */
    static Locator deed(Page page, String path) {
        var form = page.locator("details.deed:has(form[action$='/" + path + "'])");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        return form;
    }

    static void press(Locator deed) {
        deed.locator("button.pri").click();
    }

    /** Draws a line on the canvas. */
    static void draw(Page page, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 60, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }

    /** Somebody signs on the screen. */
    static void sign(Page page, Locator form, String name) {
        form.locator("[name=signedBy]").fill(name);
        form.locator("[name=signedHow][value=SCREEN]").press("Space");
        draw(page, form.locator("canvas"));
    }
}
