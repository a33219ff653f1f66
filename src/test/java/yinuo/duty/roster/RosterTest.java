package yinuo.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.duty.roster.Reachable.Post;
import yinuo.duty.roster.RosterRules.RosterFault;
import yinuo.notice.Notices;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** No hour is uncovered, nobody swaps privately, and what is published is changed by approval alone. */
@CentreTest
class RosterTest {

    @Autowired
    Rosters rosters;

    @Autowired
    Shifts shifts;

    @Autowired
    Leaves leaves;

    @Autowired
    OnDuty onDuty;

    @Autowired
    Reachables reachables;

    @Autowired
    Calendars calendars;

    @Autowired
    Notices notices;

    @Autowired
    Duties duties;

    @Autowired
    Promises promises;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor supervisor;
    private YearMonth next;

    @BeforeEach
    void open() {
        office = people.office();
        supervisor = office.actor(SUPERVISOR);
        next = YearMonth.from(today()).plusMonths(1);
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private UUID id(Role role) {
        return office.actor(role).member().value();
    }

    private Rosters.Plan put(LocalDate day, String shift, Role role) {
        return office.in(() -> rosters.put(supervisor, next, day, shift, id(role), true));
    }

    /** The morning is the desk's, the evening the steward's, the night the leader's. */
    private Rosters.Plan published() {
        for (var day = 1; day <= next.lengthOfMonth(); day++) {
            put(next.atDay(day), "MORNING", RECEPTIONIST);
            put(next.atDay(day), "EVENING", STEWARD);
            put(next.atDay(day), "NIGHT", TEAM_LEADER);
        }
        return office.in(() -> rosters.publish(supervisor, next, null));
    }

    private boolean isOwed(Duty duty) {
        var subject = duty.subject(office.office().id(), duty.every().start(today()));
        return isOpen(subject.kind(), subject.id());
    }

    private boolean isOpen(String kind, UUID subject) {
        return office.in(() -> promises.about(office.office().id(), kind, subject)).stream()
                .anyMatch(Promise::isOpen);
    }

    @Test
    @Clause({"D05-4.1.1", "D05-4.1.2", "D12-1.2"})
    void a_roster_with_an_uncovered_hour_is_not_published_and_a_whole_one_keeps_the_promise_of_the_month() {
        duties.plan(office.office());
        put(next.atDay(1), "MORNING", RECEPTIONIST);
        assertThatThrownBy(() -> office.in(() -> rosters.publish(supervisor, next, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo("D12-1.2"));
        assertThat(isOwed(RosterPromise.PUBLISH_NEXT_ROSTER.duty())).isTrue();

        var plan = published();

        assertThat(plan.faults()).isZero();
        assertThat(isOwed(RosterPromise.PUBLISH_NEXT_ROSTER.duty())).isFalse();
        assertThat(office.in(() -> notices.last(office.actor(STEWARD))))
                .anyMatch(notice -> notice.kind().equals("roster"));
    }

    @Test
    @Clause("D05-4.1.2")
    void the_usual_shifts_are_the_desk_by_day_and_a_line_by_night() {
        var plan = office.in(() -> rosters.plan(supervisor, next));

        assertThat(plan.shifts())
                .extracting(ShiftKind::span)
                .containsExactly("07:30–13:45", "13:45–20:00", "20:00–07:30");
        assertThat(plan.issues())
                .filteredOn(issue -> issue.day().equals(next.atEndOfMonth()))
                .extracting(RosterRules.Issue::what)
                .containsExactly("07:30–07:30");
    }

    @Test
    void what_is_empty_is_filled_fairly_and_without_an_uncovered_hour() {
        hire(3);
        var plan = office.in(() -> rosters.fill(supervisor, next, null));

        assertThat(plan.faults()).isZero();
        var nights =
                plan.tallies().values().stream().map(RosterRules.Tally::nights).toList();
        assertThat(nights.stream().mapToInt(n -> n).max().orElseThrow()
                        - nights.stream().mapToInt(n -> n).min().orElseThrow())
                .isLessThanOrEqualTo(2);
        assertThat(plan.tallies().values().stream()
                        .mapToInt(RosterRules.Tally::shifts)
                        .sum())
                .isEqualTo(3 * next.lengthOfMonth());
    }

    private void hire(int stewards) {
        for (var n = 1; n <= stewards; n++) {
            var member = new Member(
                    new Member.Id(office.office().id(), UUID.randomUUID()),
                    0,
                    "管家" + n,
                    "",
                    Set.of(STEWARD),
                    null,
                    null,
                    null,
                    true,
                    false);
            office.in(() -> transaction.execute(_ -> {
                members.add(member);
                return true;
            }));
        }
    }

    @Test
    void three_people_leave_no_hour_uncovered_either() {
        assertThat(office.in(() -> rosters.fill(supervisor, next, null)).faults())
                .isZero();
    }

    @Test
    void a_week_is_the_pattern_of_the_rest() {
        put(next.atDay(1), "MORNING", RECEPTIONIST);
        put(next.atDay(2), "EVENING", STEWARD);

        var plan = office.in(() -> rosters.repeat(supervisor, next, null, next.atDay(1)));

        assertThat(plan.roster().in(next.atDay(8), "MORNING")).containsExactly(id(RECEPTIONIST));
        assertThat(plan.roster().in(next.atDay(16), "EVENING")).containsExactly(id(STEWARD));
        assertThat(plan.roster().in(next.atDay(10), "MORNING")).isEmpty();
        assertThat(office.in(() -> rosters.empty(supervisor, next, null))
                        .roster()
                        .slots())
                .isEmpty();
    }

    @Test
    void only_the_supervisor_plans_and_sees_what_is_not_published() {
        put(next.atDay(2), "MORNING", RECEPTIONIST);
        assertThat(office.in(() -> rosters.plan(office.actor(RECEPTIONIST), next))
                        .roster()
                        .slots())
                .isEmpty();
        assertThat(office.in(() -> rosters.plan(supervisor, next)).roster().slots())
                .hasSize(1);
        assertThatThrownBy(() -> office.in(() -> rosters.put(
                        office.actor(RECEPTIONIST), next, next.atDay(1), "MORNING", id(RECEPTIONIST), true)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        office.in(() -> rosters.put(supervisor, next, next.atDay(1), "MORNING", id(CASHIER), true)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void short_rest_and_many_days_are_warnings_and_two_places_a_fault() {
        put(next.atDay(2), "NIGHT", STEWARD);
        var plan = put(next.atDay(3), "MORNING", STEWARD);
        assertThat(plan.issues())
                .anyMatch(issue -> issue.fault() == RosterFault.SHORT_REST
                        && issue.day().equals(next.atDay(3))
                        && issue.what().equals("0:00"));
        for (var day = 10; day < 18; day++) {
            plan = put(next.atDay(day), "MORNING", RECEPTIONIST);
        }
        assertThat(plan.issues())
                .filteredOn(issue -> issue.fault() == RosterFault.TOO_MANY_DAYS)
                .extracting(RosterRules.Issue::day)
                .containsExactly(next.atDay(16));
    }

    @Test
    void of_two_who_change_a_roster_at_once_the_second_is_told() {
        var seen =
                office.in(() -> rosters.fill(supervisor, next, null)).roster().version();
        put(next.atDay(1), "MORNING", TEAM_LEADER);

        assertThatThrownBy(() -> office.in(() -> rosters.publish(supervisor, next, seen)))
                .isInstanceOf(Overtaken.class);
    }

    @Test
    void other_shifts_hold_for_what_is_drawn_later_and_not_for_what_is_published() {
        published();
        var longer = List.of(
                new Shifts.TypedShift("MORNING", "白班", LocalTime.of(8, 0), LocalTime.of(20, 0), true, 2),
                new Shifts.TypedShift("NIGHT", "", LocalTime.of(20, 0), LocalTime.of(8, 0), false, 1),
                new Shifts.TypedShift("", "", null, null, true, 1));
        office.in(() -> {
            shifts.change(supervisor, longer);
            return true;
        });

        assertThat(office.in(() -> rosters.plan(supervisor, next)).shifts()).hasSize(3);
        assertThat(office.in(() -> rosters.plan(supervisor, next.plusMonths(1))).shifts())
                .extracting(ShiftKind::span)
                .containsExactly("08:00–20:00", "20:00–08:00");
        assertThatThrownBy(() -> office.in(() -> {
                    shifts.change(
                            supervisor,
                            List.of(new Shifts.TypedShift("", "", LocalTime.of(8, 0), LocalTime.of(8, 0), true, 0)));
                    return true;
                }))
                .isInstanceOf(BadInput.class);
    }

    @Test
    @Clause({"D05-4.1.5.d", "D14-4.2.2.4a"})
    void whoever_cannot_come_asks_and_the_substitute_stands_in_the_roster_once_it_is_approved() {
        published();
        var day = next.atDay(5);
        assertThatThrownBy(() -> office.in(() -> rosters.put(supervisor, next, day, "MORNING", id(STEWARD), true)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo("D05-4.1.5.d"));
        assertThatThrownBy(() -> office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "EVENING", "家里有事")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "MORNING", " ")))
                .isInstanceOf(BadInput.class);

        var leave = office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "MORNING", "家里有事"));
        assertThat(isOpen(Leave.SUBJECT, leave.id().value())).isTrue();
        assertThat(at(day, "MORNING")).containsExactly(id(RECEPTIONIST));
        assertThatThrownBy(() -> office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "MORNING", "再问一次")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> office.in(() -> leaves.approve(office.actor(TEAM_LEADER), leave.id(), id(STEWARD), "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.in(() -> leaves.approve(supervisor, leave.id(), id(RECEPTIONIST), "")))
                .isInstanceOf(BadInput.class);

        office.in(() -> leaves.approve(supervisor, leave.id(), id(STEWARD), "辛苦了"));

        assertThat(at(day, "MORNING")).containsExactly(id(STEWARD));
        assertThat(isOpen(Leave.SUBJECT, leave.id().value())).isFalse();
        assertThat(office.in(() -> notices.last(office.actor(STEWARD))))
                .anyMatch(notice -> notice.kind().equals("leaveDecided"));
        assertThatThrownBy(() -> office.in(() -> leaves.refuse(supervisor, leave.id(), "不行")))
                .isInstanceOf(Refusal.class);
    }

    private List<UUID> at(LocalDate day, String shift) {
        return office.in(() -> onDuty.watches(office.office().id(), day)).stream()
                .filter(watch -> watch.shift().code().equals(shift))
                .flatMap(watch -> watch.members().stream())
                .toList();
    }

    @Test
    @Clause("D05-4.1.5.d")
    void who_is_on_duty_elsewhere_is_no_substitute_and_what_is_refused_or_withdrawn_changes_nothing() {
        published();
        var own = List.of(
                new Shifts.TypedShift("MORNING", "", LocalTime.of(7, 0), LocalTime.of(15, 0), true, 1),
                new Shifts.TypedShift("EVENING", "", LocalTime.of(14, 0), LocalTime.of(22, 0), true, 1),
                new Shifts.TypedShift("NIGHT", "", LocalTime.of(22, 0), LocalTime.of(7, 0), false, 1));
        office.in(() -> {
            shifts.change(supervisor, own);
            return true;
        });
        next = next.plusMonths(1);
        published();
        var day = next.atDay(3);
        var leave = office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "MORNING", "体检"));

        assertThatThrownBy(() -> office.in(() -> leaves.approve(supervisor, leave.id(), id(STEWARD), "")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("roster.refusal.busy"));
        assertThatThrownBy(() -> office.in(() -> leaves.refuse(supervisor, leave.id(), " ")))
                .isInstanceOf(BadInput.class);
        office.in(() -> leaves.refuse(supervisor, leave.id(), "人手不够"));
        assertThat(at(day, "MORNING")).containsExactly(id(RECEPTIONIST));

        var second = office.in(() -> leaves.ask(office.actor(RECEPTIONIST), day, "MORNING", "体检改期"));
        assertThatThrownBy(() -> office.in(() -> leaves.withdraw(office.actor(STEWARD), second.id())))
                .isInstanceOf(Refusal.class);
        office.in(() -> leaves.withdraw(office.actor(RECEPTIONIST), second.id()));
        assertThat(isOpen(Leave.SUBJECT, second.id().value())).isFalse();
    }

    @Test
    void who_is_on_duty_is_said_over_midnight() {
        published();
        var night = next.atDay(2).atTime(3, 0).atZone(clock.getZone()).toInstant();

        var watch = office.in(() -> onDuty.at(office.office().id(), night)).orElseThrow();
        assertThat(watch.day()).isEqualTo(next.atDay(1));
        assertThat(watch.members()).containsExactly(id(TEAM_LEADER));
        var following =
                office.in(() -> onDuty.next(office.office().id(), night)).orElseThrow();
        assertThat(following.shift().code()).isEqualTo("MORNING");
        assertThat(Duration.between(night, following.from())).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    @Clause("D05-4.1.7")
    void the_four_who_must_be_reachable_are_confirmed_every_month() {
        duties.plan(office.office());
        assertThat(office.in(() -> reachables.card(office.office().id())))
                .extracting(Reachable::post)
                .containsExactly(Post.values());
        assertThatThrownBy(() -> confirm(Post.DIRECTOR, DIRECTOR, "12")).isInstanceOf(BadInput.class);

        confirm(Post.CENTRE_SUPERVISOR, SUPERVISOR, "138 0000 1111");
        confirm(Post.DIRECTOR, DIRECTOR, "13800001112");
        confirm(Post.ORDER_SUPERVISOR, SECURITY, "13800001113");
        assertThat(isOwed(RosterPromise.CONFIRM_REACHABLE.duty())).isTrue();
        confirm(Post.EQUIPMENT_SUPERVISOR, ENGINEERING, "+8613800001114");

        assertThat(isOwed(RosterPromise.CONFIRM_REACHABLE.duty())).isFalse();
        assertThat(office.in(() -> reachables.card(office.office().id())))
                .extracting(Reachable::phone)
                .containsExactly("13800001111", "13800001112", "13800001113", "+8613800001114");
    }

    private void confirm(Post post, Role role, String phone) {
        office.in(() -> {
            reachables.confirm(supervisor, post, id(role), phone);
            return true;
        });
    }

    @Test
    void a_telephone_follows_ones_own_published_shifts_by_an_address_that_can_be_changed() {
        var desk = office.actor(RECEPTIONIST);
        var secret = office.in(() -> calendars.secret(desk));
        assertThat(feed(secret)).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        published();

        var calendar = feed(secret);
        assertThat(calendar.split("BEGIN:VEVENT")).hasSize(next.lengthOfMonth() + 1);
        assertThat(calendar)
                .contains("DTSTART:" + next.atDay(1).minusDays(1).toString().replace("-", "") + "T233000Z")
                .contains("SUMMARY:早班 " + office.actor(RECEPTIONIST).office().name())
                .endsWith("END:VCALENDAR\r\n");
        assertThat(web.get().uri("/calendar/" + office.code() + "/0123.ics").exchange())
                .hasStatus(404);

        office.in(() -> {
            calendars.renew(desk);
            return true;
        });
        assertThat(web.get()
                        .uri("/calendar/" + office.code() + "/" + secret + ".ics")
                        .exchange())
                .hasStatus(404);
    }

    private String feed(String secret) {
        var answer = web.get()
                .uri("/calendar/" + office.code() + "/" + secret + ".ics")
                .header("Accept-Language", "zh-CN")
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void the_pages_draw_fill_and_publish() {
        var browser = new Browsing(web, office, SUPERVISOR);
        var month = "roster/" + next;
        assertThat(browser.swap(
                        month + "/slot",
                        "slot",
                        next.atDay(1) + "|MORNING",
                        "member",
                        id(RECEPTIONIST).toString()))
                .hasStatusOk()
                .bodyText()
                .contains("cell-" + next.atDay(1) + "-MORNING");
        assertThat(browser.swap(
                        month + "/slot",
                        "slot",
                        "nonsense",
                        "member",
                        id(RECEPTIONIST).toString()))
                .hasStatus(422);
        assertThat(browser.swap(month + "/filling")).hasStatusOk();
        assertThat(browser.post(month + "/publication")).hasStatus(302);
        assertThat(browser.get("roster?month=" + next)).bodyText().contains("data-clause=\"D05-4.1.2\"");
        assertThat(browser.get("roster/paper?month=" + next)).hasStatusOk();
        assertThat(browser.get("roster/leaves")).hasStatusOk();
        assertThat(browser.get("roster/reachable")).hasStatusOk();
        assertThat(browser.get("roster/shifts")).hasStatusOk();
        assertThat(browser.get("roster/feed")).hasStatusOk();
        assertThat(browser.post(
                        "roster/shifts",
                        "code",
                        "MORNING",
                        "name",
                        "",
                        "from",
                        "07:30",
                        "until",
                        "20:00",
                        "place",
                        "DESK",
                        "wanted",
                        "1"))
                .hasStatus(302);
    }
}
