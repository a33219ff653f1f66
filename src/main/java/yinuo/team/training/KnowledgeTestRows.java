package yinuo.team.training;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.team.training.KnowledgeTest.Annulled;

/** Every test anybody sat. */
@Repository
class KnowledgeTestRows {

    private final JdbcClient db;

    KnowledgeTestRows(JdbcClient db) {
        this.db = db;
    }

    void add(Office.Id office, KnowledgeTest test) {
        db.sql("""
                insert into knowledge_test (office_id, id, member_id, name, day, mark, pass_mark, valid_until, examiner,
                    at, by_name)
                values (:office, :id, :member, :name, :day, :mark, :passMark, :until, :examiner, :at, :by)
                """)
                .param("office", office.value())
                .param("id", test.id())
                .param("member", test.member())
                .param("name", test.name())
                .param("day", test.day())
                .param("mark", test.mark())
                .param("passMark", test.passMark())
                .param("until", test.validUntil())
                .param("examiner", test.examiner())
                .param("at", from(test.at()))
                .param("by", test.by())
                .update();
    }

    /** False when it was annulled before. */
    boolean annul(Office.Id office, UUID id, Annulled annulled) {
        return db.sql("""
                update knowledge_test
                set annulled_at = :at,
                    annulled_by = :by,
                    annulled_for = :reason
                where office_id = :office
                  and id = :id
                  and annulled_at is null
                """)
                        .param("at", from(annulled.at()))
                        .param("by", annulled.by())
                        .param("reason", annulled.reason())
                        .param("office", office.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    KnowledgeTest get(Office.Id office, UUID id) {
        return db.sql("select * from knowledge_test where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("knowledgeTest", id));
    }

    /** The last of each person that was not annulled. */
    List<KnowledgeTest> last(Office.Id office) {
        return db.sql("""
                select distinct on (member_id) *
                from knowledge_test
                where office_id = :office
                  and annulled_at is null
                order by member_id, day desc, at desc, id desc
                """)
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** All of one person, the last first. */
    List<KnowledgeTest> of(Office.Id office, UUID member) {
        return db.sql("""
                select *
                from knowledge_test
                where office_id = :office
                  and member_id = :member
                order by day desc, at desc, id desc
                """)
                .param("office", office.value())
                .param("member", member)
                .query((row, _) -> read(row))
                .list();
    }

    /** The passes that hold on a day or longer. */
    List<KnowledgeTest> passes(Office.Id office, LocalDate on) {
        return db.sql("""
                select *
                from knowledge_test
                where office_id = :office
                  and mark >= pass_mark
                  and annulled_at is null
                  and valid_until >= :on
                """)
                .param("office", office.value())
                .param("on", on)
                .query((row, _) -> read(row))
                .list();
    }

    private static KnowledgeTest read(ResultSet row) throws SQLException {
        var annulled = row.getTimestamp("annulled_at");
        return new KnowledgeTest(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getInt("mark"),
                row.getInt("pass_mark"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("examiner"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                annulled == null
                        ? null
                        : new Annulled(
                                annulled.toInstant(), row.getString("annulled_by"), row.getString("annulled_for")));
    }
}
