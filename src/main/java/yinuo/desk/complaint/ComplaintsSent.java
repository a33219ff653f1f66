package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** What programs and forms sent under a key of theirs, so that sending it again does nothing again. */
@Repository
class ComplaintsSent {

    private final JdbcClient db;

    ComplaintsSent(JdbcClient db) {
        this.db = db;
    }

    Optional<UUID> before(Office.Id office, UUID member, String key, String path) {
        return db.sql("""
                select complaint_id
                from complaint_once
                where office_id = :office
                  and member_id = :member
                  and key = :key
                  and path = :path
                """)
                .param("office", office.value())
                .param("member", member)
                .param("key", key)
                .param("path", path)
                .query(UUID.class)
                .optional();
    }

    /** Fails with a duplicate key when the same is being sent at this moment. */
    void add(Office.Id office, UUID member, String key, String path, UUID complaint, Instant at) {
        db.sql("""
                insert into complaint_once (office_id, member_id, key, path, complaint_id, at)
                values (:office, :member, :key, :path, :complaint, :at)
                """)
                .param("office", office.value())
                .param("member", member)
                .param("key", key)
                .param("path", path)
                .param("complaint", complaint)
                .param("at", from(at))
                .update();
    }
}
