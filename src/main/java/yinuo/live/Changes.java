package yinuo.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.IncidentBegan;
import yinuo.desk.outage.Outage;
import yinuo.office.Office;
import yinuo.promise.PromisesFired;

/**
 * Tells all nodes what changed. Not inside the transactions that change it, for a notification makes commits stand in
 * line, but a moment later and once for many.
 */
@Repository
class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "yinuo_live";
    private static final int WAIT_MILLIS = 10_000;

    private final JdbcClient db;
    private final DataSource connections;
    private final Browsers browsers;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Changes(JdbcClient db, DataSource connections, Browsers browsers) {
        this.db = db;
        this.connections = connections;
        this.browsers = browsers;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void received(Complaint.Received received) {
        changed(received.complaint().id().office(), "complaints", "promises", "notices");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(Complaint.Moved moved) {
        changed(moved.complaint().id().office(), "complaints", "promises");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void annulled(Complaint.Annulled annulled) {
        changed(annulled.complaint().id().office(), "complaints", "promises");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void fired(PromisesFired fired) {
        changed(fired.office(), "promises", "notices", "complaints");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void began(IncidentBegan began) {
        changed(began.incident().id().office(), "incidents", "promises", "notices");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(Incident.Moved moved) {
        changed(moved.incident().id().office(), "incidents", "promises", "notices");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(Outage.Moved moved) {
        changed(moved.outage().id().office(), "incidents", "promises");
    }

    /** A word for every node, such as who looks at what. Goes out with the next of what changed. */
    void say(Office.Id office, String topic, String message) {
        changed.add(office.value() + " " + topic + " " + message);
    }

    private void changed(Office.Id office, String... topics) {
        for (var topic : topics) {
            changed.add(office.value() + " " + topic);
        }
    }

    @Scheduled(fixedDelay = 200)
    void tell() {
        for (var change : Set.copyOf(changed)) {
            changed.remove(change);
            try {
                db.sql("select pg_notify(:channel, :change)")
                        .param("channel", CHANNEL)
                        .param("change", change)
                        .query((row, _) -> true)
                        .list();
            } catch (DataAccessException away) {
                LOG.debug("Pages are told of a change a moment later", away);
                changed.add(change);
                pause();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-listener").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (var connection = connections.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                var postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    for (var notification : postgres.getNotifications(WAIT_MILLIS)) {
                        browsers.tell(notification.getParameter());
                    }
                }
            } catch (Exception away) {
                if (running) {
                    LOG.debug("Pages are not told of changes for a moment", away);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        browsers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
