package yinuo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.promise.Duties;
import yinuo.report.monthly.ReturnKind;
import yinuo.report.monthly.Returns;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** On whichever day the demo begins, the returns of its past are reported in time, each by whom it is for. */
@CentreTest
class DemoReturnsTest {

    @Autowired
    People people;

    @Autowired
    DemoReturns demo;

    @Autowired
    Returns returns;

    @Autowired
    Duties duties;

    @Autowired
    SettableClock clock;

    @Test
    void every_morning_takes_the_step_that_is_due() {
        var office = people.office();
        Map<DemoStaff, Actor> staff = new EnumMap<>(DemoStaff.class);
        staff.put(DemoStaff.DESK1, office.actor(Role.RECEPTIONIST));
        staff.put(DemoStaff.STEWARD1, office.actor(Role.STEWARD));
        staff.put(DemoStaff.SUPERVISOR_, office.actor(Role.SUPERVISOR));
        staff.put(DemoStaff.DIRECTOR_, office.actor(Role.DIRECTOR));

        for (var morning : new String[] {"11-26", "11-27", "11-28", "11-29", "11-30", "12-01"}) {
            clock.set("2026-" + morning + "T08:00");
            duties.plan();
            office.in(() -> demo.morning(staff))
                    .forEach(step -> office.in(() -> {
                        step.run();
                        return true;
                    }));
        }

        var november = office.in(() -> returns.list(office.actor(Role.DIRECTOR))).stream()
                .filter(line -> line.id().month().equals(YearMonth.of(2026, 11)))
                .toList();
        assertThat(november)
                .extracting(line -> line.id().kind())
                .containsExactly(
                        ReturnKind.COMPLAINT_STATISTICS,
                        ReturnKind.JOBS,
                        ReturnKind.SERVICES,
                        ReturnKind.COMPLAINTS_OF_MONTH);
        assertThat(november)
                .allSatisfy(line -> assertThat(line.sentAt())
                        .isNotNull()
                        .isBefore(line.span().dueAt()));
    }
}
