package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sheet of the survey comes back at a door, the survey is closed and filed; a session is planned and somebody tested. */
class QualityStoryTest extends BrowserStory {

    private static void send(Page page, String action) {
        leaves(
                page,
                () -> page.locator("form[action$='" + action + "'] button.pri").click());
    }

    @Test
    void a_steward_takes_a_sheet_back_and_the_supervisor_closes_the_survey() {
        var steward = signedIn("steward1", 390);
        go(steward, "surveys");
        isForEverybody(steward, "surveys on a phone");
        steward.locator("a", new Page.LocatorOptions().setHasText("年度业户意见调查")).click();
        steward.waitForURL(Pattern.compile(".*/surveys/[0-9a-f-]{36}"));
        isForEverybody(steward, "surveys/{id} on a phone");
        var survey = steward.url();
        steward.navigate(survey + "/sheets?building=9&wanted=TO_ISSUE");
        steward.locator("[data-all=home]").check();
        var chosen = steward.locator("[name=home]:checked").count();
        assertThat(chosen).isPositive();
        leaves(
                steward,
                () -> steward.locator("button", new Page.LocatorOptions().setHasText("登记发放"))
                        .click());
        steward.navigate(survey + "/sheets?building=9&wanted=TO_ISSUE");
        assertThat(steward.locator(".empty")).isVisible();

        steward.navigate(survey + "/sheets?building=9&wanted=OUT");
        isForEverybody(steward, "surveys/{id}/sheets on a phone");
        var home = steward.locator("td a").first();
        var label = home.textContent();
        home.click();
        isForEverybody(steward, "surveys/{id}/sheets/{home} on a phone");
        var form = steward.locator("form[data-clause='D06-4.3']");
        form.locator("button.pri").click();
        assertThat(form.locator(".errsum")).containsText("总体评价");
        form.locator("[name=words]").fill("电梯里的广告太吵");
        form.locator("[name='item.0.QUALITY'][value=DISSATISFIED]").press("Space");
        leaves(steward, () -> form.locator("button.pri").click());
        steward.navigate(survey + "/sheets?building=9&wanted=BACK");
        assertThat(steward.locator("tr", new Page.LocatorOptions().setHasText(label)))
                .containsText("不满意");

        var supervisor = signedIn("supervisor", 1440);
        supervisor.navigate(survey);
        isForEverybody(supervisor, "surveys/{id}");
        isForEverybodyInTheDark(supervisor, "surveys/{id}");
        assertThat(supervisor.locator("section[data-clause='D06-4.3']")).containsText("电梯里的广告太吵");
        supervisor.locator("#reason").fill("后五栋尚未收齐，年底前补收");
        send(supervisor, "/closing");
        assertThat(supervisor
                        .locator(".tag", new Page.LocatorOptions().setHasText("已汇总"))
                        .first())
                .isVisible();
        supervisor.locator("#recipient").fill("品质部王经理");
        send(supervisor, "/filing");
        assertThat(supervisor.locator("main")).containsText("品质部王经理");
        supervisor.navigate(survey + "/summary");
        assertThat(supervisor.locator("table").first()).containsText("整体满意率");
    }

    @Test
    void a_session_is_planned_by_keyboard_and_a_mark_entered_and_annulled() {
        var supervisor = signedIn("supervisor", 1440);
        for (var path : List.of("training", "training/tests", "training/new", "standards")) {
            go(supervisor, path);
            isForEverybody(supervisor, path);
        }
        isForEverybodyInTheDark(supervisor, "standards");
        go(supervisor, "training/new");
        var form = supervisor.locator("form[data-clause='D00-1.7']");
        form.locator("#topic").fill("接待礼仪");
        form.locator("#lecturer").fill("");
        form.locator("#topic").press("Enter");
        form.locator("#lecturer").fill("周敏");
        form.locator("#kind").selectOption("SERVICE_SKILL");
        leaves(supervisor, () -> form.locator("#topic").press("Enter"));
        assertThat(supervisor.locator("h2.words")).hasText("接待礼仪");
        isForEverybody(supervisor, "training/{id}");

        go(supervisor, "training/tests");
        var marks = supervisor.locator("form[action$='/training/tests']");
        var untested = supervisor
                .locator("tr", new Page.LocatorOptions().setHasText("没有考过"))
                .first();
        var name = untested.locator("a").textContent();
        var mark = marks.locator("div", new Locator.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))
                .locator("[name=mark]");
        mark.fill("188");
        marks.locator("button.pri").click();
        assertThat(marks.locator(".errsum")).containsText("0 到 100");
        assertThat(mark).hasValue("188");
        mark.fill("88");
        leaves(supervisor, () -> marks.locator("button.pri").click());
        assertThat(supervisor.locator("tr", new Page.LocatorOptions().setHasText(name)))
                .containsText("88");

        var desk = signedIn("desk2", 390);
        go(desk, "training");
        isForEverybody(desk, "training on a phone");
        assertThat(desk.locator("main")).containsText("你要参加");
        desk.locator("a", new Page.LocatorOptions().setHasText("我的培训")).click();
        assertThat(desk.locator("main")).containsText("装修押金");
        isForEverybody(desk, "training/people/{id} on a phone");
    }
}
