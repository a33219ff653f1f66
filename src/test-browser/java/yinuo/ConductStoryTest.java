package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A patrol finds something, the person explains, somebody confirms it; and everybody looks at themselves before. */
class ConductStoryTest extends BrowserStory {

    private static void saved(Page page, Runnable press) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), press);
        page.waitForLoadState();
    }

    @Test
    void a_patrol_ends_in_a_confirmed_deduction() {
        var desk = signedIn("desk1", 390);
        go(desk, "conduct");
        isForEverybody(desk, "conduct on a phone");
        desk.locator("[name=amiss][value=HAIR]").press("Space");
        saved(desk, () -> desk.locator("form[action$='/self-check'] button.pri").click());
        assertThat(desk.locator("[data-clause='D07-4.2.5_1']")).containsText("再次自检");
        go(desk, "conduct/handbook?q=电话");
        isForEverybody(desk, "conduct/handbook on a phone");
        assertThat(desk.locator(".rule").first()).isVisible();

        var leader = signedIn("supervisor", 390);
        go(leader, "patrols");
        isForEverybody(leader, "patrols on a phone");
        saved(leader, () -> leader.locator("form[action$='/patrols'] button").click());
        leader.waitForURL(Pattern.compile(".*/patrols/[0-9a-f-]{36}"));
        isForEverybody(leader, "patrols/{id} on a phone");
        var person = leader.locator(".looked")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("陈雨桐"));
        assertThat(person).containsText("须发 待整理");
        person.locator("a[href*='/people/']").click();
        isForEverybody(leader, "patrols/{id}/people on a phone");
        leader.locator("#item").selectOption("D07-4.2.2a");
        assertThat(leader.locator("#points")).hasValue("0.5");
        leader.locator("#words").fill("刘海遮住眼睛");
        leader.locator("#points").fill("9");
        saved(leader, () -> leader.locator("main form button.pri").click());
        assertThat(leader.locator(".errsum")).containsText("分值超出");
        leader.locator("#points").fill("1");
        saved(leader, () -> leader.locator("main form button.pri").click());
        leader.waitForURL(Pattern.compile(".*/patrols/[0-9a-f-]{36}"));
        saved(leader, () -> leader.locator("form[action$='/end'] button.pri").click());
        assertThat(leader.locator(".errsum")).containsText("没有结果");
        saved(
                leader,
                () -> leader.locator("form[action$='/rest'] button").first().click());
        saved(leader, () -> leader.locator("form[action$='/end'] button.pri").click());
        leader.locator(".found a[href*='/conduct/']").click();
        assertThat(leader.locator("main")).containsText("等待 陈雨桐 说明");
        saved(leader, () -> leader.locator("button[value=true]").click());
        assertThat(leader.locator(".errsum")).containsText("还没有说明");
        var entry = leader.url().replaceAll(".*/conduct/", "");

        go(desk, "conduct/" + entry);
        isForEverybody(desk, "conduct/{id} on a phone");
        desk.locator("[name=reply][value=EXPLAINED]").press("Space");
        desk.locator("#answer").fill("刚搬完物品，已整理");
        saved(desk, () -> desk.locator("form[action$='/answer'] button.pri").click());
        assertThat(desk.locator("main")).containsText("刚搬完物品");

        leader.reload();
        saved(leader, () -> leader.locator("button[value=true]").click());
        assertThat(leader.locator("main")).containsText("已确认");
        go(desk, "conduct");
        assertThat(desk.locator("[data-clause='D14-4.1_2']")).containsText("−1");
        for (var path : List.of("conduct/all", "diary", "conduct/new", "duty-checks", "duty-log")) {
            go(leader, path);
            isForEverybody(leader, path + " on a phone");
        }
        go(leader, "duty-reports");
        isForEverybody(leader, "duty-reports on a phone");
        leader.locator("[name=level][value=DIFFICULT]").press("Space");
        leader.locator("#words").fill("三区停电，抢修单位未到");
        leader.locator("#measures").fill("已安排安保疏导");
        saved(
                leader,
                () -> leader.locator("form[action$='/duty-reports'] button.pri").click());
        leader.waitForURL(Pattern.compile(".*/duty-reports/[0-9a-f-]{36}"));
        saved(
                leader,
                () -> leader.locator("form[action$='/calls'] button[value=false]")
                        .first()
                        .click());
        assertThat(leader.locator("main")).containsText("未接通");
        isForEverybody(leader, "duty-reports/{id} on a phone");
    }
}
