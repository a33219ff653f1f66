package yinuo.counter.movein;

import static java.sql.Timestamp.from;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.movein.MoveIn.Defect;
import yinuo.counter.movein.MoveIn.Ended;
import yinuo.counter.movein.MoveIn.Meters;
import yinuo.counter.movein.MoveIn.Outcome;
import yinuo.counter.movein.MoveIn.Owner;
import yinuo.counter.movein.MoveIn.Person;
import yinuo.counter.movein.MoveIn.Started;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.register.Occupant.Relation;
import yinuo.text.Document;

/** Every move-in. */
@Repository
class MoveIns {

    private final JdbcClient db;

    MoveIns(JdbcClient db) {
        this.db = db;
    }

    /** Whether no other is open for the home. */
    boolean add(MoveIn one) {
        return db.sql("""
                insert into movein (office_id, id, number, home_id, home, owner, phone, started_at, started_by)
                values (:office, :id, :number, :homeId, :home, :owner, :phone, :at, :by)
                on conflict (office_id, home_id) where ended_at is null do nothing
                """)
                        .param("office", one.id().office().value())
                        .param("id", one.id().value())
                        .param("number", one.number())
                        .param("homeId", one.homeId())
                        .param("home", one.home())
                        .param("owner", one.owner().name())
                        .param("phone", one.owner().phone())
                        .param("at", from(one.started().at()))
                        .param("by", one.started().by())
                        .update()
                == 1;
    }

    void replace(MoveIn one) {
        var owner = one.owner();
        var meters = one.meters();
        var ended = one.ended();
        var rows = db.sql("""
                update movein
                set version = version + 1,
                    document = :document,
                    document_masked = :masked,
                    water = :water,
                    electricity = :electricity,
                    gas = :gas,
                    ended_at = :endedAt,
                    ended_by = :endedBy,
                    outcome = :outcome,
                    words = :words
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param(
                        "document",
                        owner.document() == null ? null : owner.document().name(),
                        Types.VARCHAR)
                .param("masked", owner.maskedNumber())
                .param("water", meters == null ? null : meters.water(), Types.NUMERIC)
                .param("electricity", meters == null ? null : meters.electricity(), Types.NUMERIC)
                .param("gas", meters == null ? null : meters.gas(), Types.NUMERIC)
                .param("endedAt", ended == null ? null : from(ended.at()), Types.TIMESTAMP)
                .param("endedBy", ended == null ? null : ended.by(), Types.VARCHAR)
                .param("outcome", ended == null ? null : ended.outcome().name(), Types.VARCHAR)
                .param("words", ended == null ? "" : ended.words())
                .param("office", one.id().office().value())
                .param("id", one.id().value())
                .param("version", one.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("move-in", one.id().value());
        }
    }

    /** Nobody else changes it until the transaction ends. */
    MoveIn take(MoveIn.Id id, @Nullable Integer seen) {
        var one = db.sql("select * from movein where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(MoveIns::read)
                .optional()
                .orElseThrow(() -> new Missing("move-in", id.value()));
        if (seen != null && seen != one.version()) {
            throw new Overtaken("move-in", id.value());
        }
        return one;
    }

    MoveIn get(MoveIn.Id id) {
        return db.sql("select * from movein where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(MoveIns::read)
                .optional()
                .orElseThrow(() -> new Missing("move-in", id.value()));
    }

    Optional<MoveIn> open(Office.Id office, UUID home) {
        return db.sql("select * from movein where office_id = :office and home_id = :home and ended_at is null")
                .param("office", office.value())
                .param("home", home)
                .query(MoveIns::read)
                .optional();
    }

    List<MoveIn> ofHome(Office.Id office, UUID home) {
        return db.sql("select * from movein where office_id = :office and home_id = :home order by started_at desc")
                .param("office", office.value())
                .param("home", home)
                .query(MoveIns::read)
                .list();
    }

    /** Whose number, home or owner hold the words; open ones first, then the last first. */
    List<MoveIn> found(Office.Id office, String words, int limit) {
        return db.sql("""
                select *
                from movein
                where office_id = :office
                  and (number ilike :words or home ilike :words or owner ilike :words)
                order by ended_at is not null, started_at desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .param("limit", limit)
                .query(MoveIns::read)
                .list();
    }

    void people(MoveIn.Id id, List<Person> people) {
        db.sql("delete from movein_person where office_id = :office and movein_id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .update();
        for (var place = 0; place < people.size(); place++) {
            db.sql("""
                    insert into movein_person (office_id, movein_id, place, name, phone, relation)
                    values (:office, :id, :place, :name, :phone, :relation)
                    """)
                    .param("office", id.office().value())
                    .param("id", id.value())
                    .param("place", place)
                    .param("name", people.get(place).name())
                    .param("phone", people.get(place).phone())
                    .param("relation", people.get(place).relation().name())
                    .update();
        }
    }

    List<Person> people(MoveIn.Id id) {
        return db.sql("""
                select name, phone, relation
                from movein_person
                where office_id = :office
                  and movein_id = :id
                order by place
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new Person(
                        row.getString("name"), row.getString("phone"), Relation.valueOf(row.getString("relation"))))
                .list();
    }

    void add(MoveIn.Id id, Defect defect) {
        db.sql("""
                insert into movein_defect (office_id, movein_id, id, words, found_at, slip_id, slip_number)
                values (:office, :movein, :id, :words, :at, :slip, :number)
                """)
                .param("office", id.office().value())
                .param("movein", id.value())
                .param("id", defect.id())
                .param("words", defect.words())
                .param("at", from(defect.foundAt()))
                .param("slip", defect.slip())
                .param("number", defect.slipNumber())
                .update();
    }

    List<Defect> defects(MoveIn.Id id) {
        return db.sql("""
                select *
                from movein_defect
                where office_id = :office
                  and movein_id = :id
                order by slip_number
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new Defect(
                        row.getObject("id", UUID.class),
                        row.getString("words"),
                        row.getTimestamp("found_at").toInstant(),
                        row.getObject("slip_id", UUID.class),
                        row.getString("slip_number")))
                .list();
    }

    private static MoveIn read(ResultSet row, int n) throws SQLException {
        var document = row.getString("document");
        return new MoveIn(
                new MoveIn.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("home_id", UUID.class),
                row.getString("home"),
                new Owner(
                        row.getString("owner"),
                        row.getString("phone"),
                        document == null ? null : Document.valueOf(document),
                        row.getString("document_masked")),
                meters(row),
                new Started(row.getTimestamp("started_at").toInstant(), row.getString("started_by")),
                ended(row));
    }

    private static @Nullable Meters meters(ResultSet row) throws SQLException {
        BigDecimal water = row.getBigDecimal("water");
        return water == null ? null : new Meters(water, row.getBigDecimal("electricity"), row.getBigDecimal("gas"));
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
