package yinuo.duty.check;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yinuo.duty.check.DutyCheck.Shift;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** Draws shifts of what is left of a month, so that nobody can foresee them. */
@Component
class DutyDraw {

    private final DutyCheckRows rows;
    private final OnDuty onDuty;
    private final Members members;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DutyDraw(DutyCheckRows rows, OnDuty onDuty, Members members, Clock clock) {
        this.rows = rows;
        this.onDuty = onDuty;
        this.members = members;
        this.clock = clock;
    }

    /** As many as are wanted can still be made or were; those whose shift passed without a look are drawn again. */
    @Clause("D05-3.1")
    void fill(Office.Id office, YearMonth month, int wanted, Instant now) {
        var missing = wanted
                - rows.month(office, month).stream()
                        .filter(one -> one.isDone() || one.shift().until().isAfter(now))
                        .count();
        if (missing <= 0) {
            return;
        }
        var today = now.atZone(clock.getZone()).toLocalDate();
        var left = today.datesUntil(month.plusMonths(1).atDay(1))
                .flatMap(day -> onDuty.watches(office, day).stream())
                .filter(watch -> watch.until().isAfter(now) && !watch.members().isEmpty())
                .collect(Collectors.toList());
        Collections.shuffle(left, random);
        for (var watch : left) {
            if (missing > 0 && rows.add(check(office, watch, now, true))) {
                missing--;
            }
        }
    }

    DutyCheck check(Office.Id office, Watch watch, Instant now, boolean drawn) {
        return new DutyCheck(
                new DutyCheck.Id(office, Ids.next(now)),
                new Shift(watch.day(), watch.shift().label(), watch.from(), watch.until()),
                names(office, watch),
                drawn,
                null);
    }

    String names(Office.Id office, Watch watch) {
        return watch.members().stream()
                .flatMap(one -> members.byId(new Member.Id(office, one)).stream())
                .map(Member::name)
                .collect(Collectors.joining("、"));
    }
}
