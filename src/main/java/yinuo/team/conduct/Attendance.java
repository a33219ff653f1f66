package yinuo.team.conduct;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.duty.roster.OnDuty;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.duty.shift.HandoverQuestions;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Person;
import yinuo.team.conduct.ConductEntry.Source;

/**
 * Who stood in the published roster and left no trace in the shift: took nothing over and did nothing that the journal knows.
 * That proposes an absence, which the person explains and a supervisor decides. An approved leave has changed the roster
 * already. Where nobody at all left a trace nothing is known, and nothing is proposed.
 */
@Service
public class Attendance {

    /** What somebody is who did not come. */
    static final String ABSENT = "DE-09";

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    /** Handovers are not made to the second; what is longer ago was looked at, or the program was not there to. */
    private static final Duration MARGIN = Duration.ofMinutes(60);

    private static final Duration BACK = Duration.ofHours(24);

    private final OnDuty onDuty;
    private final HandoverQuestions handovers;
    private final Journal journal;
    private final Conduct conduct;
    private final Faults faults;
    private final AttendanceRows rows;
    private final Members members;
    private final Offices offices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attendance(
            OnDuty onDuty,
            HandoverQuestions handovers,
            Journal journal,
            Conduct conduct,
            Faults faults,
            AttendanceRows rows,
            Members members,
            Offices offices,
            TransactionTemplate transaction,
            Clock clock) {
        this.onDuty = onDuty;
        this.handovers = handovers;
        this.journal = journal;
        this.conduct = conduct;
        this.faults = faults;
        this.rows = rows;
        this.members = members;
        this.offices = offices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All offices; a fault in one spares the others. */
    public void run() {
        var now = clock.instant();
        for (var office : offices.all()) {
            try {
                OfficeScope.in(office.id(), () -> look(office.id(), now));
            } catch (RuntimeException fault) {
                LOG.warn("The attendance of {} could not be looked at; it is tried again", office.code(), fault);
            }
        }
    }

    private void look(Office.Id office, Instant now) {
        onDuty.ended(office, now.minus(BACK), now.minus(MARGIN)).stream()
                .filter(watch -> !watch.members().isEmpty())
                .forEach(watch -> transaction.executeWithoutResult(_ -> look(office, watch, now)));
    }

    @Clause({"D13-4.2.2.3d", "D14-4.2.2.3d"})
    private void look(Office.Id office, Watch watch, Instant now) {
        var there = there(office, watch);
        var absent = there.isEmpty()
                ? List.<UUID>of()
                : watch.members().stream().filter(one -> !there.contains(one)).toList();
        if (rows.look(office, watch, absent.size(), now)) {
            absent.stream()
                    .flatMap(one -> members.byId(new Member.Id(office, one)).stream())
                    .filter(Member::active)
                    .forEach(member -> propose(member, watch));
        }
    }

    /** Whoever wrote anything from a little before the shift until its end, or took over in that time. */
    private Set<UUID> there(Office.Id office, Watch watch) {
        var from = watch.from().minus(MARGIN);
        var there = new HashSet<>(journal.authors(office, from, watch.until()));
        there.addAll(handovers.tookOver(office, from, watch.until()));
        return there;
    }

    private void propose(Member member, Watch watch) {
        var office = member.id().office();
        var fault = faults.get(ABSENT);
        var path = "roster?month=" + YearMonth.from(watch.day());
        var found = new Found(ABSENT, watch.day(), words(watch), Source.ROSTER, path, List.of());
        conduct.add(
                office,
                null,
                new Person(member.id().value(), member.name()),
                found,
                faults.least(office, fault, watch.day()));
    }

    /** The shift and its length in hours, by which the wage is reckoned. */
    private static String words(Watch watch) {
        var length = Duration.between(watch.from(), watch.until());
        return "%s %d:%02d".formatted(watch.shift().label(), length.toHours(), length.toMinutesPart());
    }
}
