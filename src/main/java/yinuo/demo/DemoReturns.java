package yinuo.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import yinuo.report.monthly.MonthlyReturn;
import yinuo.report.monthly.ReturnKind;
import yinuo.report.monthly.Returns;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** The monthly returns of the demo's past: each analysed, confirmed and reported as soon as it may be. */
@Component
class DemoReturns {

    private static final String ANALYSIS = "与上期相比总体平稳；未办结的均已约定时间，由主管逐件跟进。";

    private static final Map<Role, DemoStaff> SIGNERS = Map.of(
            Role.RECEPTIONIST, DemoStaff.DESK1,
            Role.STEWARD, DemoStaff.STEWARD1,
            Role.SUPERVISOR, DemoStaff.SUPERVISOR_,
            Role.DIRECTOR, DemoStaff.DIRECTOR_);

    private final Returns returns;
    private final Clock clock;

    DemoReturns(Returns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /** What a morning has to do about this month's returns and those of the month before, each for itself. */
    List<Runnable> morning(Map<DemoStaff, Actor> people) {
        var director = who(people, Role.DIRECTOR);
        return returns.list(director).stream()
                .filter(line -> line.promise() != null && line.sentAt() == null)
                .map(Returns.Line::id)
                .map(id -> (Runnable) () -> advance(people, returns.get(director, id.kind(), id.month())))
                .toList();
    }

    private void advance(Map<DemoStaff, Actor> people, MonthlyReturn found) {
        var kind = found.id().kind();
        var month = found.id().month();
        var now = clock.instant();
        if (found.isOpen(now) && kind.needsAnalysis() && found.analysis().text().isEmpty()) {
            returns.analyse(who(people, Role.RECEPTIONIST), kind, month, null, ANALYSIS);
        }
        if (found.isOpen(now)) {
            found.missing().forEach(role -> returns.confirm(who(people, role), kind, month, null));
        }
        if (found.mayBeReported(now)) {
            var by = kind == ReturnKind.COMPLAINTS_OF_MONTH ? Role.DIRECTOR : Role.RECEPTIONIST;
            returns.submit(who(people, by), kind, month, null);
        }
    }

    private static Actor who(Map<DemoStaff, Actor> people, Role role) {
        return Objects.requireNonNull(people.get(SIGNERS.get(role)));
    }
}
