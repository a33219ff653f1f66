package yinuo.journal.book;

import static java.sql.Timestamp.from;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.staff.Member;

/** Lines of the duty log that were begun, one for each person. */
@Repository
class DutyDraftRows {

    private final JdbcClient db;

    DutyDraftRows(JdbcClient db) {
        this.db = db;
    }

    Optional<DutyDraft> of(Member.Id member) {
        return db.sql("""
                select words, corrects, attachments, at
                from duty_draft
                where office_id = :office
                  and member_id = :member
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .query((row, _) -> new DutyDraft(
                        row.getString("words"),
                        row.getString("corrects"),
                        List.of((String[]) row.getArray("attachments").getArray()),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void put(Member.Id member, DutyDraft draft) {
        db.sql("""
                insert into duty_draft (office_id, member_id, words, corrects, attachments, at)
                values (:office, :member, :words, :corrects, :attachments, :at)
                on conflict (office_id, member_id) do update
                set words = excluded.words,
                    corrects = excluded.corrects,
                    attachments = excluded.attachments,
                    at = excluded.at
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("words", draft.words())
                .param("corrects", draft.corrects())
                .param("attachments", draft.attachments().toArray(String[]::new))
                .param("at", from(draft.savedAt()))
                .update();
    }

    void remove(Member.Id member) {
        db.sql("delete from duty_draft where office_id = :office and member_id = :member")
                .param("office", member.office().value())
                .param("member", member.value())
                .update();
    }
}
