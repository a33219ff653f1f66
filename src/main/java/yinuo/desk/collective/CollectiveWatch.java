package yinuo.desk.collective;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import yinuo.desk.complaint.Complaint;
import yinuo.office.OfficeScope;

/** Looks at every complaint soon after it came in, so that nobody at the desk waits for the comparison. */
@Component
class CollectiveWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CollectiveWatch.class);
    private static final int MOST_WAITING = 10_000;

    private final Collectives collectives;
    private final ConcurrentLinkedQueue<Complaint> waiting = new ConcurrentLinkedQueue<>();

    CollectiveWatch(Collectives collectives) {
        this.collectives = collectives;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void received(Complaint.Received received) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(received.complaint());
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        for (var complaint = waiting.poll(); complaint != null; complaint = waiting.poll()) {
            look(complaint);
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
