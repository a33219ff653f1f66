package yinuo.counter.mail;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.mail.MailBatch.Brought;
import yinuo.counter.mail.MailBatch.Refused;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.refusal.Missing;

/** What carriers brought, what of it was refused, and how the offices handle each class. */
@Repository
class MailBatches {

    private static final String BATCH = """
            select mail_batch.*,
                   (select count(*)
                    from mail_item
                    where mail_item.office_id = mail_batch.office_id
                      and mail_item.batch_id = mail_batch.id) as registered
            from mail_batch
            """;

    private final JdbcClient db;

    MailBatches(JdbcClient db) {
        this.db = db;
    }

    void add(MailBatch batch) {
        db.sql("""
                insert into mail_batch (
                    office_id, id, number, carrier, courier, courier_how, came_at, pieces, damage, signed_by)
                values (:office, :id, :number, :carrier, :courier, :how, :at, :pieces, :damage, :by)
                """)
                .param("office", batch.id().office().value())
                .param("id", batch.id().value())
                .param("number", batch.number())
                .param("carrier", batch.brought().carrier())
                .param("courier", batch.brought().courier())
                .param("how", batch.brought().how().name())
                .param("at", from(batch.cameAt()))
                .param("pieces", batch.brought().pieces())
                .param("damage", batch.brought().damage())
                .param("by", batch.signedBy())
                .update();
    }

    /** Nobody else registers pieces of it until the transaction ends. */
    MailBatch take(MailBatch.Id id) {
        db.sql("select id from mail_batch where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return get(id);
    }

    MailBatch get(MailBatch.Id id) {
        return db.sql(BATCH + "where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(MailBatches::read)
                .optional()
                .orElseThrow(() -> new Missing("mail batch", id.value()));
    }

    /** The last first. */
    List<MailBatch> last(Office.Id office, int limit) {
        return db.sql(BATCH + "where office_id = :office order by came_at desc, id desc limit :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query(MailBatches::read)
                .list();
    }

    void complete(MailBatch.Id id, Instant at) {
        db.sql("update mail_batch set complete_at = :at where office_id = :office and id = :id")
                .param("at", from(at))
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
    }

    void refuse(MailBatch.Id batch, Refused refused) {
        db.sql("""
                insert into mail_refusal (office_id, id, batch_id, what, reason, at, by_name)
                values (:office, :id, :batch, :what, :reason, :at, :by)
                """)
                .param("office", batch.office().value())
                .param("id", refused.id())
                .param("batch", batch.value())
                .param("what", refused.what())
                .param("reason", refused.reason().name())
                .param("at", from(refused.at()))
                .param("by", refused.by())
                .update();
        db.sql("update mail_batch set refused = refused + 1 where office_id = :office and id = :id")
                .param("office", batch.office().value())
                .param("id", batch.value())
                .update();
    }

    List<Refused> refused(MailBatch.Id batch) {
        return db.sql("select * from mail_refusal where office_id = :office and batch_id = :batch order by at")
                .param("office", batch.office().value())
                .param("batch", batch.value())
                .query((row, _) -> new Refused(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        MailRefusal.valueOf(row.getString("reason")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** How each class is handled on a day. */
    Map<MailClass, MailMode> modes(Office.Id office, LocalDate on) {
        var modes = new EnumMap<MailClass, MailMode>(MailClass.class);
        for (var one : MailClass.values()) {
            modes.put(one, one.usual());
        }
        db.sql("""
                select distinct on (class) class, mode
                from mail_setting
                where office_id = :office
                  and from_day <= :on
                order by class, from_day desc
                """).param("office", office.value()).param("on", on).query(row -> {
            modes.put(MailClass.valueOf(row.getString("class")), MailMode.valueOf(row.getString("mode")));
        });
        return modes;
    }

    void set(Office.Id office, MailClass mailClass, LocalDate from, MailMode mode, String by) {
        db.sql("""
                insert into mail_setting (office_id, class, from_day, mode, set_by)
                values (:office, :class, :from, :mode, :by)
                on conflict (office_id, class, from_day) do update set mode = excluded.mode, set_by = excluded.set_by
                """)
                .param("office", office.value())
                .param("class", mailClass.name())
                .param("from", from)
                .param("mode", mode.name())
                .param("by", by)
                .update();
    }

    private static MailBatch read(ResultSet row, int n) throws SQLException {
        var complete = row.getTimestamp("complete_at");
        return new MailBatch(
                new MailBatch.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getString("number"),
                new Brought(
                        row.getString("carrier"),
                        row.getString("courier"),
                        SignatureHow.valueOf(row.getString("courier_how")),
                        row.getInt("pieces"),
                        row.getString("damage")),
                row.getTimestamp("came_at").toInstant(),
                row.getString("signed_by"),
                row.getInt("registered"),
                row.getInt("refused"),
                complete == null ? null : complete.toInstant());
    }
}
