package yinuo.desk.posting;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Every place and every change of what hangs there. */
@Repository
class PostingRows {

    private final JdbcClient db;

    PostingRows(JdbcClient db) {
        this.db = db;
    }

    List<Posting> all(Office.Id office) {
        return db.sql("""
                select id, place, checked_at, checked_by, legible, words
                from posting
                where office_id = :office
                  and removed_at is null
                order by place
                """)
                .param("office", office.value())
                .query((row, _) -> {
                    var at = row.getTimestamp("checked_at");
                    return new Posting(
                            row.getObject("id", UUID.class),
                            row.getString("place"),
                            at == null
                                    ? null
                                    : new Posting.Look(
                                            at.toInstant(),
                                            row.getString("checked_by"),
                                            row.getBoolean("legible"),
                                            row.getString("words")));
                })
                .list();
    }

    void add(Office.Id office, UUID id, String place, Instant at) {
        db.sql("insert into posting (office_id, id, place, added_at) values (:office, :id, :place, :at)")
                .param("office", office.value())
                .param("id", id)
                .param("place", place)
                .param("at", from(at))
                .update();
    }

    int remove(Office.Id office, UUID id, Instant at) {
        return db.sql("""
                update posting
                set removed_at = :at
                where office_id = :office
                  and id = :id
                  and removed_at is null
                """)
                .param("at", from(at))
                .param("office", office.value())
                .param("id", id)
                .update();
    }

    int looked(Office.Id office, UUID id, Posting.Look look) {
        return db.sql("""
                update posting
                set checked_at = :at,
                    checked_by = :by,
                    legible = :legible,
                    words = :words
                where office_id = :office
                  and id = :id
                  and removed_at is null
                """)
                .param("at", from(look.at()))
                .param("by", look.by())
                .param("legible", look.legible())
                .param("words", look.words())
                .param("office", office.value())
                .param("id", id)
                .update();
    }

    void changed(Office.Id office, UUID id, Instant at) {
        db.sql("insert into posting_change (office_id, id, at) values (:office, :id, :at)")
                .param("office", office.value())
                .param("id", id)
                .param("at", from(at))
                .update();
    }

    /** Changes after which not every place has been seen yet. */
    Map<UUID, Instant> open(Office.Id office) {
        return db
                .sql("select id, at from posting_change where office_id = :office and done_at is null")
                .param("office", office.value())
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void done(Office.Id office, UUID id, Instant at) {
        db.sql("update posting_change set done_at = :at where office_id = :office and id = :id")
                .param("at", from(at))
                .param("office", office.value())
                .param("id", id)
                .update();
    }
}
