package yinuo.duty.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.duty.check.DutyChecks.Typed;
import yinuo.duty.roster.Rosters;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** Nobody on duty knows when somebody looks; a month has as many looks as the rulebook asks for. */
@CentreTest
class DutyCheckTest {

    private static final Typed GOOD = new Typed(true, true, true, 2, "");

    @Autowired
    DutyChecks checks;

    @Autowired
    Rosters rosters;

    @Autowired
    Duties duties;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor supervisor;

    @BeforeEach
    void open() {
        office = people.office();
        supervisor = office.actor(SUPERVISOR);
        var month = YearMonth.from(today());
        for (var day = 1; day <= month.lengthOfMonth(); day++) {
            put(month, day, "MORNING", RECEPTIONIST);
            put(month, day, "EVENING", STEWARD);
            put(month, day, "NIGHT", TEAM_LEADER);
        }
        office.in(() -> rosters.publish(supervisor, month, null));
        duties.plan(office.office());
    }

    private void put(YearMonth month, int day, String shift, Role role) {
        var member = office.actor(role).member().value();
        office.in(() -> rosters.put(supervisor, month, month.atDay(day), shift, member, true));
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private DutyChecks.Month month() {
        return office.in(() -> checks.month(supervisor, null));
    }

    private boolean isOwed() {
        var month = YearMonth.from(today()).atDay(1);
        var id = CheckPromise.CHECK_THOSE_ON_DUTY
                .duty()
                .subject(office.office().id(), month)
                .id();
        return office.in(() -> promises.about(office.office().id(), Duty.SUBJECT, id)).stream()
                .anyMatch(Promise::isOpen);
    }

    private void at(Instant instant) {
        clock.advance(Duration.between(clock.instant(), instant));
    }

    private void refusedBy(String clause, Supplier<?> deed) {
        assertThatThrownBy(() -> office.in(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo(clause));
    }

    @Test
    @Clause("D05-3.1")
    void as_many_shifts_are_drawn_as_the_rulebook_asks_for_and_are_made_while_they_run() {
        var drawn = month();
        assertThat(drawn.checks()).hasSize(4).allMatch(DutyCheck::drawn).doesNotHaveDuplicates();
        assertThat(month().checks()).isEqualTo(drawn.checks());
        assertThat(isOwed()).isTrue();
        for (var check : drawn.checks()) {
            if (clock.instant().isBefore(check.shift().from())) {
                refusedBy("D05-3.1", () -> checks.record(supervisor, check.id(), GOOD));
                at(check.shift().from().plusSeconds(600));
            }
            var made = office.in(() -> checks.record(supervisor, check.id(), GOOD));
            assertThat(made.isDone()).isTrue();
            refusedBy("D05-3.1", () -> checks.record(supervisor, check.id(), GOOD));
        }

        assertThat(isOwed()).isFalse();
        assertThat(month().done()).isEqualTo(4);
    }

    @Test
    @Clause("D05-3.1")
    void a_shift_that_passed_without_a_look_is_drawn_again_while_the_month_lasts() {
        var first = month().checks().getFirst();
        at(first.shift().until().plusSeconds(60));
        var again = month();

        assertThat(again.checks()).contains(first);
        var open = again.checks().stream()
                .filter(one -> one.shift().until().isAfter(clock.instant()))
                .count();
        assertThat(open).isBetween(3L, 4L);
    }

    @Test
    @Clause("D05-3.1")
    void those_who_are_checked_do_not_see_the_draw_and_what_is_amiss_has_words() {
        month();
        assertThatThrownBy(() -> office.in(() -> checks.month(office.actor(RECEPTIONIST), null)))
                .isInstanceOf(Forbidden.class);
        assertThat(new Browsing(web, office, RECEPTIONIST).get("/duty-checks")).hasStatus(403);
        var morning =
                today().atTime(LocalTime.of(12, 0)).atZone(clock.getZone()).toInstant();
        at(morning);
        assertThatThrownBy(() -> office.in(() -> checks.lookNow(supervisor, new Typed(null, null, null, 0, null))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.faults()).containsKeys("atPost", "logged", "equipment", "rings"));
        assertThatThrownBy(() -> office.in(() -> checks.lookNow(supervisor, new Typed(true, true, true, 5, ""))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKey("words"));

        var late = office.in(() -> checks.lookNow(supervisor, new Typed(true, true, true, 5, "第五声才接")));

        assertThat(late.drawn()).isFalse();
        assertThat(late.people()).isEqualTo(office.actor(RECEPTIONIST).name());
        assertThat(month().checks()).contains(late);
        assertThat(new Browsing(web, office, SUPERVISOR).get("/duty-checks"))
                .hasStatusOk()
                .bodyText()
                .contains("第五声才接", "有问题", "临时");
    }

    @Test
    void programs_list_and_record() {
        assertThat(Programs.json(new Programs(web, office).get(SUPERVISOR, "/duty-checks")))
                .hasSize(4);
        var first = month().checks().getFirst();
        if (clock.instant().isBefore(first.shift().from())) {
            at(first.shift().from().plusSeconds(60));
        }
        var programs = new Programs(web, office);
        var sent = programs.post(SUPERVISOR, "/duty-checks/" + first.id().value(), """
                {"atPost": true, "logged": true, "equipment": true, "rings": 1}""");
        assertThat(sent).hasStatusOk();
        assertThat(Programs.json(sent).at("/result/atPost").asBoolean()).isTrue();
        assertThat(programs.get(STEWARD, "/duty-checks")).hasStatus(403);
    }
}
