package yinuo.counter.fitout;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.fitout.Breach.Mended;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every patrol of a site, and the breaches found. */
@Repository
class Patrols {

    private final JdbcClient db;

    Patrols(JdbcClient db) {
        this.db = db;
    }

    void add(Fitout.Id fitout, Patrol patrol) {
        db.sql("""
                insert into fitout_patrol (office_id, id, fitout_id, at, by_name, wrong, words, photos)
                values (:office, :id, :fitout, :at, :by, :wrong, :words, :photos)
                """)
                .param("office", fitout.office().value())
                .param("id", patrol.id())
                .param("fitout", fitout.value())
                .param("at", from(patrol.at()))
                .param("by", patrol.by())
                .param("wrong", patrol.wrong().stream().map(PatrolCheck::name).toArray(String[]::new))
                .param("words", patrol.words())
                .param("photos", patrol.photos().toArray(String[]::new))
                .update();
    }

    void add(UUID patrol, Breach breach) {
        db.sql("""
                insert into fitout_breach (office_id, id, fitout_id, patrol_id, kind, words, found_at, mend_by)
                values (:office, :id, :fitout, :patrol, :kind, :words, :at, :mendBy)
                """)
                .param("office", breach.id().office().value())
                .param("id", breach.id().value())
                .param("fitout", breach.fitout())
                .param("patrol", patrol)
                .param("kind", breach.kind().name())
                .param("words", breach.words())
                .param("at", from(breach.foundAt()))
                .param("mendBy", from(breach.mendBy()))
                .update();
    }

    /** Once: of two who look the second is told. */
    void mend(Breach.Id id, Mended mended) {
        var rows = db.sql("""
                update fitout_breach
                set mended_at = :at,
                    mended_by = :by,
                    mended_words = :words
                where office_id = :office
                  and id = :id
                  and mended_at is null
                """)
                .param("at", from(mended.at()))
                .param("by", mended.by())
                .param("words", mended.words())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("breach", id.value());
        }
    }

    List<Patrol> of(Fitout.Id fitout) {
        return db.sql("""
                select *
                from fitout_patrol
                where office_id = :office
                  and fitout_id = :fitout
                order by at desc, id desc
                """)
                .param("office", fitout.office().value())
                .param("fitout", fitout.value())
                .query((row, _) -> new Patrol(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        Arrays.stream((String[]) row.getArray("wrong").getArray())
                                .map(PatrolCheck::valueOf)
                                .toList(),
                        row.getString("words"),
                        List.of((String[]) row.getArray("photos").getArray())))
                .list();
    }

    Breach get(Breach.Id id) {
        return db.sql("select * from fitout_breach where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Patrols::breach)
                .optional()
                .orElseThrow(() -> new Missing("breach", id.value()));
    }

    /** Open ones first, the first due first. */
    List<Breach> breaches(Fitout.Id fitout) {
        return db.sql("""
                select *
                from fitout_breach
                where office_id = :office
                  and fitout_id = :fitout
                order by mended_at is not null, mend_by, id
                """)
                .param("office", fitout.office().value())
                .param("fitout", fitout.value())
                .query(Patrols::breach)
                .list();
    }

    private static Breach breach(ResultSet row, int n) throws SQLException {
        var mended = row.getTimestamp("mended_at");
        return new Breach(
                new Breach.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getObject("fitout_id", UUID.class),
                PatrolCheck.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("mend_by").toInstant(),
                mended == null
                        ? null
                        : new Mended(mended.toInstant(), row.getString("mended_by"), row.getString("mended_words")));
    }
}
