package yinuo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser for all stories of a run; the small one without windows where it is installed. */
final class StoryBrowser {

    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    private static final Path SMALL = Path.of("/usr/bin/chromium-headless-shell");

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

    static Browser open() {
        return Opened.BROWSER;
    }
}
