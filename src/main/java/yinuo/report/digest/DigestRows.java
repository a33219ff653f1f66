package yinuo.report.digest;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Which digests went out. */
@Repository
class DigestRows {

    private final JdbcClient db;

    DigestRows(JdbcClient db) {
        this.db = db;
    }

    boolean isOut(Office.Id office, LocalDate day) {
        return db.sql("select exists (select from digest where office_id = :office and day = :day)")
                .param("office", office.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Whether this node is the first. */
    boolean out(Office.Id office, Digest digest, Instant at) {
        return db.sql("""
                insert into digest (office_id, day, at, breaches, unlogged)
                values (:office, :day, :at, :breaches, :unlogged)
                on conflict (office_id, day) do nothing
                """)
                        .param("office", office.value())
                        .param("day", digest.day())
                        .param("at", from(at))
                        .param("breaches", digest.count())
                        .param("unlogged", digest.unlogged().size())
                        .update()
                > 0;
    }
}
