package yinuo.watch;

import static java.sql.Timestamp.from;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.staff.Actor;

/** Who watches what. */
@Repository
@Transactional
public class Watches {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Clock clock;

    Watches(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean has(Actor actor, String kind, UUID id) {
        return db.sql("""
                select exists (
                    select from watching
                    where office_id = :office
                      and member_id = :member
                      and subject_kind = :kind
                      and subject_id = :id)
                """)
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("kind", kind)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** What the actor watches of a kind, the last added first. */
    public List<UUID> of(Actor actor, String kind) {
        return db.sql("""
                select subject_id
                from watching
                where office_id = :office
                  and member_id = :member
                  and subject_kind = :kind
                order by since desc
                limit :most
                """)
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("kind", kind)
                .param("most", MOST)
                .query((row, _) -> row.getObject("subject_id", UUID.class))
                .list();
    }

    public void add(Actor actor, String kind, UUID id) {
        db.sql("""
                insert into watching (office_id, member_id, subject_kind, subject_id, since)
                values (:office, :member, :kind, :id, :now)
                on conflict do nothing
                """)
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("kind", kind)
                .param("id", id)
                .param("now", from(clock.instant()))
                .update();
    }

    public void remove(Actor actor, String kind, UUID id) {
        db.sql("""
                delete from watching
                where office_id = :office
                  and member_id = :member
                  and subject_kind = :kind
                  and subject_id = :id
                """)
                .param("office", actor.office().id().value())
                .param("member", actor.member().value())
                .param("kind", kind)
                .param("id", id)
                .update();
    }
}
