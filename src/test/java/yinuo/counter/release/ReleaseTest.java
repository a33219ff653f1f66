package yinuo.counter.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.counter.release.ReleaseDesk.Asked;
import yinuo.counter.release.ReleaseSlip.Outcome;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.notice.Notices;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** Goods leave with a slip, once, and only as it says. */
@CentreTest
class ReleaseTest {

    @Autowired
    ReleaseDesk desk;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Actor receptionist;
    private Actor guard;

    @BeforeEach
    void open() {
        office = people.office();
        receptionist = office.actor(RECEPTIONIST);
        guard = office.actor(SECURITY);
    }

    private ReleaseSlip issue(String applicant, @Nullable LocalDate until, @Nullable String consent) {
        return office.in(() -> desk.issue(
                receptionist,
                new Asked(
                        "3-1802",
                        applicant,
                        "双人沙发 1 张",
                        "川A12345",
                        until,
                        consent,
                        new Signature(applicant, SignatureHow.PAPER, "", List.of()))));
    }

    private static void refused(String key, Supplier<?> deed) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    @Clause("D07-4.6.14_1")
    void a_slip_is_written_for_people_of_the_home_with_the_owners_consent() {
        refused("release.refusal.stranger", () -> issue("路人", null, "同意"));
        refused("release.refusal.consent", () -> issue("单佳怡", null, " "));
        refused(
                "release.refusal.signature",
                () -> office.in(
                        () -> desk.issue(receptionist, new Asked("3-1802", "曾子涵", "沙发", null, null, null, null))));
        assertThatThrownBy(() -> issue("曾子涵", LocalDate.of(2026, 11, 25), null)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> issue("曾子涵", LocalDate.of(2026, 12, 4), null)).isInstanceOf(BadInput.class);

        var owner = issue("曾子涵", null, null);
        var tenant = issue("单佳怡", LocalDate.of(2026, 11, 28), "业主曾子涵 10:05 电话同意");

        assertThat(owner.number()).startsWith("FX-");
        assertThat(owner.validUntil()).isEqualTo("2026-11-26T16:00:00Z");
        assertThat(tenant.applicant().consent()).contains("电话同意");
    }

    @Test
    @Clause("D07-4.6.14_1")
    void the_gate_closes_a_slip_once_while_it_is_valid() {
        var slip = issue("曾子涵", null, null);
        assertThatThrownBy(() -> office.in(() -> desk.check(receptionist, slip.id(), true, null)))
                .isInstanceOf(yinuo.refusal.Forbidden.class);

        var left = office.in(() -> desk.check(guard, slip.id(), true, null));

        assertThat(left.checked()).isNotNull();
        assertThat(left.checked().outcome()).isEqualTo(Outcome.LEFT);
        refused("release.refusal.used", () -> office.in(() -> desk.check(guard, slip.id(), true, null)));
        var old = issue("曾子涵", null, null);
        clock.advance(Duration.ofDays(1));
        refused("release.refusal.expired", () -> office.in(() -> desk.check(guard, old.id(), true, null)));
        office.in(() -> desk.makeVoid(receptionist, old.id(), "改天再搬"));
        refused("release.refusal.used", () -> office.in(() -> desk.makeVoid(receptionist, old.id(), "再来")));
    }

    @Test
    @Clause("D07-4.6.14_1")
    void what_differs_or_has_no_slip_is_kept_back_and_the_desk_is_called() {
        var slip = issue("曾子涵", null, null);
        assertThatThrownBy(() -> office.in(() -> desk.check(guard, slip.id(), false, " ")))
                .isInstanceOf(BadInput.class);

        office.in(() -> desk.check(guard, slip.id(), false, "多出一台冰箱"));
        office.in(() -> {
            desk.hold(guard, "3-0502", "无放行条的洗衣机一台");
            return true;
        });

        assertThat(office.in(() -> notices.last(receptionist)))
                .filteredOn(one -> one.kind().equals("held"))
                .hasSize(2);
    }

    @Test
    void the_pages_and_programs_write_print_and_close_it() {
        var browser = new Browsing(web, office, RECEPTIONIST);
        var gate = new Browsing(web, office, SECURITY);
        var made = browser.post(
                "release",
                "home",
                "3-1802",
                "applicant",
                "曾子涵",
                "goods",
                "洗衣机 1 台",
                "signedBy",
                "曾子涵",
                "signedHow",
                "PAPER");
        assertThat(made).hasStatus(302);
        var path = String.valueOf(made.getResponse().getRedirectedUrl()).replace("/" + office.code() + "/", "");
        assertThat(browser.get(path)).bodyText().contains("洗衣机 1 台", "D07-4.6.14_1", "待放行");
        assertThat(browser.get(path + "/paper")).bodyText().contains("放行条", "class=\"qr\"");
        assertThat(browser.get("release/new")).hasStatusOk();
        assertThat(gate.get("release/new")).hasStatus(403);
        assertThat(gate.post(path + "/check", "asWritten", "true")).hasStatus(302);
        assertThat(gate.get("release?q=洗衣机")).bodyText().contains("已放行");
        assertThat(gate.post(path + "/check", "asWritten", "true")).hasStatus(422);
        assertThat(gate.post("release/held", "home", "3-0502", "words", "")).hasStatus(422);

        var program = new Programs(web, office);
        var sent = program.post(RECEPTIONIST, "release-slips", """
                {"home": "3-1802", "applicant": "曾子涵", "goods": "书柜 2 个",
                 "signature": {"by": "曾子涵", "how": "PAPER"}}""");
        assertThat(sent).hasStatus(201);
        var id = Programs.json(sent).at("/id").asString();
        assertThat(program.post(SECURITY, "release-slips/" + id + "/check", """
                {"asWritten": true}"""))
                .hasStatusOk();
        assertThat(Programs.json(program.get(SECURITY, "release-slips?q=书柜"))
                        .at("/0/outcome")
                        .asString())
                .isEqualTo("LEFT");
        assertThat(new Browsing(web, people.office(), SECURITY).get(path)).hasStatus(404);
    }
}
