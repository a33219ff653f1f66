package yinuo.team.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.RECEPTIONIST;
import static yinuo.staff.Role.STEWARD;
import static yinuo.staff.Role.SUPERVISOR;
import static yinuo.staff.Role.TEAM_LEADER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.Rosters;
import yinuo.journal.book.DutyNotes;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;
import yinuo.team.conduct.ConductEntry.Source;

/** Whoever stood in the roster and left no trace finds a proposal; whoever was there, or had leave, does not. */
@CentreTest
class AttendanceTest {

    @Autowired
    Attendance attendance;

    @Autowired
    ConductQuestions conduct;

    @Autowired
    Rosters rosters;

    @Autowired
    Leaves leaves;

    @Autowired
    DutyNotes notes;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private LocalDate day;

    /** Tomorrow morning two stand in the roster; it is five in the morning. */
    @BeforeEach
    void open() {
        office = people.office();
        day = today().plusDays(1);
        for (var one = day.withDayOfMonth(1); one.getMonth() == day.getMonth(); one = one.plusDays(1)) {
            put(one, "MORNING", RECEPTIONIST);
            put(one, "EVENING", TEAM_LEADER);
            put(one, "NIGHT", STEWARD);
        }
        put(day, "MORNING", STEWARD);
        office.in(() -> rosters.publish(office.actor(SUPERVISOR), YearMonth.from(day), null));
        at(5, 0);
    }

    @Test
    @Clause({"D13-4.2.2.3d", "D14-4.2.2.3d"})
    void who_left_no_trace_in_a_shift_finds_one_proposal_an_hour_after_it() {
        at(9, 0);
        office.in(() -> notes.write(office.actor(RECEPTIONIST), "大堂灯坏了一盏。", null, null));
        at(14, 44);
        attendance.run();
        assertThat(proposed()).isEmpty();

        at(14, 45);
        attendance.run();
        attendance.run();

        assertThat(proposed()).hasSize(1);
        var absent = proposed().getFirst();
        assertThat(absent.person().member())
                .isEqualTo(office.actor(STEWARD).member().value());
        assertThat(absent.found().fault()).isEqualTo("DE-09");
        assertThat(absent.found().source()).isEqualTo(Source.ROSTER);
        assertThat(absent.found().day()).isEqualTo(day);
        assertThat(absent.found().words()).endsWith(" 6:15");
        assertThat(absent.proposal().points()).isEqualByComparingTo("10");
        assertThat(absent.stage()).isEqualTo(ConductEntry.ConductStage.PROPOSED);
    }

    @Test
    void whoever_had_leave_is_not_missed_but_the_substitute_is() {
        var leave = office.in(() -> leaves.ask(office.actor(STEWARD), day, "MORNING", "体检"));
        var substitute = office.actor(TEAM_LEADER).member().value();
        office.in(() -> leaves.approve(office.actor(SUPERVISOR), leave.id(), substitute, ""));
        at(9, 0);
        office.in(() -> notes.write(office.actor(RECEPTIONIST), "一切正常。", null, null));
        at(15, 0);

        attendance.run();

        assertThat(proposed()).extracting(entry -> entry.person().member()).containsExactly(substitute);
    }

    @Test
    void where_nobody_left_a_trace_nothing_is_known() {
        at(15, 0);

        attendance.run();

        assertThat(proposed()).isEmpty();
    }

    @Test
    void a_shift_that_ended_more_than_a_day_ago_is_not_dug_up() {
        at(9, 0);
        office.in(() -> notes.write(office.actor(RECEPTIONIST), "一切正常。", null, null));
        clock.advance(Duration.ofHours(30));

        attendance.run();

        assertThat(proposed()).isEmpty();
    }

    private List<ConductEntry> proposed() {
        return office.in(() -> conduct.list(office.actor(SUPERVISOR), null, null));
    }

    private void put(LocalDate on, String shift, Role role) {
        var member = office.actor(role).member().value();
        office.in(() -> rosters.put(office.actor(SUPERVISOR), YearMonth.from(on), on, shift, member, true));
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private void at(int hour, int minute) {
        var then =
                day.atTime(LocalTime.of(hour, minute)).atZone(clock.getZone()).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }
}
