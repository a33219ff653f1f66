package yinuo.team.patrol;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.team.patrol.Patrol.Finding;
import yinuo.team.patrol.Patrol.Looked;
import yinuo.team.patrol.Patrol.Result;
import yinuo.team.patrol.Patrol.Seen;
import yinuo.team.patrol.Patrol.Value;

/** Every patrol with the people looked at and what was found. */
@Repository
class PatrolRows {

    private final JdbcClient db;

    PatrolRows(JdbcClient db) {
        this.db = db;
    }

    /** False when one of the office is open. */
    boolean add(Patrol patrol) {
        var added = db.sql("""
                insert into patrol (office_id, id, number, day, begun_at, patroller_id, patroller)
                values (:office, :id, :number, :day, :at, :patroller, :by)
                on conflict (office_id) where finished_at is null do nothing
                """)
                        .param("office", patrol.id().office().value())
                        .param("id", patrol.id().value())
                        .param("number", patrol.number())
                        .param("day", patrol.day())
                        .param("at", from(patrol.begunAt()))
                        .param("patroller", patrol.patroller())
                        .param("by", patrol.by())
                        .update()
                > 0;
        if (added) {
            patrol.people().forEach(one -> put(patrol.id(), one));
        }
        return added;
    }

    void put(Patrol.Id id, Looked one) {
        db.sql("""
                insert into patrol_person (office_id, patrol_id, member_id, name, role, on_duty, seen)
                values (:office, :patrol, :member, :name, :role, :duty, :seen)
                on conflict (office_id, patrol_id, member_id) do update set seen = :seen
                """)
                .param("office", id.office().value())
                .param("patrol", id.value())
                .param("member", one.member())
                .param("name", one.name())
                .param("role", one.role())
                .param("duty", one.onDuty())
                .param("seen", one.seen().name())
                .update();
    }

    void put(Patrol.Id id, Finding one) {
        db.sql("""
                insert into patrol_finding (office_id, patrol_id, seq, member_id, name, item, praise, words, photos, told,
                    points, entry_id)
                values (:office, :patrol, :seq, :member, :name, :item, :praise, :words, :photos, :told, :points, :entry)
                on conflict (office_id, patrol_id, seq) do update set entry_id = :entry
                """)
                .param("office", id.office().value())
                .param("patrol", id.value())
                .param("seq", one.seq())
                .param("member", one.member())
                .param("name", one.name())
                .param("item", one.item())
                .param("praise", one.praise())
                .param("words", one.words())
                .param("photos", one.photos().toArray(String[]::new))
                .param("told", one.told())
                .param("points", one.points(), Types.NUMERIC)
                .param("entry", one.entry(), Types.OTHER)
                .update();
    }

    void remove(Patrol.Id id, int seq) {
        db.sql("delete from patrol_finding where office_id = :office and patrol_id = :patrol and seq = :seq")
                .param("office", id.office().value())
                .param("patrol", id.value())
                .param("seq", seq)
                .update();
    }

    void finish(Patrol patrol, Result result) {
        var rows = db.sql("""
                update patrol
                set version = version + 1,
                    finished_at = :at,
                    lacking = :lacking,
                    words = :words
                where office_id = :office
                  and id = :id
                  and version = :version
                  and finished_at is null
                """)
                .param("at", from(result.at()))
                .param("lacking", result.lacking().stream().map(Enum::name).toArray(String[]::new))
                .param("words", result.words())
                .param("office", patrol.id().office().value())
                .param("id", patrol.id().value())
                .param("version", patrol.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("patrol", patrol.number());
        }
    }

    Optional<Patrol> open(Office.Id office) {
        return db.sql("select * from patrol where office_id = :office and finished_at is null")
                .param("office", office.value())
                .query(this::read)
                .optional();
    }

    Patrol get(Patrol.Id id) {
        return db.sql("select * from patrol where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(this::read)
                .optional()
                .orElseThrow(() -> new Missing("patrol", id.value()));
    }

    Patrol take(Patrol.Id id) {
        db.sql("select id from patrol where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** When somebody first went round; before it no day was missed. */
    Optional<LocalDate> first(Office.Id office) {
        return db.sql("select min(day) from patrol where office_id = :office")
                .param("office", office.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Of these days, both included, the last first. */
    List<Patrol> list(Office.Id office, LocalDate since, LocalDate until) {
        return db.sql("""
                select *
                from patrol
                where office_id = :office
                  and day between :since and :until
                order by begun_at desc
                """)
                .param("office", office.value())
                .param("since", since)
                .param("until", until)
                .query(this::read)
                .list();
    }

    private Patrol read(ResultSet row, int n) throws SQLException {
        var id = new Patrol.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class));
        var finished = row.getTimestamp("finished_at");
        return new Patrol(
                id,
                row.getInt("version"),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getObject("patroller_id", UUID.class),
                row.getString("patroller"),
                people(id),
                findings(id),
                finished == null
                        ? null
                        : new Result(
                                finished.toInstant(),
                                Value.of((String[]) row.getArray("lacking").getArray()),
                                row.getString("words")));
    }

    private List<Looked> people(Patrol.Id id) {
        return db.sql("""
                select *
                from patrol_person
                where office_id = :office
                  and patrol_id = :patrol
                order by on_duty desc, role, name, member_id
                """)
                .param("office", id.office().value())
                .param("patrol", id.value())
                .query((row, n) -> new Looked(
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getBoolean("on_duty"),
                        Seen.valueOf(row.getString("seen"))))
                .list();
    }

    private List<Finding> findings(Patrol.Id id) {
        return db.sql("select * from patrol_finding where office_id = :office and patrol_id = :patrol order by seq")
                .param("office", id.office().value())
                .param("patrol", id.value())
                .query((row, n) -> new Finding(
                        row.getInt("seq"),
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        row.getString("item"),
                        row.getBoolean("praise"),
                        row.getString("words"),
                        List.of((String[]) row.getArray("photos").getArray()),
                        row.getBoolean("told"),
                        row.getBigDecimal("points"),
                        row.getObject("entry_id", UUID.class)))
                .list();
    }
}
