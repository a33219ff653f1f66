package yinuo.notice;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.staff.Member;

/** What has to go by e-mail. A notice and its letter are written together; sending comes later and may fail. */
@Repository
class Outbox {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final MailServer server;

    Outbox(JdbcClient db, JdbcTemplate batches, MailServer server) {
        this.db = db;
        this.batches = batches;
        this.server = server;
    }

    /** A letter that waits, with the notice it carries. */
    record Letter(Notice notice, String address, Locale language, int attempts) {}

    /** Letters for those who want them. Nothing goes out before its notice may be shown. */
    void add(List<Notice> notices) {
        if (notices.isEmpty() || !server.isNamed()) {
            return;
        }
        var addresses = addresses(notices.getFirst().to().office());
        var wanted = notices.stream()
                .filter(notice -> addresses.containsKey(notice.to().value()))
                .toList();
        batches.batchUpdate("""
                insert into notice_mail (office_id, member_id, notice_id, address, next_try_at)
                values (?, ?, ?, ?, ?)
                """, wanted, 500, (row, notice) -> {
            row.setObject(1, notice.to().office().value());
            row.setObject(2, notice.to().value());
            row.setObject(3, notice.id());
            row.setString(4, addresses.get(notice.to().value()));
            row.setTimestamp(5, from(notice.shownFrom()));
        });
    }

    private Map<UUID, String> addresses(Office.Id office) {
        return db
                .sql("select member_id, address from notice_address where office_id = :office")
                .param("office", office.value())
                .query((row, _) -> Map.entry(row.getObject("member_id", UUID.class), row.getString("address")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Wanted> address(Member.Id member) {
        return db.sql("select address, english from notice_address where office_id = :office and member_id = :member")
                .param("office", member.office().value())
                .param("member", member.value())
                .query((row, _) -> new Wanted(row.getString("address"), row.getBoolean("english")))
                .optional();
    }

    void address(Member.Id member, Wanted wanted) {
        db.sql("""
                insert into notice_address (office_id, member_id, address, english)
                values (:office, :member, :address, :english)
                on conflict (office_id, member_id) do update
                set address = excluded.address,
                    english = excluded.english
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("address", wanted.address())
                .param("english", wanted.english())
                .update();
    }

    void forget(Member.Id member) {
        db.sql("delete from notice_address where office_id = :office and member_id = :member")
                .param("office", member.office().value())
                .param("member", member.value())
                .update();
    }

    /** The letter that waits longest, kept for this transaction; other nodes take others. */
    Optional<Letter> next(Office.Id office, Instant now) {
        return db.sql("""
                select mail.member_id, mail.notice_id, mail.address, mail.attempts, coalesce(wanted.english, false) as english,
                       notice.at, notice.shown_from, notice.kind, notice.rule, notice.title, notice.path, notice.due_at
                from notice_mail mail
                join notice
                    on notice.office_id = mail.office_id
                    and notice.member_id = mail.member_id
                    and notice.id = mail.notice_id
                left join notice_address wanted
                    on wanted.office_id = mail.office_id
                    and wanted.member_id = mail.member_id
                where mail.office_id = :office
                  and mail.next_try_at <= :now
                order by mail.next_try_at
                limit 1
                for update of mail skip locked
                """)
                .param("office", office.value())
                .param("now", from(now))
                .query((row, _) -> {
                    var due = row.getTimestamp("due_at");
                    var notice = new Notice(
                            new Member.Id(office, row.getObject("member_id", UUID.class)),
                            row.getObject("notice_id", UUID.class),
                            row.getTimestamp("at").toInstant(),
                            row.getTimestamp("shown_from").toInstant(),
                            row.getString("kind"),
                            row.getString("rule"),
                            row.getString("title"),
                            row.getString("path"),
                            due == null ? null : due.toInstant(),
                            false);
                    return new Letter(
                            notice,
                            row.getString("address"),
                            row.getBoolean("english") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                            row.getInt("attempts"));
                })
                .optional();
    }

    void sent(Letter letter, Instant at) {
        db.sql("""
                update notice_mail
                set sent_at = :at,
                    next_try_at = null,
                    attempts = attempts + 1,
                    error = null
                where office_id = :office
                  and member_id = :member
                  and notice_id = :notice
                """)
                .param("at", from(at))
                .param("office", letter.notice().to().office().value())
                .param("member", letter.notice().to().value())
                .param("notice", letter.notice().id())
                .update();
    }

    void failed(Letter letter, @Nullable Instant again, String error) {
        db.sql("""
                update notice_mail
                set next_try_at = :again,
                    attempts = attempts + 1,
                    error = :error
                where office_id = :office
                  and member_id = :member
                  and notice_id = :notice
                """)
                .param("again", again == null ? null : from(again), java.sql.Types.TIMESTAMP)
                .param("error", error)
                .param("office", letter.notice().to().office().value())
                .param("member", letter.notice().to().value())
                .param("notice", letter.notice().id())
                .update();
    }
}
