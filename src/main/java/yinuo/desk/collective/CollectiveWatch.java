package yinuo.desk.collective;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Complaint;
import yinuo.office.Office;
import yinuo.office.OfficeScope;

/** Looks at every complaint soon after it came in, so that nobody at the desk waits for the comparison. */
@Component
class CollectiveWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CollectiveWatch.class);
    private static final int MOST_WAITING = 10_000;

    private final Collectives collectives;
    private final Map<Matter, Complaint> waiting = new ConcurrentHashMap<>();

    CollectiveWatch(Collectives collectives) {
        this.collectives = collectives;
    }

    /** Of several complaints of one home in one category the last is looked at: it finds the others. */
    private record Matter(Office.Id office, Category category, String home) {}

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void received(Complaint.Received received) {
        var complaint = received.complaint();
        var filing = complaint.filing();
        if (!filing.home().isEmpty() && waiting.size() < MOST_WAITING) {
            waiting.put(new Matter(complaint.id().office(), filing.category(), filing.home()), complaint);
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        for (var matter : waiting.keySet()) {
            var complaint = waiting.remove(matter);
            if (complaint != null) {
                look(complaint);
            }
        }
    }

    private void look(Complaint complaint) {
        try {
            OfficeScope.in(complaint.id().office(), () -> collectives.watch(complaint));
        } catch (RuntimeException fault) {
            LOG.warn("A complaint could not be compared with others", fault);
        }
    }
}
