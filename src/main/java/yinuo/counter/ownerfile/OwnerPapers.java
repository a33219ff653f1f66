package yinuo.counter.ownerfile;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.ownerfile.OwnerPaper.Kind;
import yinuo.refusal.Overtaken;
import yinuo.register.Home;

/** The papers of every home. */
@Repository
class OwnerPapers {

    private final JdbcClient db;

    OwnerPapers(JdbcClient db) {
        this.db = db;
    }

    /** A row; its file is looked up by the hash. */
    record Row(UUID id, UUID homeId, Kind kind, String title, String hash, Instant filedAt, String filedBy) {}

    void add(OwnerPaper paper) {
        db.sql("""
                insert into owner_paper (office_id, id, home_id, kind, title, hash, filed_at, filed_by)
                values (:office, :id, :home, :kind, :title, :hash, :at, :by)
                """)
                .param("office", paper.id().office().value())
                .param("id", paper.id().value())
                .param("home", paper.homeId())
                .param("kind", paper.kind().name())
                .param("title", paper.title())
                .param("hash", paper.file().hash())
                .param("at", from(paper.filedAt()))
                .param("by", paper.filedBy())
                .update();
    }

    /** Once: of two who take it out the second is told. */
    void remove(OwnerPaper.Id id, Instant at, String by, String why) {
        var rows = db.sql("""
                update owner_paper
                set removed_at = :at,
                    removed_by = :by,
                    removed_why = :why
                where office_id = :office
                  and id = :id
                  and removed_at is null
                """)
                .param("at", from(at))
                .param("by", by)
                .param("why", why)
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("paper", id.value());
        }
    }

    /** The last filed first. */
    List<Row> of(Home.Id home) {
        return db.sql("""
                select *
                from owner_paper
                where office_id = :office
                  and home_id = :home
                  and removed_at is null
                order by filed_at desc, id
                """)
                .param("office", home.office().value())
                .param("home", home.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("home_id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("hash"),
                        row.getTimestamp("filed_at").toInstant(),
                        row.getString("filed_by")))
                .list();
    }
}
