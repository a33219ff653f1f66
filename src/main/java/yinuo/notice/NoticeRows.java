package yinuo.notice;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.database.Additions;
import yinuo.office.Office;
import yinuo.staff.Member;

/** Everything people were told. */
@Repository
class NoticeRows {

    private static final int COUNTED = 1_000;

    private final JdbcClient db;
    private final Additions additions;

    NoticeRows(JdbcClient db, Additions additions) {
        this.db = db;
        this.additions = additions;
    }

    void add(List<Notice> notices) {
        additions.add("""
                insert into notice (office_id, member_id, id, at, shown_from, kind, rule, title, path, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, notices, NoticeRows::values);
    }

    private static @Nullable Object[] values(Notice notice) {
        var due = notice.dueAt();
        return new @Nullable Object[] {
            notice.to().office().value(),
            notice.to().value(),
            notice.id(),
            from(notice.at()),
            from(notice.shownFrom()),
            notice.kind(),
            notice.rule(),
            notice.title(),
            notice.path(),
            due == null ? null : from(due)
        };
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
