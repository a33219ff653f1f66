package yinuo.desk.dispatch;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The paper of the slips: where each copy has been, every printing, and the materials written on it. */
@Repository
public class Copies {

    private final JdbcClient db;

    Copies(JdbcClient db) {
        this.db = db;
    }

    /** The text is {@code word.Copy.<name>}. */
    public enum Copy {
        STUB,
        DEPARTMENT,
        STEWARD
    }

    public void move(Slip.Id id, Copy copy, Whereabouts.Place to, Stage.Mark at) {
        db.sql("""
                insert into slip_copy (office_id, slip_id, copy, seq, whereabouts, since, by_name)
                select :office, :slip, :copy, count(*) + 1, :to, :since, :by
                from slip_copy
                where office_id = :office
                  and slip_id = :slip
                  and copy = :copy
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .param("copy", copy.name())
                .param("to", to.name())
                .param("since", from(at.at()))
                .param("by", at.by())
                .update();
    }

    /** Where every copy is and was, the last first. */
    public List<Whereabouts> of(Slip.Id id) {
        return db.sql("""
                select copy, whereabouts, since, by_name
                from slip_copy
                where office_id = :office
                  and slip_id = :slip
                order by copy, seq desc
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .query((row, _) -> new Whereabouts(
                        row.getString("copy"),
                        Whereabouts.Place.valueOf(row.getString("whereabouts")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    public int printed(Slip.Id id) {
        return db.sql("select coalesce(max(nth), 0) from slip_print where office_id = :office and slip_id = :slip")
                .param("office", id.office().value())
                .param("slip", id.value())
                .query(Integer.class)
                .single();
    }

    public void print(Slip.Id id, Printing printing) {
        db.sql("""
                insert into slip_print (office_id, slip_id, nth, form, at, by_name)
                values (:office, :slip, :nth, :form, :at, :by)
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .param("nth", printing.nth())
                .param("form", printing.form())
                .param("at", from(printing.at()))
                .param("by", printing.by())
                .update();
    }

    public List<Printing> prints(Slip.Id id) {
        return db.sql("""
                select nth, form, at, by_name
                from slip_print
                where office_id = :office
                  and slip_id = :slip
                order by nth
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .query((row, _) -> new Printing(
                        row.getInt("nth"),
                        row.getString("form"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    public void use(Slip.Id id, List<Material> materials) {
        for (var n = 0; n < materials.size(); n++) {
            db.sql("""
                    insert into slip_material (office_id, slip_id, seq, name, quantity, price_fen)
                    values (:office, :slip, :seq, :name, :quantity, :price)
                    """)
                    .param("office", id.office().value())
                    .param("slip", id.value())
                    .param("seq", n + 1)
                    .param("name", materials.get(n).name())
                    .param("quantity", materials.get(n).quantity())
                    .param("price", materials.get(n).priceFen())
                    .update();
        }
    }

    public List<Material> used(Slip.Id id) {
        return db.sql("""
                select name, quantity, price_fen
                from slip_material
                where office_id = :office
                  and slip_id = :slip
                order by seq
                """)
                .param("office", id.office().value())
                .param("slip", id.value())
                .query((row, _) ->
                        new Material(row.getString("name"), row.getBigDecimal("quantity"), row.getLong("price_fen")))
                .list();
    }

    /** What was sent under a key before. */
    java.util.Optional<java.util.UUID> sentBefore(yinuo.staff.Member.Id member, String key) {
        return db.sql("select slip_id from slip_once where office_id = :office and member_id = :member and key = :key")
                .param("office", member.office().value())
                .param("member", member.value())
                .param("key", key)
                .query(java.util.UUID.class)
                .optional();
    }

    /** Fails with a duplicate key when the same is being sent at this moment. */
    void sent(yinuo.staff.Member.Id member, String key, Slip.Id slip, Instant at) {
        db.sql("""
                insert into slip_once (office_id, member_id, key, slip_id, at)
                values (:office, :member, :key, :slip, :at)
                """)
                .param("office", member.office().value())
                .param("member", member.value())
                .param("key", key)
                .param("slip", slip.value())
                .param("at", from(at))
                .update();
    }
}
