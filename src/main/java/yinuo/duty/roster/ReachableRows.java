package yinuo.duty.roster;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.roster.Reachable.Post;
import yinuo.office.Office;

/** Who was named to be reachable. */
@Repository
class ReachableRows {

    private final JdbcClient db;

    ReachableRows(JdbcClient db) {
        this.db = db;
    }

    List<Reachable> of(Office.Id office) {
        return db.sql("select * from reachable where office_id = :office")
                .param("office", office.value())
                .query((row, _) -> {
                    var at = row.getTimestamp("confirmed_at");
                    return new Reachable(
                            Post.valueOf(row.getString("post")),
                            row.getObject("member_id", UUID.class),
                            row.getString("name"),
                            row.getString("phone"),
                            at == null ? null : at.toInstant(),
                            row.getString("confirmed_by"));
                })
                .list();
    }

    void put(Office.Id office, Reachable one) {
        db.sql("""
                insert into reachable (office_id, post, member_id, name, phone, confirmed_at, confirmed_by)
                values (:office, :post, :member, :name, :phone, :at, :by)
                on conflict (office_id, post)
                do update set member_id = excluded.member_id,
                              name = excluded.name,
                              phone = excluded.phone,
                              confirmed_at = excluded.confirmed_at,
                              confirmed_by = excluded.confirmed_by
                """)
                .param("office", office.value())
                .param("post", one.post().name())
                .param("member", one.member(), Types.OTHER)
                .param("name", one.name())
                .param("phone", one.phone())
                .param("at", one.confirmedAt() == null ? null : Timestamp.from(one.confirmedAt()), Types.TIMESTAMP)
                .param("by", one.confirmedBy())
                .update();
    }
}
