package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What stories in a real browser share: the demo, signing in, and that no script failed or was forbidden. They run beside the
 * tests without a browser, one after the other, for there is one browser.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data"})
@ContextConfiguration(initializers = DemoDatabase.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class BrowserStory {

    private static final List<String> WANTED = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    /** In the dark only the colours are others; the same page is looked at whole in the light. */
    private static final String ANALYSIS = """
            async wanted => (await axe.run(document, {
                    runOnly: matchMedia('(prefers-color-scheme: dark)').matches
                        ? { type: 'rule', values: ['color-contrast'] }
                        : { type: 'tag', values: wanted },
                    resultTypes: ['violations'], iframes: false
            })).violations.map(found => found.id + ' ' + found.nodes.map(node => node.html).join(' '))""";

    /** What is wider than the box it stands in, where nothing scrolls: it would cover what stands beside it. */
    private static final String TOO_WIDE = """
            () => {
                const scrolls = box => box && (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
                        || scrolls(box.parentElement));
                return [...document.querySelectorAll('main *, header.top *')]
                    .filter(box => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 2
                        && getComputedStyle(box).overflowX === 'visible' && getComputedStyle(box).display !== 'inline'
                        && !box.matches('i, input, select, svg *')
                        && !box.closest('.vh, details:not([open]) > :not(summary)')
                        && box.checkVisibility({ visibilityProperty: true }) && !scrolls(box.parentElement))
                    .map(box => box.tagName + '.' + box.className + ' +' + (box.scrollWidth - box.clientWidth)
                        + ' ' + box.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60));
            }""";

    /** Half a megabyte that is sent once to each page, and read when a document of it is looked at. */
    private static final String BRING_AXE = "window.bringAxe = () => {" + AxeBuilder.getAxeScript() + "\n}";

    static final Browser browser = StoryBrowser.open();

    @LocalServerPort
    int port;

    final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingFailedAndAllGoHome() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
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
        page.addInitScript(BRING_AXE);
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
     * have no frames, and of what the analysis finds only the faults are asked for.
     */
    static void isForEverybody(Page page, String name) {
        page.waitForLoadState();
        assertThat(page.locator(".htmx-request")).hasCount(0);
        hasRoom(page, name);
        if (!(Boolean)
                page.evaluate("window.bringAxe !== undefined && (window.axe !== undefined || (bringAxe(), true))")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var found = (List<?>) page.evaluate(ANALYSIS, WANTED);
        assertThat(found).as(name).isEmpty();
    }

    /** Nothing is wider than the window, or than its place on the page. */
    static void hasRoom(Page page, String name) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("wider than its place on " + name)
                .isEmpty();
    }

    /** The same page in the dark, and in the light again. */
    static void isForEverybodyInTheDark(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        isForEverybody(page, name + " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /**
     * What leads to another page, or to the same one anew, until that one stands. Only a mark on the old page tells the
     * two apart: live pages ask for their own address too, and an answer to that is no sign of having left.
     */
    static void leaves(Page page, Runnable press) {
        page.evaluate("document.documentElement.dataset.old = ''");
        press.run();
        assertThat(page.locator("html[data-old]")).hasCount(0);
        page.waitForLoadState();
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
