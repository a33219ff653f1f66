package yinuo.entrance;

import static java.sql.Timestamp.from;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;

/** Who tried to sign in, from where, and how it went. */
@Repository
@Transactional
class Attempts {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient db;

    Attempts(JdbcClient db) {
        this.db = db;
    }

    /**
     * An attempt counts as failed from its beginning, so that many at once do not get more guesses than one after the
     * other.
     */
    UUID begin(String name, String origin, Instant now) {
        var id = Ids.next(now);
        db.sql("delete from sign_in where name = :name and at < :old")
                .param("name", name)
                .param("old", from(now.minus(KEPT)))
                .update();
        db.sql("""
                insert into sign_in (id, name, at, outcome, origin)
                values (:id, :name, :now, 'FAILED', :origin)
                """)
                .param("id", id)
                .param("name", name)
                .param("now", from(now))
                .param("origin", origin)
                .update();
        return id;
    }

    /** The failures of a name since an instant, the last first. */
    List<Instant> failures(String name, Instant since) {
        return db.sql("""
                select at
                from sign_in
                where name = :name
                  and at > :since
                  and outcome = 'FAILED'
                order by at desc
                """)
                .param("name", name)
                .param("since", from(since))
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .list();
    }

    /** How many names were guessed at from one place since an instant. */
    int failuresFrom(String origin, Instant since) {
        return db.sql("select count(*) from sign_in where origin = :origin and at > :since and outcome = 'FAILED'")
                .param("origin", origin)
                .param("since", from(since))
                .query(Integer.class)
                .single();
    }

    /** Refused unseen, so it does not count against the name. */
    void refused(UUID id) {
        db.sql("update sign_in set outcome = 'REFUSED' where id = :id")
                .param("id", id)
                .update();
    }

    /** Whoever comes in at last is forgiven the slips before. */
    void worked(UUID id, String name) {
        db.sql("""
                update sign_in
                set outcome = case when id = :id then 'WORKED' else 'FORGIVEN' end
                where name = :name
                  and outcome = 'FAILED'
                """).param("id", id).param("name", name).update();
    }
}
