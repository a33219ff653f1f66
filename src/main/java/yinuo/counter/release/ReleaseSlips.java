package yinuo.counter.release;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.release.ReleaseSlip.Applicant;
import yinuo.counter.release.ReleaseSlip.Checked;
import yinuo.counter.release.ReleaseSlip.Issued;
import yinuo.counter.release.ReleaseSlip.Outcome;
import yinuo.journal.SignatureHow;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.register.Occupant.Relation;

/** Every release slip. */
@Repository
class ReleaseSlips {

    private final JdbcClient db;

    ReleaseSlips(JdbcClient db) {
        this.db = db;
    }

    void add(ReleaseSlip slip) {
        db.sql("""
                insert into release_slip (
                    office_id, id, number, home_id, home, applicant, relation, consent, goods, vehicle, valid_until,
                    issued_at, issued_by, signed_how)
                values (
                    :office, :id, :number, :homeId, :home, :applicant, :relation, :consent, :goods, :vehicle, :until,
                    :at, :by, :how)
                """)
                .param("office", slip.id().office().value())
                .param("id", slip.id().value())
                .param("number", slip.number())
                .param("homeId", slip.homeId())
                .param("home", slip.home())
                .param("applicant", slip.applicant().name())
                .param("relation", slip.applicant().relation().name())
                .param("consent", slip.applicant().consent())
                .param("goods", slip.goods())
                .param("vehicle", slip.vehicle())
                .param("until", from(slip.validUntil()))
                .param("at", from(slip.issued().at()))
                .param("by", slip.issued().by())
                .param("how", slip.issued().how().name())
                .update();
    }

    /** Once: of two gates the second is told. */
    void check(ReleaseSlip.Id id, Checked checked) {
        var rows = db.sql("""
                update release_slip
                set checked_at = :at,
                    checked_by = :by,
                    outcome = :outcome,
                    words = :words
                where office_id = :office
                  and id = :id
                  and outcome is null
                """)
                .param("at", from(checked.at()))
                .param("by", checked.by())
                .param("outcome", checked.outcome().name())
                .param("words", checked.words())
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Overtaken("release slip", id.value());
        }
    }

    ReleaseSlip get(ReleaseSlip.Id id) {
        return db.sql("select * from release_slip where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(ReleaseSlips::read)
                .optional()
                .orElseThrow(() -> new Missing("release slip", id.value()));
    }

    /** Whose number, home, applicant or goods hold the words; all when there are none, the last first. */
    List<ReleaseSlip> found(Office.Id office, String words, int limit) {
        return db.sql("""
                select *
                from release_slip
                where office_id = :office
                  and (number ilike :words or home ilike :words or applicant ilike :words or goods ilike :words)
                order by issued_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .query(ReleaseSlips::read)
                .list();
    }

    /** Of one home, the last first. */
    List<ReleaseSlip> ofHome(Office.Id office, UUID home) {
        return db.sql("""
                select *
                from release_slip
                where office_id = :office
                  and home_id = :home
                order by issued_at desc, id desc
                """)
                .param("office", office.value())
                .param("home", home)
                .query(ReleaseSlips::read)
                .list();
    }

    private static ReleaseSlip read(ResultSet row, int n) throws SQLException {
        var checked = row.getTimestamp("checked_at");
        return new ReleaseSlip(
                new ReleaseSlip.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                new Applicant(
                        row.getString("applicant"),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("consent")),
                row.getString("goods"),
                row.getString("vehicle"),
                row.getTimestamp("valid_until").toInstant(),
                new Issued(
                        row.getTimestamp("issued_at").toInstant(),
                        row.getString("issued_by"),
                        SignatureHow.valueOf(row.getString("signed_how"))),
                checked == null
                        ? null
                        : new Checked(
                                checked.toInstant(),
                                row.getString("checked_by"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("words")));
    }
}
