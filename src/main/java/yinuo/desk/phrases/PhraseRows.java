package yinuo.desk.phrases;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.staff.Actor;

/** How an office has worded its phrases, where it differs from what it started with. */
@Repository
class PhraseRows {

    private final JdbcClient db;

    PhraseRows(JdbcClient db) {
        this.db = db;
    }

    record Own(List<String> variants, int version) {}

    Map<String, Own> of(Office.Id office, String language) {
        var own = new HashMap<String, Own>();
        db.sql("""
                select code, variants, version
                from phrase
                where office_id = :office
                  and language = :language
                """).param("office", office.value()).param("language", language).query(row -> {
            own.put(
                    row.getString("code"),
                    new Own(List.of((String[]) row.getArray("variants").getArray()), row.getInt("version")));
        });
        return own;
    }

    /** Writes the next version, unless somebody else has meanwhile. */
    boolean put(Actor actor, String code, String language, List<String> variants, int seen, Instant at) {
        return db.sql("""
                        insert into phrase (office_id, code, language, version, variants, changed_by, changed_at)
                        values (:office, :code, :language, :seen + 1, :variants, :by, :at)
                        on conflict (office_id, code, language) do update
                        set version = excluded.version,
                            variants = excluded.variants,
                            changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        where phrase.version = :seen
                        """)
                        .param("office", actor.office().id().value())
                        .param("code", code)
                        .param("language", language)
                        .param("seen", seen)
                        .param("variants", variants.toArray(String[]::new))
                        .param("by", actor.name())
                        .param("at", from(at))
                        .update()
                == 1;
    }
}
