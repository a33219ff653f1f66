package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.time.MovableClock;

/** A month's roster: drawn by hand and by keyboard, published when no hour is uncovered, and changed by a leave alone. */
class RosterStoryTest extends BrowserStory {

    @Autowired
    Clock clock;

    private Locator cell(Page page, YearMonth month, int day, String shift) {
        return page.locator("#cell-" + month.atDay(day) + "-" + shift);
    }

    @Test
    void a_month_is_drawn_and_published_and_somebody_is_excused_from_a_shift() {
        var month = YearMonth.from(clock.instant().atZone(MovableClock.ZONE)).plusMonths(1);
        var supervisor = signedIn("supervisor");
        go(supervisor, "roster?month=" + month);
        isForEverybody(supervisor, "roster being drawn");
        assertThat(supervisor.locator("#roster .note")).containsText("还不能发布：3 处问题");
        supervisor.locator("form[action$=publication] button").click();
        assertThat(supervisor
                        .locator("#refusal, .refused")
                        .filter(new Locator.FilterOptions().setHasText("无人值班"))
                        .first())
                .isVisible();

        supervisor
                .locator(".pens label", new Page.LocatorOptions().setHasText("吴倩"))
                .dragTo(cell(supervisor, month, 9, "NIGHT"));
        assertThat(cell(supervisor, month, 9, "NIGHT")).hasText("吴倩");
        cell(supervisor, month, 16, "EVENING").focus();
        supervisor.keyboard().press("1");
        supervisor.keyboard().press("ArrowRight");
        supervisor.keyboard().press("Enter");
        assertThat(supervisor.locator("#roster .note")).containsText("1 处问题");
        supervisor.locator("form[action$=filling] button").click();
        assertThat(supervisor.locator("#roster .note")).containsText("可以发布");
        supervisor.locator("form[action$=publication] button").click();
        assertThat(supervisor.locator("#roster .note")).containsText("已发布");

        var steward = signedIn("steward1", 390);
        go(steward, "roster/leaves");
        isForEverybody(steward, "leave on a phone");
        var own = steward.locator("#leave-slot option[value^='" + month + "']")
                .first()
                .getAttribute("value");
        steward.locator("#leave-slot").selectOption(own);
        steward.locator("#leave-reason").fill("孩子家长会");
        steward.locator("form[action$='roster/leaves'] button.pri").click();
        assertThat(steward.locator("main")).containsText("孩子家长会");
        assertThat(steward.locator("main")).containsText("待批");

        go(supervisor, "roster/leaves");
        isForEverybody(supervisor, "leaves to decide");
        var asked = supervisor.locator("[id^=leave-]", new Page.LocatorOptions().setHasText("孩子家长会"));
        asked.locator("select[name=substitute]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("郭静"));
        asked.locator("form[action$=approval] button").click();
        assertThat(supervisor.locator("[id^=leave-]", new Page.LocatorOptions().setHasText("孩子家长会")))
                .containsText("已批准");
        go(supervisor, "roster?month=" + month);
        assertThat(supervisor.locator("aside.stack")).containsText("吴倩 → 郭静");
        isForEverybody(supervisor, "roster published");

        var phone = signedIn("leader", 390);
        go(phone, "roster?month=" + month);
        isForEverybody(phone, "roster on a phone");
        go(phone, "roster/feed");
        isForEverybody(phone, "feed on a phone");
        go(phone, "roster/reachable");
        isForEverybody(phone, "card on a phone");
        go(supervisor, "roster/shifts");
        isForEverybody(supervisor, "shifts");
    }
}
