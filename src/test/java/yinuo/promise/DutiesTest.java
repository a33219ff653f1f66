package yinuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.office.OfficeScope;
import yinuo.promise.Duty.Every;
import yinuo.promise.Promise.Standing;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Role;

/** Duties of the calendar: each period once, whatever month it is, whoever was down, whichever node is faster. */
@CentreTest
class DutiesTest {

    enum Rule implements PromiseRule {
        TEST_STATISTICS("D01-4.1.3.2", "term"),
        TEST_DAILY("D09-4.6", "term"),
        TEST_QUARTER("D12-1.1", "check");

        private final String clause;
        private final String term;

        Rule(String clause, String term) {
            this.clause = clause;
            this.term = term;
        }

        @Override
        public String clause() {
            return clause;
        }

        @Override
        public String term() {
            return term;
        }

        @Override
        public Role owedBy() {
            return Role.RECEPTIONIST;
        }
    }

    private static final Duty MONTHLY = new Duty(Rule.TEST_STATISTICS, Every.MONTH, "returns/{period}");
    private static final Duty DAILY = new Duty(Rule.TEST_DAILY, Every.DAY, "x/{period}");
    private static final Duty QUARTERLY = new Duty(Rule.TEST_QUARTER, Every.QUARTER, "x/{period}");

    @Autowired
    Duties duties;

    @Autowired
    Promises promises;

    @Autowired
    PromiseQuestions questions;

    @Autowired
    Rulebook rulebook;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private void plan(Duty... all) {
        OfficeScope.in(office.office().id(), () -> duties.plan(office.office().id(), List.of(all)));
    }

    private List<String> owed(Rule rule) {
        return office
                .inTransaction(() -> questions.list(office.office().id(), Wanted.open(2000), clock.instant()))
                .stream()
                .filter(promise -> promise.made().rule().equals(rule.name()))
                .map(promise -> promise.subject().number() + " "
                        + promise.made().dueAt().atZone(clock.getZone()).toLocalDateTime())
                .toList();
    }

    @Test
    void a_new_month_brings_its_duty_a_day_ahead_and_once() {
        plan(MONTHLY);
        assertThat(owed(Rule.TEST_STATISTICS)).containsExactly("2026-11 2026-11-28T00:00");

        clock.set("2026-11-30T08:00:00");
        plan(MONTHLY);
        clock.set("2026-12-01T00:00:00");
        plan(MONTHLY);
        plan(MONTHLY);

        assertThat(owed(Rule.TEST_STATISTICS)).containsExactly("2026-11 2026-11-28T00:00", "2026-12 2026-12-28T00:00");
    }

    @Test
    void nobody_owes_what_was_over_before_the_office_began() {
        clock.set("2026-11-29T08:00:00");
        plan(MONTHLY);

        assertThat(owed(Rule.TEST_STATISTICS)).isEmpty();
    }

    @Test
    void periods_that_began_while_nobody_was_up_are_owed_all_the_same() {
        plan(MONTHLY, DAILY);
        clock.set("2027-02-03T10:00:00");
        plan(MONTHLY, DAILY);

        assertThat(owed(Rule.TEST_STATISTICS))
                .containsExactly(
                        "2026-11 2026-11-28T00:00",
                        "2026-12 2026-12-28T00:00",
                        "2027-01 2027-01-28T00:00",
                        "2027-02 2027-02-28T00:00");
        assertThat(owed(Rule.TEST_DAILY)).hasSize(71).doesNotHaveDuplicates();
        var first = office.in(() -> promises.about(
                        office.office().id(),
                        Duty.SUBJECT,
                        MONTHLY.subject(office.office().id(), LocalDate.of(2026, 12, 1))
                                .id()))
                .getFirst();
        assertThat(first.standing(clock.instant())).isEqualTo(Standing.BROKEN);
        assertThat(first.subject().path()).isEqualTo("returns/2026-12");
    }

    @Test
    void a_number_changed_from_a_day_holds_for_the_periods_that_begin_then() {
        plan(MONTHLY);
        clock.set("2026-11-30T08:00:00");
        plan(MONTHLY);
        office.inTransaction(() -> {
            rulebook.change(
                    office.actor(Role.DIRECTOR), "D01-4.1.3.2", "term", "day 20", LocalDate.of(2026, 12, 1), "提前统计");
            return true;
        });
        plan(MONTHLY);
        clock.set("2027-01-02T08:00:00");
        plan(MONTHLY);

        assertThat(owed(Rule.TEST_STATISTICS))
                .containsExactly("2026-11 2026-11-28T00:00", "2026-12 2026-12-21T00:00", "2027-01 2027-01-21T00:00");
    }

    @Test
    void two_nodes_planning_at_once_promise_once() {
        plan(DAILY);
        clock.set("2027-11-26T10:00:00");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> plan(DAILY, QUARTERLY)),
                        CompletableFuture.runAsync(() -> plan(DAILY, QUARTERLY)),
                        CompletableFuture.runAsync(() -> plan(QUARTERLY, DAILY)))
                .handle((done, fault) -> true)
                .join();
        plan(DAILY, QUARTERLY);

        assertThat(office.inTransaction(() -> questions.list(office.office().id(), Wanted.open(2000), clock.instant())))
                .hasSize(367 + 1)
                .extracting(promise -> promise.subject().id())
                .doesNotHaveDuplicates();
        assertThat(owed(Rule.TEST_QUARTER)).containsExactly("2027-Q4 2028-01-01T00:00");
    }

    @Test
    void what_is_done_in_its_period_is_kept() {
        plan(MONTHLY);
        office.in(() -> {
            duties.done(office.office().id(), MONTHLY, LocalDate.of(2026, 11, 20), clock.instant());
            return true;
        });

        assertThat(owed(Rule.TEST_STATISTICS)).isEmpty();
    }
}
