package yinuo.desk.reception;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yinuo.staff.Actor;

/** Matters begun at the desk and not yet registered. */
@Repository
class DraftRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "id, version, form, began_at, saved_at";

    private final JdbcClient db;

    DraftRows(JdbcClient db) {
        this.db = db;
    }

    List<Draft> of(Actor actor, int limit) {
        return db.sql("select " + COLUMNS + """
                 from intake_draft
                where office_id = :office
                  and member_id = :member
                order by saved_at desc
                limit :limit
                """)
                .params(whose(actor))
                .param("limit", limit)
                .query(DraftRows::read)
                .list();
    }

    Optional<Draft> find(Actor actor, UUID id) {
        return db.sql("select " + COLUMNS
                        + " from intake_draft where office_id = :office and member_id = :member and id = :id")
                .params(whose(actor))
                .param("id", id)
                .query(DraftRows::read)
                .optional();
    }

    boolean add(Actor actor, Draft draft) {
        return db.sql("""
                        insert into intake_draft (office_id, id, version, member_id, form, began_at, saved_at)
                        values (:office, :id, :version, :member, :form::jsonb, :at, :at)
                        on conflict do nothing
                        """)
                        .params(whose(actor))
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("form", JSON.writeValueAsString(draft.form().values()))
                        .param("at", from(draft.savedAt()))
                        .update()
                == 1;
    }

    boolean replace(Actor actor, Draft draft) {
        return db.sql("""
                        update intake_draft
                        set version = version + 1,
                            form = :form::jsonb,
                            saved_at = :at
                        where office_id = :office
                          and member_id = :member
                          and id = :id
                          and version = :version
                        """)
                        .params(whose(actor))
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .param("form", JSON.writeValueAsString(draft.form().values()))
                        .param("at", from(draft.savedAt()))
                        .update()
                == 1;
    }

    void remove(Actor actor, UUID id) {
        db.sql("delete from intake_draft where office_id = :office and member_id = :member and id = :id")
                .params(whose(actor))
                .param("id", id)
                .update();
    }

    private static Map<String, Object> whose(Actor actor) {
        return new HashMap<>(Map.of(
                "office", actor.office().id().value(), "member", actor.member().value()));
    }

    private static Draft read(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new IntakeForm(JSON.readValue(row.getString("form"), new TypeReference<Map<String, String>>() {})),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("saved_at").toInstant());
    }
}
