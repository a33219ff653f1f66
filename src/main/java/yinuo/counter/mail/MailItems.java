package yinuo.counter.mail;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.mail.MailItem.Course;
import yinuo.counter.mail.MailItem.Ending;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.counter.mail.MailItem.Written;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every piece of mail that was taken in. */
@Repository
class MailItems {

    private final JdbcClient db;

    MailItems(JdbcClient db) {
        this.db = db;
    }

    /** The database knows a waybill of a carrier once. */
    void add(MailItem item) {
        var written = item.written();
        try {
            db.sql("""
                    insert into mail_item (
                        office_id, id, batch_id, class, mode, waybill, carrier, home_id, home, zone, addressee,
                        destination, damaged, received_at, received_by, position, stage)
                    values (
                        :office, :id, :batch, :class, :mode, :waybill, :carrier, :homeId, :home, :zone, :addressee,
                        :destination, :damaged, :at, :by, :position, :stage)
                    """)
                    .param("office", item.id().office().value())
                    .param("id", item.id().value())
                    .param("batch", item.batch())
                    .param("class", item.mailClass().name())
                    .param("mode", item.mode().name())
                    .param("waybill", written.waybill())
                    .param("carrier", written.carrier())
                    .param("homeId", written.homeId(), Types.OTHER)
                    .param("home", written.home())
                    .param("zone", written.zone())
                    .param("addressee", written.addressee())
                    .param("destination", written.destination())
                    .param("damaged", written.damaged())
                    .param("at", from(item.receivedAt()))
                    .param("by", item.receivedBy())
                    .param("position", item.position())
                    .param("stage", item.stage().name())
                    .update();
        } catch (DuplicateKeyException known) {
            throw BadInput.in("lines", "mail.bad.known");
        }
    }

    boolean knows(Office.Id office, String carrier, String waybill) {
        return db.sql("""
                select exists (
                    select from mail_item where office_id = :office and carrier = :carrier and waybill = :waybill)
                """)
                .param("office", office.value())
                .param("carrier", carrier)
                .param("waybill", waybill)
                .query(Boolean.class)
                .single();
    }

    void replace(MailItem item) {
        var course = item.course();
        var end = item.ending();
        var rows = db.sql("""
                update mail_item
                set version = version + 1,
                    position = :position,
                    stage = :stage,
                    notified_at = :notifiedAt,
                    notified_by = :notifiedBy,
                    reached_at = :reachedAt,
                    undeliverable_at = :undeliverableAt,
                    undeliverable_why = :why,
                    review_on = :reviewOn,
                    ended_at = :endedAt,
                    ended_by = :endedBy,
                    collector = :collector,
                    relation = :relation,
                    document = :document,
                    document_number = :number,
                    approved_by = :approvedBy
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("position", item.position())
                .param("stage", item.stage().name())
                .param("notifiedAt", stamp(course.notifiedAt()), Types.TIMESTAMP)
                .param("notifiedBy", course.notifiedBy(), Types.VARCHAR)
                .param("reachedAt", stamp(course.reachedAt()), Types.TIMESTAMP)
                .param("undeliverableAt", stamp(course.undeliverableAt()), Types.TIMESTAMP)
                .param("why", course.undeliverableWhy(), Types.VARCHAR)
                .param("reviewOn", course.reviewOn(), Types.DATE)
                .param("endedAt", end == null ? null : from(end.at()), Types.TIMESTAMP)
                .param("endedBy", end == null ? null : end.by(), Types.VARCHAR)
                .param("collector", end == null ? "" : end.collector())
                .param("relation", end == null ? "" : end.relation())
                .param("document", end == null ? "" : end.document())
                .param("number", end == null ? "" : end.maskedNumber())
                .param("approvedBy", end == null ? "" : end.approvedBy())
                .param("office", item.id().office().value())
                .param("id", item.id().value())
                .param("version", item.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("mail", item.id().value());
        }
    }

    /** Nobody else changes it until the transaction ends. */
    MailItem take(MailItem.Id id, @Nullable Integer seen) {
        var item = db.sql("select * from mail_item where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(MailItems::read)
                .optional()
                .orElseThrow(() -> new Missing("mail", id.value()));
        if (seen != null && seen != item.version()) {
            throw new Overtaken("mail", id.value());
        }
        return item;
    }

    MailItem get(MailItem.Id id) {
        return db.sql("select * from mail_item where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(MailItems::read)
                .optional()
                .orElseThrow(() -> new Missing("mail", id.value()));
    }

    /** What has not reached anybody yet, the longest waiting first. */
    List<MailItem> open(Office.Id office) {
        return db.sql("""
                select *
                from mail_item
                where office_id = :office
                  and ended_at is null
                order by received_at, id
                """)
                .param("office", office.value())
                .query(MailItems::read)
                .list();
    }

    /** Of a half-open period, the first received first. */
    List<MailItem> between(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from mail_item
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                order by received_at, id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query(MailItems::read)
                .list();
    }

    /** Whose waybill, home or addressee holds the words, the last first. */
    List<MailItem> found(Office.Id office, String words, int limit) {
        return db.sql("""
                select *
                from mail_item
                where office_id = :office
                  and (waybill ilike :words or home ilike :words or addressee ilike :words)
                order by received_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .query(MailItems::read)
                .list();
    }

    List<MailItem> ofBatch(MailBatch.Id batch) {
        return db.sql(
                        "select * from mail_item where office_id = :office and batch_id = :batch order by received_at, id")
                .param("office", batch.office().value())
                .param("batch", batch.value())
                .query(MailItems::read)
                .list();
    }

    List<MailItem> ofHome(Office.Id office, UUID home, int limit) {
        return db.sql("""
                select *
                from mail_item
                where office_id = :office
                  and home_id = :home
                order by received_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("home", home)
                .param("limit", limit)
                .query(MailItems::read)
                .list();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static MailItem read(ResultSet row, int n) throws SQLException {
        var ended = instant(row, "ended_at");
        return new MailItem(
                new MailItem.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getObject("batch_id", UUID.class),
                MailClass.valueOf(row.getString("class")),
                MailMode.valueOf(row.getString("mode")),
                new Written(
                        row.getString("waybill"),
                        row.getString("carrier"),
                        row.getObject("home_id", UUID.class),
                        row.getString("home"),
                        row.getString("zone"),
                        row.getString("addressee"),
                        row.getString("destination"),
                        row.getBoolean("damaged")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                row.getString("position"),
                Stage.valueOf(row.getString("stage")),
                new Course(
                        instant(row, "notified_at"),
                        row.getString("notified_by"),
                        instant(row, "reached_at"),
                        instant(row, "undeliverable_at"),
                        row.getString("undeliverable_why"),
                        row.getObject("review_on", LocalDate.class)),
                ended == null
                        ? null
                        : new Ending(
                                ended,
                                row.getString("ended_by"),
                                row.getString("collector"),
                                row.getString("relation"),
                                row.getString("document"),
                                row.getString("document_number"),
                                row.getString("approved_by")));
    }
}
