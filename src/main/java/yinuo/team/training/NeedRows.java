package yinuo.team.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.team.training.Need.Met;
import yinuo.team.training.Need.Source;

/** What people have to learn. */
@Repository
class NeedRows {

    private static final String SELECT = "select * from training_need where office_id = :office ";

    private final JdbcClient db;

    NeedRows(JdbcClient db) {
        this.db = db;
    }

    void add(Office.Id office, Need need) {
        db.sql("""
                insert into training_need (office_id, id, member_id, name, words, source_kind, source_id, source_number,
                    source_path, at, by_name)
                values (:office, :id, :member, :name, :words, :kind, :source, :number, :path, :at, :by)
                """)
                .param("office", office.value())
                .param("id", need.id())
                .param("member", need.member())
                .param("name", need.name())
                .param("words", need.words())
                .param("kind", need.source().kind())
                .param("source", need.source().id(), Types.OTHER)
                .param("number", need.source().number())
                .param("path", need.source().path())
                .param("at", Timestamp.from(need.at()))
                .param("by", need.by())
                .update();
    }

    /** False when it was met before. */
    boolean meet(Office.Id office, UUID id, Met met) {
        return db.sql("""
                update training_need
                set met_in = :training,
                    met_at = :at,
                    met_by = :by
                where office_id = :office
                  and id = :id
                  and met_at is null
                """)
                        .param("training", met.training())
                        .param("at", Timestamp.from(met.at()))
                        .param("by", met.by())
                        .param("office", office.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    Need get(Office.Id office, UUID id) {
        return db.sql(SELECT + "and id = :id")
                .param("office", office.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("trainingNeed", id));
    }

    /** The oldest first. */
    List<Need> open(Office.Id office) {
        return db.sql(SELECT + "and met_at is null order by at, id")
                .param("office", office.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Of one person, those that are open first. */
    List<Need> of(Office.Id office, UUID member) {
        return db.sql(SELECT + "and member_id = :member order by met_at is not null, at desc, id desc")
                .param("office", office.value())
                .param("member", member)
                .query((row, _) -> read(row))
                .list();
    }

    List<Need> from(Office.Id office, UUID source) {
        return db.sql(SELECT + "and source_id = :source order by at, id")
                .param("office", office.value())
                .param("source", source)
                .query((row, _) -> read(row))
                .list();
    }

    private static Need read(ResultSet row) throws SQLException {
        var met = row.getTimestamp("met_at");
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                row.getString("words"),
                new Source(
                        row.getString("source_kind"),
                        row.getObject("source_id", UUID.class),
                        row.getString("source_number"),
                        row.getString("source_path")),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                met == null
                        ? null
                        : new Met(row.getObject("met_in", UUID.class), met.toInstant(), row.getString("met_by")));
    }
}
