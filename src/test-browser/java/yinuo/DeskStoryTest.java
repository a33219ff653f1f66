package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** What a newcomer does with the demo office, in a real browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=later"})
class DeskStoryTest extends BrowserStory {

    private static final int WIDTH = 1280;

    private static Locator opened(Page page, String deed) {
        var form = page.locator("form[data-deed='" + deed + "']");
        if (!form.isVisible()) {
            page.locator("[data-open='" + deed + "']:visible").first().click();
        }
        return form;
    }

    private static void save(Page page, String deed, String words) {
        var form = opened(page, deed);
        form.locator("textarea").first().fill(words);
        form.locator("button.pri").click();
    }

    /** One stroke, as by a finger. */
    private static void sign(Page page, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 60, new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
    }

    private static byte[] onePixel() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    @Test
    void a_complaint_goes_from_the_desk_to_the_supervisor_and_is_answered() {
        var desk = signedIn("desk1", WIDTH);
        var supervisor = signedIn("supervisor", WIDTH);
        go(supervisor, "board");

        desk.keyboard().press("F2");
        desk.waitForURL(Pattern.compile(".*/intake"));
        assertThat(desk.locator("#home")).isFocused();
        desk.keyboard().type("31502");
        assertThat(desk.locator("#home-list [data-home]").first()).containsText("3-1502");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#home")).hasValue("3-1502");
        desk.keyboard().press("4");
        desk.keyboard().type("卫生间顶板渗水，请今天处理");
        assertThat(desk.locator("#coming")).containsText("D12-3.1");
        desk.keyboard().press("Control+Enter");
        desk.waitForURL(Pattern.compile(".*/complaints/.*"));
        assertThat(desk.locator(".promises")).containsText("联系业户");

        Locator row = supervisor
                .locator("[data-row]", new Page.LocatorOptions().setHasText("3-1502 卫生间顶板渗水，请今天处理"))
                .first();
        assertThat(row).isVisible();
        row.locator("a.t").click();
        supervisor.locator("input[name=class][value=VALID]").first().press("Space");
        supervisor.locator("select[name=field]").first().selectOption("MAINTENANCE");
        supervisor.locator("select[name=fault]").first().selectOption("NEGLECT");
        save(supervisor, "classification", "防水失修");
        assertThat(supervisor.locator(".case-head")).containsText("有效投诉");
        save(supervisor, "contact", "已通话，约定今日答复");
        assertThat(supervisor.locator(".tl")).containsText("约定今日答复");
        save(supervisor, "handling", "已重做防水");
        assertThat(supervisor.locator(".tl")).containsText("已重做防水");
        var reply = opened(supervisor, "reply");
        reply.locator("input[value=VISIT]").press("Space");
        save(supervisor, "reply", "已修好，请业户查看");
        assertThat(reply.locator(".errsum")).containsText("D12-6.3");
        assertThat(reply.locator("textarea")).hasValue("已修好，请业户查看");
        reply.locator("[name=signedBy]").fill("郑先生");
        reply.locator("[name=signedHow][value=SCREEN]").press("Space");
        reply.locator("[name=opinion]").selectOption("SATISFIED");
        reply.locator("button.pri").click();
        assertThat(reply.locator(".errsum")).containsText("真的签下");
        sign(supervisor, reply.locator("canvas"));
        reply.locator("input[multiple]").setInputFiles(new FilePayload("完工.png", "image/png", onePixel()));
        assertThat(reply.locator(".thumbs img")).hasCount(1);
        reply.locator("button.pri").click();
        assertThat(supervisor.locator(".case-head")).containsText("已答复");
        assertThat(supervisor.locator(".tl .shown.drawn img")).hasCount(1);
        assertThat(supervisor.locator(".tl .shown:not(.drawn) img")).hasAttribute("alt", "照片：完工.png");
        assertThat(supervisor.locator(".tl .shown.drawn img")).hasJSProperty("naturalWidth", 640);
    }

    @Test
    void a_promise_nobody_keeps_breaks_and_climbs_to_the_director() {
        var desk = signedIn("desk2", WIDTH);
        go(desk, "intake");
        desk.locator("#home").fill("5-0101");
        desk.locator("#person").fill("何女士");
        desk.locator("input[name=category][value=CLEANING]").press("Space");
        desk.locator("#words").fill("电梯厅垃圾无人清运，没人理");
        desk.locator("[data-primary]").click();
        desk.waitForURL(Pattern.compile(".*/complaints/.*"));

        desk.locator("#demo-by").selectOption("PT2H");
        desk.locator(".demo button").click();
        desk.locator("#demo-by").selectOption("PT1H");
        desk.locator(".demo button").click();

        assertThat(desk.locator(".promise.over").first()).containsText("超");
        var director = signedIn("director", WIDTH);
        go(director, "notices");
        assertThat(director.locator(".row", new Page.LocatorOptions().setHasText("没人理"))
                        .first())
                .containsText("超时上报");
        go(director, "rules/D12-3.1");
        director.locator("a.li", new Page.LocatorOptions().setHasText("没人理"))
                .first()
                .click();
        assertThat(director.locator(".tl")).containsText("承诺已超时");
    }

    @Test
    void pages_can_be_used_by_everybody_in_both_themes_and_on_a_phone() {
        var page = signedIn("director", WIDTH);
        for (var path : new String[] {
            "today",
            "board",
            "intake",
            "complaints",
            "households?q=zh",
            "households/3-1802",
            "rules",
            "rules/D12-3.1",
            "duty-log",
            "duty-log/volumes",
            "journal?run=true",
            "settings",
            "staff",
            "notices",
            "me",
            "inquiries",
            "collectives",
            "suggestions",
            "telephone-messages",
            "intake?matter=MESSAGE&channel=PHONE",
            "phrases",
            "dispatch",
            "dispatch/new",
            "dispatch/limits",
            "incidents",
            "incidents/new",
            "outages/new",
            "duties",
            "spot-checks",
            "postings",
            "standards",
            "reports",
            "reports/COMPLAINT_STATISTICS/2026-11",
            "appointments"
        }) {
            go(page, path);
            isForEverybody(page, path);
            if (List.of("today", "board", "intake", "complaints").contains(path)) {
                isForEverybodyInTheDark(page, path);
            }
        }
        var phone = signedIn("desk1", 390);
        for (var path : new String[] {
            "today", "intake", "complaints", "households?q=zh", "dispatch", "dispatch/new", "incidents/new"
        }) {
            go(phone, path);
            isForEverybody(phone, "phone " + path);
        }
    }

    @Test
    void the_palette_finds_a_home_by_keys_alone() {
        var page = signedIn("desk1", WIDTH);

        page.keyboard().press("Control+k");
        page.keyboard().type("31802");
        assertThat(page.locator("#palette-list .opt").first()).containsText("3-1802");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/households/3-1802"));
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
    }
}
