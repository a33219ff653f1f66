package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/** The screens people spend their day on: by keyboard, by two at once, in every colour and width, on a day of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=its own"})
class ScreensTest extends BrowserStory {

    private static final int HTML = 60 * 1024;

    /** How many pins of the day axis say nothing to the eye. */
    private static final String NAMELESS = """
            [...document.querySelectorAll('.lane .pin')].filter(pin => [...pin.childNodes].every(part =>
                    part.className === 'vh' || !part.textContent.trim())).length""";

    private void open(Page page, String room) {
        go(page, "complaints?tab=OPEN&q=" + room);
        page.locator("[data-row] a.t").first().click();
        page.waitForURL(Pattern.compile(".*/complaints/[0-9a-f-]{36}"));
    }

    private static final List<String> SCREENS = List.of(
            "today",
            "today?tab=SHIFT",
            "today?tab=WATCHED",
            "today?tab=DONE",
            "board",
            "board?when=PAUSED",
            "complaints?tab=OPEN",
            "complaints?tab=ALL",
            "notices");

    /** Pages with much beside each other. */
    private static final List<String> WORDY = List.of(
            "intake",
            "callbacks/calls",
            "services/new",
            "services/catalogue",
            "households/1-2601",
            "prepay/register",
            "duties",
            "dispatch",
            "handover",
            "roster",
            "reports/COMPLAINT_STATISTICS/2026-11");

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void screens_are_for_everybody(int width) {
        var page = signedIn("supervisor", width);
        for (var path : SCREENS) {
            go(page, path);
            isForEverybody(page, path + " " + width);
            isForEverybodyInTheDark(page, path + " " + width);
            assertThat(page.content().length()).as("bytes of " + path).isLessThan(HTML);
            assertThat((Integer) page.evaluate(NAMELESS))
                    .as("pins without a word on " + path)
                    .isZero();
        }
        open(page, "3-1802");
        isForEverybody(page, "case " + width);
        isForEverybodyInTheDark(page, "case " + width);
    }

    /** English words are longer. */
    @ParameterizedTest
    @ValueSource(ints = {1366, 1280, 390})
    void english_screens_have_room_for_their_words(int width) {
        var page = signedIn("supervisor", width);
        page.evaluate("document.cookie = 'lang=en; path=/'");
        for (var path : Stream.concat(SCREENS.stream(), WORDY.stream()).toList()) {
            go(page, path);
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            hasRoom(page, path + " in English " + width);
        }
        open(page, "3-1802");
        hasRoom(page, "case in English " + width);
    }

    @Test
    void english_screens_hold_no_chinese_of_ours() {
        var page = signedIn("desk1");
        page.locator("button.lang").click();
        assertThat(page.locator("h1").first()).hasText("Today");
        isForEverybody(page, "today in English");
        go(page, "board");
        assertThat(page.locator("#axis h2")).not().containsText(Pattern.compile("[\\u4e00-\\u9fff]"));
    }

    @Test
    void a_promise_is_kept_from_the_desk_by_keys_alone_and_the_cursor_goes_on() {
        var page = signedIn("desk1");
        assertThat(page.locator("#today [data-row]").first()).hasAttribute("aria-current", "true");
        var owed = page.locator("#today [data-row]:has(a[href*='act=REPLY'])").first();
        for (var n = 0; n < 60 && !"true".equals(owed.getAttribute("aria-current")); n++) {
            page.keyboard().press("j");
        }
        assertThat(owed).hasAttribute("aria-current", "true");
        var second = owed.locator("xpath=following::*[@data-row][1]").getAttribute("data-row");
        page.keyboard().press("e");
        page.waitForURL(Pattern.compile(".*act=.*"));
        assertThat(page.locator("form[data-deed=reply]")).isVisible();
        page.locator("form[data-deed=reply] [value=OTHER]").press("Space");
        page.locator("form[data-deed=reply] textarea").fill("已当面说明处理结果");
        page.locator("form[data-deed=reply] [name=opinion]").selectOption("SATISFIED");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/today"));
        assertThat(page.locator("#toast")).containsText("已记录答复");
        assertThat(page.locator("[data-row='" + second + "']")).hasAttribute("aria-current", "true");
    }

    @Test
    void what_two_write_at_once_is_kept_by_both() {
        var one = signedIn("supervisor");
        var other = signedIn("director");
        open(one, "1-1203");
        open(other, "1-1203");
        one.locator("[data-open=note]:visible").first().click();
        one.locator("form[data-deed=note] textarea").fill("主管写的备注");
        other.locator("[data-open=note]:visible").first().click();
        other.locator("form[data-deed=note] textarea").fill("主任写的备注");
        assertThat(one.locator("#presence")).containsText("李卫东");
        one.locator("form[data-deed=note] button.pri").click();
        assertThat(one.locator(".tl")).containsText("主管写的备注");
        other.locator("form[data-deed=note] button.pri").click();
        assertThat(other.locator(".conflict")).containsText("主管写的备注");
        other.locator(".conflict button.pri").click();
        assertThat(other.locator(".tl")).containsText("主管写的备注");
        assertThat(other.locator(".tl")).containsText("主任写的备注");
    }

    @Test
    void single_keys_can_be_switched_off_and_the_palette_runs_commands() {
        var page = signedIn("leader");
        page.keyboard().press("?");
        page.locator("#keys [name=keys]").click();
        assertThat(page.locator("body")).hasAttribute("data-keys", "off");
        page.waitForLoadState();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette-q")).isFocused();
        page.keyboard().type("退出");
        assertThat(page.locator("#palette-list .opt").first()).containsText("退出登录");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/sign-in.*"));
    }
}
