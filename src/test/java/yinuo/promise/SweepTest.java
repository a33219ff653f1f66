package yinuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.journal.Entry;
import yinuo.journal.Journal;
import yinuo.promise.Promise.Standing;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** Promises as time passes: warned of, broken, passed up the ladder, each step once. */
@CentreTest
class SweepTest {

    enum Rule implements PromiseRule {
        CONTACT;

        @Override
        public String clause() {
            return "D12-3.1";
        }

        @Override
        public Role owedBy() {
            return Role.SUPERVISOR;
        }
    }

    @Autowired
    Promises promises;

    @Autowired
    Sweep sweep;

    @Autowired
    Journal journal;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private Subject promised() {
        var subject = new Subject("test", UUID.randomUUID(), "T-1", "3-1802", "x", "x");
        office.in(
                () -> promises.make(office.office().id(), subject, List.of(Owed.from(Rule.CONTACT, clock.instant()))));
        return subject;
    }

    private List<String> journal(Subject subject) {
        return office.in(() -> journal.of(office.office().id(), subject.stream())).stream()
                .map(Entry::kind)
                .toList();
    }

    private Standing standing(Subject subject) {
        return office.in(() -> promises.about(office.office().id(), "test", subject.id()))
                .getFirst()
                .standing(clock.instant());
    }

    @Test
    @Clause("D12-3.1")
    void a_promise_warns_at_three_quarters_breaks_when_due_and_climbs_to_director_and_company() {
        var subject = promised();

        clock.advance(Duration.ofMinutes(89));
        sweep.run();
        assertThat(journal(subject)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        sweep.run();
        assertThat(standing(subject)).isEqualTo(Standing.WARNED);
        clock.advance(Duration.ofMinutes(30));
        sweep.run();
        assertThat(standing(subject)).as("exactly at the due instant").isEqualTo(Standing.WARNED);
        clock.advance(Duration.ofMinutes(30));
        sweep.run();
        clock.advance(Duration.ofDays(1));
        sweep.run();
        sweep.run();

        assertThat(journal(subject))
                .containsExactly("promise.WARNED", "promise.BROKEN", "promise.TO_DIRECTOR", "promise.TO_COMPANY");
        assertThat(standing(subject)).isEqualTo(Standing.BROKEN);
    }

    @Test
    void after_a_standstill_only_the_highest_step_is_taken() {
        var subject = promised();

        clock.advance(Duration.ofDays(3));
        sweep.run();

        assertThat(journal(subject)).containsExactly("promise.TO_COMPANY");
    }

    @Test
    void a_clock_that_jumps_back_takes_no_step_again_and_none_early() {
        var subject = promised();
        clock.advance(Duration.ofMinutes(95));
        sweep.run();

        clock.advance(Duration.ofHours(-1));
        sweep.run();
        clock.advance(Duration.ofHours(1));
        sweep.run();
        assertThat(journal(subject)).containsExactly("promise.WARNED");

        clock.advance(Duration.ofMinutes(30));
        sweep.run();
        clock.advance(Duration.ofDays(-2));
        sweep.run();
        clock.advance(Duration.ofDays(2));
        sweep.run();
        assertThat(journal(subject)).containsExactly("promise.WARNED", "promise.BROKEN");
        assertThat(office.in(() -> journal.verify(office.office().id())).intact())
                .isTrue();
    }

    @Test
    void what_is_kept_in_time_never_warns() {
        var subject = promised();
        office.in(() -> promises.keep(office.office().id(), subject, clock.instant(), Rule.CONTACT));

        clock.advance(Duration.ofDays(1));
        sweep.run();

        assertThat(journal(subject)).isEmpty();
        assertThat(standing(subject)).isEqualTo(Standing.KEPT);
    }

    @Test
    void what_is_broken_stays_so_whatever_is_waived_later() {
        var subject = promised();
        clock.advance(Duration.ofHours(3));

        office.in(() -> promises.release(office.office().id(), subject, "otherClass", Rule.CONTACT));

        assertThat(standing(subject)).isEqualTo(Standing.BROKEN);
    }

    @Test
    void promised_again_it_has_a_life_of_its_own() {
        var subject = promised();
        clock.advance(Duration.ofHours(3));

        office.in(() -> promises.again(
                office.office().id(),
                subject,
                Owed.agreed(Rule.CONTACT, clock.instant(), clock.instant().plusSeconds(60))));

        assertThat(office.in(() -> promises.about(office.office().id(), "test", subject.id())))
                .extracting(promise -> promise.standing(clock.instant()))
                .containsExactly(Standing.BROKEN, Standing.OPEN);
    }

    @Test
    void promising_twice_is_promising_once() {
        var subject = promised();

        office.in(() -> promises.make(
                office.office().id(),
                subject,
                List.of(Owed.from(Rule.CONTACT, clock.instant().plusSeconds(9)))));

        assertThat(office.in(() -> promises.about(office.office().id(), "test", subject.id())))
                .hasSize(1);
    }

    @Test
    void two_nodes_sweeping_at_once_take_every_step_exactly_once() {
        var subjects = java.util.stream.IntStream.range(0, 1500)
                .mapToObj(_ -> promised())
                .toList();
        clock.advance(Duration.ofHours(3));

        var steps = CompletableFuture.supplyAsync(sweep::run)
                .thenCombine(CompletableFuture.supplyAsync(sweep::run), Integer::sum)
                .join();

        assertThat(steps + sweep.run()).isGreaterThanOrEqualTo(1500);
        assertThat(subjects).allSatisfy(subject -> assertThat(journal(subject)).hasSize(1));
    }

    @Test
    void a_past_that_was_imported_neither_warns_nor_breaks() {
        var subject = new Subject("test", UUID.randomUUID(), "T-2", "", "x", "x");
        office.in(() -> {
            promises.makeUnknown(
                    office.office().id(),
                    subject,
                    List.of(Owed.from(Rule.CONTACT, clock.instant().minusSeconds(999_999))));
            return true;
        });

        sweep.run();

        assertThat(standing(subject)).isEqualTo(Standing.UNKNOWN);
        assertThat(journal(subject)).isEmpty();
    }
}
