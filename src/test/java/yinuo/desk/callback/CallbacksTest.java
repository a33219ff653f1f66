package yinuo.desk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** What other modules ask of callbacks. */
@CentreTest
class CallbacksTest {

    private static final Instant DONE = SettableClock.START;

    @Autowired
    Callbacks callbacks;

    @Autowired
    Promises promises;

    @Autowired
    Offices offices;

    @Autowired
    Members members;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private Callback owed(Work.Kind kind) {
        return new Owing(callbacks, office).owe(kind);
    }

    private Promise promised(Callback callback) {
        return office.inTransaction(() -> promises.about(
                        office.office().id(), Callback.SUBJECT, callback.id().value()))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLAINT,    D03-1.1, 2026-11-29T16:00:00Z",
        "SMALL_REPAIR, D03-1.2, 2026-11-29T16:00:00Z",
        "PROJECT,      D03-1.2, 2026-12-26T16:00:00Z",
        "SERVICE_END,  D03-1.3, 2026-11-29T16:00:00Z",
        "ACTIVITY,     D03-1.4, 2026-12-26T16:00:00Z",
        "OTHER,        D03-1.5, 2026-12-03T16:00:00Z",
        "MALL,         D09-4.8, 2026-11-27T16:00:00Z"
    })
    @Clause({"D03-1.1", "D03-1.2", "D03-1.3", "D03-1.4", "D03-1.5", "D09-4.8"})
    void each_kind_of_work_is_asked_about_within_its_time(Work.Kind kind, String clause, Instant due) {
        var callback = owed(kind);

        assertThat(callback.round().number()).isEqualTo("HF-20261126-001");
        assertThat(callback.round().dueAt()).isEqualTo(due);
        assertThat(promised(callback).made().dueAt()).isEqualTo(due);
        assertThat(promised(callback).made().clause()).isEqualTo(clause);
    }

    @Test
    @Clause("D03-1.3")
    void a_service_is_asked_about_in_its_middle_at_the_instant_its_module_names() {
        var middle = DONE.plus(Duration.ofDays(5));

        var callback = office.inTransaction(
                () -> callbacks.oweAt(office.office().id(), Owing.work(Work.Kind.SERVICE_MIDWAY), DONE, middle));

        assertThat(callback.round().dueAt()).isEqualTo(middle);
        assertThat(promised(callback).made().dueAt()).isEqualTo(middle);
    }

    @ParameterizedTest
    @CsvSource({"COMPLAINT, D09-4.8", "SMALL_REPAIR, D09-4.8", "OTHER, D09-4.8", "ACTIVITY, D03-1.4"})
    @Clause("D09-4.8")
    void in_a_mall_the_earlier_of_both_times_holds(Work.Kind kind, String clause) {
        var here = office.office();
        office.inTransaction(() -> {
            offices.adopt(here.id(), new Offices.Adoption(Office.Profile.MALL, LocalDate.of(2026, 11, 1)));
            return here;
        });

        assertThat(promised(owed(kind)).made().clause()).isEqualTo(clause);
    }

    @Test
    @Clause("D03-3.2")
    void it_falls_to_the_steward_of_the_homes_zone() {
        var steward = office.actor(Role.STEWARD).member();
        office.inTransaction(() -> {
            var now = members.find(steward).orElseThrow();
            members.change(
                    new Member(steward, 0, now.name(), "", now.roles(), null, "一区", now.account(), true),
                    now.version());
            return now;
        });

        var callback = owed(Work.Kind.SMALL_REPAIR);

        assertThat(callback.plan().steward()).isEqualTo(steward);
        assertThat(promised(callback).owner().person()).isEqualTo(steward);
    }

    @Test
    void owing_the_same_twice_is_harmless() {
        var work = Owing.work(Work.Kind.SMALL_REPAIR);
        var first = office.inTransaction(() -> callbacks.owe(office.office().id(), work, DONE));

        var second = office.inTransaction(() -> callbacks.owe(office.office().id(), work, DONE));

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void work_that_fell_away_is_not_asked_about() {
        var callback = owed(Work.Kind.SMALL_REPAIR);

        office.inTransaction(() -> {
            callbacks.release(office.office().id(), callback.work().source(), "released");
            return 0;
        });

        var after = office.inTransaction(
                        () -> callbacks.of(office.office().id(), callback.work().source()))
                .getFirst();
        assertThat(after.state()).isEqualTo(Callback.State.RELEASED);
        assertThat(after.answer()).isNull();
        assertThat(promised(callback).isOpen()).isFalse();
    }

    @Test
    @Clause("D03-5.2")
    void nothing_is_put_right_that_nobody_found_wrong() {
        var callback = owed(Work.Kind.SMALL_REPAIR);

        assertThatThrownBy(() -> office.inTransaction(
                        () -> callbacks.rectified(office.office().id(), callback.id(), DONE)))
                .isInstanceOf(Refusal.class);
    }
}
