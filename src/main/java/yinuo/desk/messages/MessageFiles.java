package yinuo.desk.messages;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Files of messages that wait to be imported. */
@Repository
class MessageFiles {

    private final JdbcClient db;

    MessageFiles(JdbcClient db) {
        this.db = db;
    }

    void add(Office.Id office, UUID id, String name, byte[] content, Instant at) {
        db.sql("""
                insert into message_file (office_id, id, name, content, at)
                values (:office, :id, :name, :content, :at)
                """)
                .param("office", office.value())
                .param("id", id)
                .param("name", name)
                .param("content", content)
                .param("at", from(at))
                .update();
    }

    Optional<byte[]> content(Office.Id office, UUID id) {
        return db.sql("select content from message_file where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void remove(Office.Id office, UUID id) {
        db.sql("delete from message_file where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", id)
                .update();
    }
}
