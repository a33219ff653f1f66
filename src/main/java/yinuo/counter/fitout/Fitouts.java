package yinuo.counter.fitout;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.fitout.Fitout.Accepted;
import yinuo.counter.fitout.Fitout.Applicant;
import yinuo.counter.fitout.Fitout.Applied;
import yinuo.counter.fitout.Fitout.Contractor;
import yinuo.counter.fitout.Fitout.Ended;
import yinuo.counter.fitout.Fitout.Outcome;
import yinuo.counter.fitout.Fitout.Works;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.register.Occupant.Relation;

/** Every fitting out. */
@Repository
class Fitouts {

    private final JdbcClient db;

    Fitouts(JdbcClient db) {
        this.db = db;
    }

    /** Whether no other is open for the home. */
    boolean add(Fitout one) {
        return db.sql("""
                insert into fitout (
                    office_id, id, number, home_id, home, applicant, relation, phone, consent, contractor, manager,
                    manager_phone, works, from_day, until_day, drawings, applied_at, applied_by)
                values (
                    :office, :id, :number, :homeId, :home, :applicant, :relation, :phone, :consent, :contractor, :manager,
                    :managerPhone, :works, :from, :until, :drawings, :at, :by)
                on conflict (office_id, home_id) where ended_at is null do nothing
                """)
                        .param("office", one.id().office().value())
                        .param("id", one.id().value())
                        .param("number", one.number())
                        .param("homeId", one.homeId())
                        .param("home", one.home())
                        .param("applicant", one.applicant().name())
                        .param("relation", one.applicant().relation().name())
                        .param("phone", one.applicant().phone())
                        .param("consent", one.applicant().consent())
                        .param("contractor", one.contractor().name())
                        .param("manager", one.contractor().manager())
                        .param("managerPhone", one.contractor().phone())
                        .param("works", one.works().words())
                        .param("from", one.works().from())
                        .param("until", one.works().until())
                        .param("drawings", one.drawings().toArray(String[]::new))
                        .param("at", from(one.applied().at()))
                        .param("by", one.applied().by())
                        .update()
                == 1;
    }

    void replace(Fitout one) {
        var accepted = one.accepted();
        var ended = one.ended();
        var rows = db.sql("""
                update fitout
                set version = version + 1,
                    until_day = :until,
                    drawings = :drawings,
                    deposit_id = :deposit,
                    accepted_at = :acceptedAt,
                    refund_from = :refundFrom,
                    ended_at = :endedAt,
                    ended_by = :endedBy,
                    outcome = :outcome,
                    words = :words
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("until", one.works().until())
                .param("drawings", one.drawings().toArray(String[]::new))
                .param("deposit", one.deposit(), Types.OTHER)
                .param("acceptedAt", accepted == null ? null : from(accepted.at()), Types.TIMESTAMP)
                .param("refundFrom", accepted == null ? null : from(accepted.refundFrom()), Types.TIMESTAMP)
                .param("endedAt", ended == null ? null : from(ended.at()), Types.TIMESTAMP)
                .param("endedBy", ended == null ? null : ended.by(), Types.VARCHAR)
                .param("outcome", ended == null ? null : ended.outcome().name(), Types.VARCHAR)
                .param("words", ended == null ? "" : ended.words())
                .param("office", one.id().office().value())
                .param("id", one.id().value())
                .param("version", one.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("fit-out", one.id().value());
        }
    }

    /** Nobody else changes it until the transaction ends. */
    Fitout take(Fitout.Id id, @Nullable Integer seen) {
        var one = db.sql("select * from fitout where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Fitouts::read)
                .optional()
                .orElseThrow(() -> new Missing("fit-out", id.value()));
        if (seen != null && seen != one.version()) {
            throw new Overtaken("fit-out", id.value());
        }
        return one;
    }

    Fitout get(Fitout.Id id) {
        return db.sql("select * from fitout where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Fitouts::read)
                .optional()
                .orElseThrow(() -> new Missing("fit-out", id.value()));
    }

    Optional<Fitout> open(Office.Id office, UUID home) {
        return db.sql("select * from fitout where office_id = :office and home_id = :home and ended_at is null")
                .param("office", office.value())
                .param("home", home)
                .query(Fitouts::read)
                .optional();
    }

    List<Fitout> ofHome(Office.Id office, UUID home) {
        return db.sql("select * from fitout where office_id = :office and home_id = :home order by applied_at desc")
                .param("office", office.value())
                .param("home", home)
                .query(Fitouts::read)
                .list();
    }

    /** Whose number, home, applicant or contractor hold the words; open ones first, then the last first. */
    List<Fitout> found(Office.Id office, String words, int limit) {
        return db.sql("""
                select *
                from fitout
                where office_id = :office
                  and (number ilike :words or home ilike :words or applicant ilike :words or contractor ilike :words)
                order by ended_at is not null, applied_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .query(Fitouts::read)
                .list();
    }

    private static Fitout read(ResultSet row, int n) throws SQLException {
        return new Fitout(
                new Fitout.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                new Applicant(
                        row.getString("applicant"),
                        Relation.valueOf(row.getString("relation")),
                        row.getString("phone"),
                        row.getString("consent")),
                new Contractor(row.getString("contractor"), row.getString("manager"), row.getString("manager_phone")),
                new Works(
                        row.getString("works"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)),
                List.of((String[]) row.getArray("drawings").getArray()),
                row.getObject("deposit_id", UUID.class),
                new Applied(row.getTimestamp("applied_at").toInstant(), row.getString("applied_by")),
                accepted(row),
                ended(row));
    }

    private static @Nullable Accepted accepted(ResultSet row) throws SQLException {
        var at = row.getTimestamp("accepted_at");
        return at == null
                ? null
                : new Accepted(at.toInstant(), row.getTimestamp("refund_from").toInstant());
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new Ended(
                        at.toInstant(),
                        row.getString("ended_by"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("words"));
    }
}
