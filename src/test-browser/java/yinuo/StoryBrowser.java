package yinuo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser for all stories of a run; the small one without windows where it is installed. */
final class StoryBrowser {

    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    private static final Path SMALL = Path.of("/usr/bin/chromium-headless-shell");

    private static final double PATIENCE_MILLIS = 20_000;

    private StoryBrowser() {}

    private static final class Opened {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Files.exists(SMALL) ? SMALL : WHOLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-features=PreloadTopChromeWebUI")));
    }

    /** What is looked for may take a while to come, for other tests run beside. */
    static Browser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Opened.BROWSER;
    }
}
