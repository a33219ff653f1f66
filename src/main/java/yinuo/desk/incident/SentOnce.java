package yinuo.desk.incident;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.refusal.BadInput;
import yinuo.staff.Member;

/** What programs and forms sent under a key of theirs, so that sending it again makes nothing again. */
@Repository
public class SentOnce {

    private static final int KEY = 200;

    private final JdbcClient db;

    SentOnce(JdbcClient db) {
        this.db = db;
    }

    /** What the sender calls it, among things of a kind. */
    public record Key(String kind, String value) {}

    /** What was made of it the first time. */
    public Optional<UUID> before(Member.Id member, Key key) {
        if (key.value().isBlank() || key.value().length() > KEY) {
            throw BadInput.in("Idempotency-Key", "incident.bad.key");
        }
        return db.sql("""
                select made_id
                from incident_once
                where office_id = :office
                  and member_id = :member
                  and key = :key
                  and kind = :kind
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("key", key.value())
                .param("kind", key.kind())
                .query(UUID.class)
                .optional();
    }

    /** Fails with a duplicate key when the same is being sent at this moment. */
    public void add(Member.Id member, Key key, UUID made, Instant at) {
        db.sql("""
                insert into incident_once (office_id, member_id, key, kind, made_id, at)
                values (:office, :member, :key, :kind, :made, :at)
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("key", key.value())
                .param("kind", key.kind())
                .param("made", made)
                .param("at", from(at))
                .update();
    }
}
