package yinuo.duty.roster;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The secrets in the addresses of calendar feeds. */
@Repository
class FeedRows {

    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    /** Somebody's own, made the first time. */
    String secret(Office.Id office, UUID member, String fresh) {
        db.sql("""
                insert into roster_feed (office_id, member_id, secret)
                values (:office, :member, :secret)
                on conflict do nothing
                """)
                .param("office", office.value())
                .param("member", member)
                .param("secret", fresh)
                .update();
        return db.sql("select secret from roster_feed where office_id = :office and member_id = :member")
                .param("office", office.value())
                .param("member", member)
                .query(String.class)
                .single();
    }

    void forget(Office.Id office, UUID member) {
        db.sql("delete from roster_feed where office_id = :office and member_id = :member")
                .param("office", office.value())
                .param("member", member)
                .update();
    }

    Optional<UUID> member(Office.Id office, String secret) {
        return db.sql("select member_id from roster_feed where office_id = :office and secret = :secret")
                .param("office", office.value())
                .param("secret", secret)
                .query(UUID.class)
                .optional();
    }
}
