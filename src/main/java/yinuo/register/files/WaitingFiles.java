package yinuo.register.files;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.staff.Actor;

/** The files that wait for the word of a person. */
@Repository
class WaitingFiles {

    private final JdbcClient db;

    WaitingFiles(JdbcClient db) {
        this.db = db;
    }

    record WaitingFile(UUID id, String name, byte[] content) {}

    void add(Actor actor, WaitingFile file, Instant at) {
        db.sql("""
                insert into register_file (office_id, id, name, content, author, at)
                values (:office, :id, :name, :content, :author, :at)
                """)
                .param("office", actor.office().id().value())
                .param("id", file.id())
                .param("name", file.name())
                .param("content", file.content())
                .param("author", actor.member().value())
                .param("at", from(at))
                .update();
    }

    Optional<WaitingFile> find(Office.Id office, UUID id) {
        return db.sql("""
                select id, name, content
                from register_file
                where office_id = :office
                  and id = :id
                """)
                .param("office", office.value())
                .param("id", id)
                .query((row, _) -> new WaitingFile(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** Whether it was there; of two who take the same file one finds it gone. */
    boolean remove(Office.Id office, UUID id) {
        return db.sql("delete from register_file where office_id = :office and id = :id")
                        .param("office", office.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void removeBefore(Office.Id office, Instant before) {
        db.sql("delete from register_file where office_id = :office and at < :before")
                .param("office", office.value())
                .param("before", from(before))
                .update();
    }
}
