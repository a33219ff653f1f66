package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where somebody is signed in; ended by taking the session away, so that it ends on every node at once. */
@Service
class Sessions {

    static final String BROWSER = "browser";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /** A session as its owner sees it. The handle is not the session's own id, which opens the door. */
    record Known(String handle, String browser, Instant begun, Instant lastSeen, boolean present) {}

    List<Known> of(String account, String presentId) {
        return sessions.getObject().findByPrincipalName(account).values().stream()
                .map(session -> new Known(
                        handle(session),
                        String.valueOf((Object) session.getAttribute(BROWSER)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(presentId)))
                .sorted(Comparator.comparing(Known::lastSeen).reversed())
                .toList();
    }

    void end(String account, String handle) {
        sessions.getObject().findByPrincipalName(account).values().stream()
                .filter(session -> handle(session).equals(handle))
                .forEach(session -> sessions.getObject().deleteById(session.getId()));
    }

    void endAllBut(String account, String presentId) {
        sessions.getObject().findByPrincipalName(account).keySet().stream()
                .filter(id -> !id.equals(presentId))
                .forEach(id -> sessions.getObject().deleteById(id));
    }

    private static String handle(Session session) {
        return UUID.nameUUIDFromBytes(session.getId().getBytes(UTF_8)).toString();
    }
}
