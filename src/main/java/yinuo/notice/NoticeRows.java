package yinuo.notice;

import static java.sql.Timestamp.from;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.staff.Member;

/** Everything people were told. */
@Repository
class NoticeRows {

    private static final int COUNTED = 1_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    NoticeRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void add(List<Notice> notices) {
        batches.batchUpdate("""
                insert into notice (office_id, member_id, id, at, shown_from, kind, rule, title, path, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, notices, 500, (row, notice) -> {
            row.setObject(1, notice.to().office().value());
            row.setObject(2, notice.to().value());
            row.setObject(3, notice.id());
            row.setTimestamp(4, from(notice.at()));
            row.setTimestamp(5, from(notice.shownFrom()));
            row.setString(6, notice.kind());
            row.setString(7, notice.rule());
            row.setString(8, notice.title());
            row.setString(9, notice.path());
            row.setTimestamp(
                    10, Optional.ofNullable(notice.dueAt()).map(Timestamp::from).orElse(null));
        });
    }

    /** How many are unread, counted no further than {@link #COUNTED}. */
    int unread(Member.Id to, Instant now) {
        return db.sql("""
                select count(*)
                from (
                    select 1
                    from notice
                    where office_id = :office
                      and member_id = :member
                      and read_at is null
                      and shown_from <= :now
                    limit :most
                ) unread
                """)
                .param("most", COUNTED)
                .param("office", to.office().value())
                .param("member", to.value())
                .param("now", from(now))
                .query(Integer.class)
                .single();
    }

    List<Notice> last(Member.Id to, Instant now, int limit) {
        return db.sql("""
                select id, at, shown_from, kind, rule, title, path, due_at, read_at is not null as read
                from notice
                where office_id = :office
                  and member_id = :member
                  and shown_from <= :now
                order by id desc
                limit :limit
                """)
                .param("office", to.office().value())
                .param("member", to.value())
                .param("now", from(now))
                .param("limit", limit)
                .query((row, _) -> {
                    var due = row.getTimestamp("due_at");
                    return new Notice(
                            to,
                            row.getObject("id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            row.getTimestamp("shown_from").toInstant(),
                            row.getString("kind"),
                            row.getString("rule"),
                            row.getString("title"),
                            row.getString("path"),
                            due == null ? null : due.toInstant(),
                            row.getBoolean("read"));
                })
                .list();
    }

    void read(Member.Id to, Instant now) {
        db.sql("""
                update notice
                set read_at = :now
                where office_id = :office
                  and member_id = :member
                  and read_at is null
                  and shown_from <= :now
                """)
                .param("now", from(now))
                .param("office", to.office().value())
                .param("member", to.value())
                .update();
    }

    void handled(Office.Id office, String path, Instant now) {
        db.sql("""
                update notice
                set read_at = :now
                where office_id = :office
                  and path = :path
                  and read_at is null
                """)
                .param("now", from(now))
                .param("office", office.value())
                .param("path", path)
                .update();
    }
}
