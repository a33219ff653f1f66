package yinuo.team.patrol;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.team.patrol.Diary.DiaryKind;
import yinuo.team.patrol.Diary.Note;

/** The diary; the application's role can add to it and read it, nothing else. */
@Repository
class DiaryRows {

    private final JdbcClient db;

    DiaryRows(JdbcClient db) {
        this.db = db;
    }

    void add(Office.Id office, Note note) {
        db.sql("""
                insert into diary_note (office_id, id, day, at, kind, by_name, words, about)
                values (:office, :id, :day, :at, :kind, :by, :words, :about)
                """)
                .param("office", office.value())
                .param("id", note.id())
                .param("day", note.day())
                .param("at", from(note.at()))
                .param("kind", note.kind().name())
                .param("by", note.by())
                .param("words", note.words())
                .param("about", note.about(), Types.OTHER)
                .update();
    }

    boolean has(Office.Id office, UUID id) {
        return db.sql("select exists (select from diary_note where office_id = :office and id = :id)")
                .param("office", office.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Note> between(Office.Id office, LocalDate since, LocalDate until) {
        return db.sql("""
                select *
                from diary_note
                where office_id = :office
                  and day between :since and :until
                order by at, id
                """)
                .param("office", office.value())
                .param("since", since)
                .param("until", until)
                .query((row, n) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        DiaryKind.valueOf(row.getString("kind")),
                        row.getString("by_name"),
                        row.getString("words"),
                        row.getObject("about", UUID.class)))
                .list();
    }
}
