package yinuo.program;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.staff.Member;

/** What programs sent under a key of theirs, and the answers they got. */
@Repository
class Sent {

    private final JdbcClient db;

    Sent(JdbcClient db) {
        this.db = db;
    }

    /** One sending, as its sender names it. */
    record Key(Member.Id sender, String key, String path) {}

    record Answer(int status, String headers, byte[] body) {}

    record Before(byte[] bodyHash, Answer answer) {}

    /** Waits while the same is being sent at this moment; false when it was sent before. */
    boolean begin(Key key, byte[] bodyHash, Instant at) {
        return db.sql("""
                insert into sent (office_id, member_id, key, path, body_hash, at)
                values (:office, :member, :key, :path, :hash, :at)
                on conflict do nothing
                """)
                        .param("office", key.sender().office().value())
                        .param("member", key.sender().value())
                        .param("key", key.key())
                        .param("path", key.path())
                        .param("hash", bodyHash)
                        .param("at", from(at))
                        .update()
                == 1;
    }

    void answered(Key key, Answer answer) {
        db.sql("""
                update sent
                set status = :status,
                    headers = :headers::jsonb,
                    body = :body
                where office_id = :office
                  and member_id = :member
                  and key = :key
                  and path = :path
                """)
                .param("status", answer.status())
                .param("headers", answer.headers())
                .param("body", answer.body())
                .param("office", key.sender().office().value())
                .param("member", key.sender().value())
                .param("key", key.key())
                .param("path", key.path())
                .update();
    }

    Optional<Before> before(Key key) {
        return db.sql("""
                select body_hash, status, headers, body
                from sent
                where office_id = :office
                  and member_id = :member
                  and key = :key
                  and path = :path
                """)
                .param("office", key.sender().office().value())
                .param("member", key.sender().value())
                .param("key", key.key())
                .param("path", key.path())
                .query((row, _) -> new Before(
                        row.getBytes("body_hash"),
                        new Answer(row.getInt("status"), row.getString("headers"), row.getBytes("body"))))
                .optional();
    }

    int forget(yinuo.office.Office.Id office, Instant before) {
        return db.sql("delete from sent where office_id = :office and at < :before")
                .param("office", office.value())
                .param("before", from(before))
                .update();
    }
}
