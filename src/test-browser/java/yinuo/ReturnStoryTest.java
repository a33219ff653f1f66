package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import yinuo.demo.DemoClock;
import yinuo.time.MovableClock;

/** The month's returns: looked at live, opened to their rows, and reported by the director once the month is over. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=another"})
class ReturnStoryTest extends BrowserStory {

    private static final int HTML = 60 * 1024;

    @Autowired
    DemoClock demoClock;

    @Autowired
    Clock clock;

    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(MovableClock.ZONE));
    }

    private void looked(Page page, String path) {
        go(page, path);
        isForEverybody(page, path + " " + page.viewportSize().width);
        assertThat(page.content().length()).as("bytes of " + path).isLessThan(HTML);
    }

    /** Ten o'clock on the first of the next month, in two steps: the clock takes at most a month at once. */
    private void nextMonth() {
        var then = LocalDateTime.of(month().plusMonths(1).atDay(1), LocalTime.of(10, 0))
                .atZone(MovableClock.ZONE)
                .toInstant();
        var half = Duration.between(clock.instant(), then).dividedBy(2);
        demoClock.advance(half);
        demoClock.advance(Duration.between(clock.instant(), then));
    }

    @Test
    void a_month_is_looked_at_reported_and_frozen() {
        var month = month();
        for (var colours : ColorScheme.values()) {
            if (colours != ColorScheme.NO_PREFERENCE) {
                for (var width : new int[] {1440, 390}) {
                    var somebody = signedIn("supervisor", width, colours);
                    looked(somebody, "reports");
                    for (var kind : new String[] {"COMPLAINT_STATISTICS", "JOBS", "SERVICES", "COMPLAINTS_OF_MONTH"}) {
                        looked(somebody, "reports/" + kind + "/" + month);
                    }
                    somebody.context().close();
                }
            }
        }
        var director = signedIn("director");
        go(director, "reports");
        director.locator("a[data-clause='D12-11']").first().click();
        director.waitForURL(Pattern.compile(".*/reports/COMPLAINTS_OF_MONTH/" + month));
        var accepted = director.locator(".report-nums a").first();
        var count = accepted.locator(".v").innerText().strip();
        accepted.click();
        assertThat(director.locator("h2 .n")).hasText(count);
        assertThat(director.locator("a.li")).hasCount(Integer.parseInt(count));
        isForEverybody(director, "rows");
        director.goBack();
        director.locator("#words").fill("投诉集中在工程维修，已排维保。");
        director.locator("form[action$='/analysis'] button").click();
        assertThat(director.locator("form[action$='/analysis'] .end")).hasText("李卫东");
        assertThat(director.locator("form[action$='/submission']")).hasCount(0);

        nextMonth();
        director.reload();
        director.locator("form[action$='/submission'] button").click();

        assertThat(director.locator(".token")).containsText(Pattern.compile("[0-9a-f]{16}"));
        assertThat(director.locator("form[action$='/analysis']")).hasCount(0);
        assertThat(director.locator("p.words")).hasText("投诉集中在工程维修，已排维保。");
        isForEverybody(director, "frozen");
        go(director, "reports");
        assertThat(director.locator("a[href$='COMPLAINTS_OF_MONTH/" + month + "'] .due"))
                .containsText("已上报");
    }
}
