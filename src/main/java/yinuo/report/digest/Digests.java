package yinuo.report.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.journal.Journal;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.promise.Compliance;
import yinuo.promise.Promise;
import yinuo.promise.PromiseQuestions;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Makes the digest of a day, and sends word of yesterday's every morning. */
@Service
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** The lines by which the duty log holds the result of a complaint. */
    private static final Set<String> RESULTS = Set.of("complaint.handling", "complaint.reply");

    private static final int DAYS = 31;
    private static final int DUTIES = 60;

    private final DigestRows rows;
    private final Compliance compliance;
    private final PromiseQuestions questions;
    private final ComplaintQuestions complaints;
    private final Journal journal;
    private final Rulebook rulebook;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            DigestRows rows,
            Compliance compliance,
            PromiseQuestions questions,
            ComplaintQuestions complaints,
            Journal journal,
            Rulebook rulebook,
            Offices offices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.compliance = compliance;
        this.questions = questions;
        this.complaints = complaints;
        this.journal = journal;
        this.rulebook = rulebook;
        this.offices = offices;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Clause({"D12-resp-director", "D12-5"})
    public Digest of(Actor actor, LocalDate day) {
        actor.must(Deed.SEE_COMPLIANCE);
        return transaction.execute(_ -> make(actor.office().id(), day));
    }

    /** The calendar's duties of the office. */
    public List<Promise> duties(Actor actor) {
        actor.must(Deed.SEE_BOARD);
        return transaction.execute(_ -> questions.duties(actor.office().id(), DUTIES));
    }

    private Digest make(Office.Id office, LocalDate day) {
        var from = day.atStartOfDay(clock.getZone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var breaches = compliance.breaches(office, from, until).stream()
                .collect(Collectors.groupingBy(promise -> promise.made().clause(), TreeMap::new, Collectors.toList()));
        var month = YearMonth.from(day);
        return new Digest(
                day,
                breaches,
                unlogged(office, day),
                complaints.visits(
                        office,
                        month.atDay(1).atStartOfDay(clock.getZone()).toInstant(),
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()));
    }

    /** Complaints received until the end of the day for which the duty log has no result yet. */
    private List<Complaint> unlogged(Office.Id office, LocalDate day) {
        var from = day.minusDays(DAYS).atStartOfDay(clock.getZone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var received = complaints.receivedUnsettled(office, from, until);
        var ids = received.stream().map(one -> one.id().value()).toList();
        Set<UUID> logged = journal.logged(office, Complaint.SUBJECT, ids, RESULTS);
        return received.stream()
                .filter(one -> !logged.contains(one.id().value()))
                .toList();
    }

    /** Sends word of yesterday in every office where the hour has come and nobody has sent it yet. */
    @Clause("D12-resp-director")
    public void send() {
        for (var office : offices.all()) {
            try {
                OfficeScope.in(office.id(), () -> transaction.executeWithoutResult(_ -> send(office.id())));
            } catch (RuntimeException fault) {
                LOG.warn("The digest of {} was not sent and will be tried again", office.code(), fault);
            }
        }
    }

    private void send(Office.Id office) {
        var now = clock.instant();
        var local = now.atZone(clock.getZone());
        var yesterday = local.toLocalDate().minusDays(1);
        var hour = rulebook.time(office, "D12-resp-director", "digest", local.toLocalDate());
        if (local.toLocalTime().isBefore(hour) || rows.isOut(office, yesterday)) {
            return;
        }
        var digest = make(office, yesterday);
        if (rows.out(office, digest, now) && digest.count() + digest.unlogged().size() > 0) {
            events.publishEvent(new Digest.Ready(
                    office, yesterday, digest.count(), digest.unlogged().size()));
        }
    }
}
