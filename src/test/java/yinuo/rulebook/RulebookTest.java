package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.staff.Actor;
import yinuo.staff.Role;

@CentreTest
class RulebookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Rulebook rulebook;

    @Autowired
    Procedures procedures;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private void change(Actor by, String value, LocalDate from, String reason) {
        office.in(() -> {
            rulebook.change(by, "D12-3.1", "term", value, from, reason);
            return true;
        });
    }

    private String term(People.Staffed in, LocalDate on) {
        return in.in(() -> rulebook.term(in.office().id(), "D12-3.1", "term", on))
                .toString();
    }

    @Test
    void a_change_holds_from_its_day_on_in_its_office_alone() {
        var other = people.office();

        change(office.actor(Role.DIRECTOR), "90min", TODAY.plusDays(3), "承诺提速");

        assertThat(term(office, TODAY)).isEqualTo("2h");
        assertThat(term(office, TODAY.plusDays(3))).isEqualTo("90min");
        assertThat(term(other, TODAY.plusDays(3))).isEqualTo("2h");
        assertThat(office.in(() -> rulebook.history(office.office().id(), "D12-3.1")))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("承诺提速"));
    }

    @Test
    void the_past_is_judged_by_the_number_of_its_day_and_nobody_changes_it_for_nothing() {
        var director = office.actor(Role.DIRECTOR);

        assertThatThrownBy(() -> change(director, "3h", TODAY.minusDays(1), "x"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> change(director, "soon", TODAY, "x")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> change(director, "3h", TODAY, " ")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> change(office.actor(Role.RECEPTIONIST), "3h", TODAY, "x"))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void all_fifteen_procedures_are_there_with_every_number_belonging_to_a_clause() {
        assertThat(procedures.documents()).hasSize(16);
        assertThat(procedures.documents().values().stream()
                        .mapToInt(java.util.List::size)
                        .sum())
                .isEqualTo(1058);
        assertThat(Procedures.rows("rulebook/numbers.yaml"))
                .allSatisfy(row -> assertThat(procedures.find(row.get("clause").toString()))
                        .isPresent());
    }

    @Test
    void holidays_are_known_and_an_alarm_tells_in_november_that_next_years_are_not() {
        var calendar = office.in(() -> rulebook.calendar(office.office().id()));

        assertThat(calendar.isWorked(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendar.isWorked(LocalDate.of(2026, 1, 4))).isTrue();
        assertThat(calendar.alarm(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(calendar.alarm(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(calendar.alarm(LocalDate.of(2025, 11, 1))).isFalse();
    }
}
