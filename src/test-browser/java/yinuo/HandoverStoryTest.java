package yinuo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import yinuo.demo.DemoClock;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.duty.roster.OnDuty;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.staff.Members;
import yinuo.time.MovableClock;

/** A day with two handovers: one by the book, one that important work blocks until the supervisor releases it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=another"})
class HandoverStoryTest extends BrowserStory {

    @Autowired
    DemoClock demoClock;

    @Autowired
    Clock clock;

    @Autowired
    OnDuty onDuty;

    @Autowired
    Offices offices;

    @Autowired
    Members members;

    private Office office() {
        return offices.withCode("qinghe").orElseThrow();
    }

    private OnDuty.Watch watch(Instant at) {
        return OfficeScope.ask(office().id(), () -> onDuty.at(office().id(), at))
                .orElseThrow();
    }

    private String account(OnDuty.Watch watch) {
        return people().get(watch.members().getFirst()).account();
    }

    private Map<UUID, DemoStaff> people() {
        return OfficeScope.ask(office().id(), () -> members.all(office().id())).stream()
                .flatMap(member -> Arrays.stream(DemoStaff.values())
                        .filter(one -> one.person().equals(member.name()))
                        .map(one -> Map.entry(member.id().value(), one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Twelve minutes before the shift ends. */
    private OnDuty.Watch towardsTheEnd() {
        var watch = watch(clock.instant());
        var wait = Duration.between(clock.instant(), watch.until().minus(Duration.ofMinutes(12)));
        if (wait.isPositive()) {
            demoClock.advance(wait);
        }
        return watch;
    }

    private void prepare(Page page, String words) {
        go(page, "handover");
        page.locator("form[action$='/handover'] button.pri").click();
        assertThat(page.locator(".left").first()).isVisible();
        for (var input : page.locator(".left input.words").all()) {
            input.fill(words);
        }
        page.locator(".left input.words").first().press("Enter");
        assertThat(page.locator(".left input.words.wanted")).hasCount(0);
        assertThat(page.locator(".left .tag.soon")).hasCount(0);
        for (var n = 0; n < 5; n++) {
            page.locator(".tick[aria-pressed=false]").first().click();
            assertThat(page.locator(".tick[aria-pressed=true]")).hasCount(n + 1);
        }
        while (page.locator("form[action*='/counts/']").count() > 0) {
            var left = page.locator("form[action*='/counts/']").count();
            var line = page.locator(".li:has(form[action*='/counts/'])").first();
            line.locator("[name=counted]")
                    .fill(line.locator("b").first().innerText().replaceAll("[¥,]", ""));
            line.locator("button").click();
            assertThat(page.locator("form[action*='/counts/']")).hasCount(left - 1);
        }
    }

    private void arrive(Page page, OnDuty.Watch next) {
        var form = page.locator("form[action$='/arrival']");
        form.locator("select").selectOption(next.members().getFirst().toString());
        form.locator("[name=pin]").fill(DemoOffices.PIN);
        form.locator("button.pri").click();
        assertThat(page.locator(".sign")).containsText("到岗");
    }

    private void sign(Page page) {
        for (var box : page.locator("[name=taken]").all()) {
            box.check();
        }
        page.locator("#signing [name=pin]").fill(DemoOffices.PIN);
        page.locator("#signing button.pri").click();
    }

    /** Whatever day it is: the months of today and of tomorrow night are published. */
    private void rostersArePublished() {
        var supervisor = signedIn("supervisor");
        var month = YearMonth.from(clock.instant().atZone(MovableClock.ZONE));
        for (var one : List.of(month, month.plusMonths(1))) {
            go(supervisor, "roster?month=" + one);
            if (supervisor.locator("form[action$=publication]").count() > 0) {
                supervisor.locator("form[action$=filling] button").click();
                assertThat(supervisor.locator("#roster .note")).containsText("可以发布");
                supervisor.locator("form[action$=publication] button").click();
                assertThat(supervisor.locator("#roster .note")).containsText("已发布");
            }
        }
    }

    @Test
    void a_day_with_two_handovers_of_which_one_is_blocked_and_released() {
        rostersArePublished();
        var first = towardsTheEnd();
        var page = signedIn(account(first));
        prepare(page, "夜里再看一次，明早九点前回电");
        isForEverybody(page, "handover prepared");
        arrive(page, watch(first.until()));
        page.locator("#signing [name=pin]").fill(DemoOffices.PIN);
        page.locator("#signing button.pri").click();
        assertThat(page.locator("#signing .refused")).containsText("还没有接手");
        sign(page);
        assertThat(page.locator(".filters .tag")).hasText("已交接");
        isForEverybody(page, "handover signed");
        go(page, "duty-log");
        assertThat(page.locator("[data-clause='D05-4.1.8']")).hasCount(1);

        demoClock.advance(Duration.ofMinutes(30));
        var second = towardsTheEnd();
        var desk = signedIn(account(second));
        prepare(desk, "已约好明早上门，请留意来电");
        desk.locator(".left button[name=mark]").first().click();
        assertThat(desk.locator(".note.soon")).containsText("还不能交班");
        arrive(desk, watch(second.until()));
        sign(desk);
        assertThat(desk.locator("#signing .refused")).containsText("重要事项未办结");
        desk.locator("form[action$='/plea'] button").click();
        var supervisor = signedIn("supervisor", 390);
        go(supervisor, "handover");
        isForEverybody(supervisor, "handover on a phone");
        supervisor.locator("form[action$='/release'] [name=reason]").fill("闭水试验未完，夜班继续观察");
        supervisor.locator("form[action$='/release'] button").click();
        assertThat(supervisor.locator(".note", new Page.LocatorOptions().setHasText("已批准带件交班")))
                .isVisible();
        go(desk, "handover");
        sign(desk);
        assertThat(desk.locator(".formal")).containsText("闭水试验未完，夜班继续观察");

        go(supervisor, "handover/list");
        isForEverybody(supervisor, "handovers on a phone");
        go(supervisor, "handover/days");
        isForEverybody(supervisor, "days to sign");
        assertThat(supervisor
                        .locator(".day")
                        .filter(new Locator.FilterOptions().setHasText("签阅"))
                        .first())
                .isVisible();
    }
}
