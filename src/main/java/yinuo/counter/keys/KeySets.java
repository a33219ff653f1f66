package yinuo.counter.keys;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.keys.KeySet.Entrusted;
import yinuo.counter.keys.KeySet.Hook;
import yinuo.counter.keys.KeySet.Left;
import yinuo.counter.keys.KeySet.Opens;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every key ever registered. The database keeps a code and a hook for one key each. */
@Repository
class KeySets {

    private final JdbcClient db;

    KeySets(JdbcClient db) {
        this.db = db;
    }

    /** Told apart by the database: a code that is taken, and a hook that is. */
    void add(KeySet key) {
        try {
            values(db.sql("""
                    insert into key_set (
                        office_id, id, code, class, cabinet, hook, building, floor, home_id, home, room, department_id,
                        department, pieces, owner, owner_phone, purpose, entrusted_from, entrusted_until, registered_at,
                        registered_by)
                    values (
                        :office, :id, :code, :class, :cabinet, :hook, :building, :floor, :homeId, :home, :room,
                        :departmentId, :department, :pieces, :owner, :phone, :purpose, :from, :until, :at, :by)
                    """), key)
                    .param("code", key.code())
                    .param("class", key.keyClass().name())
                    .param("building", key.opens().building(), Types.INTEGER)
                    .param("floor", key.opens().floor(), Types.INTEGER)
                    .param("homeId", key.opens().homeId(), Types.OTHER)
                    .param("home", key.opens().home())
                    .param("room", key.opens().room())
                    .param(
                            "departmentId",
                            key.opens().departmentId() == null
                                    ? null
                                    : key.opens().departmentId().value(),
                            Types.OTHER)
                    .param("department", key.opens().department())
                    .param("pieces", key.pieces())
                    .param("at", from(key.registeredAt()))
                    .param("by", key.registeredBy())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw taken(taken);
        }
    }

    /** What may change of a key: its hook, its entrustment, and that it left. */
    void replace(KeySet key) {
        try {
            var left = key.left();
            var rows = values(db.sql("""
                    update key_set
                    set version = version + 1,
                        cabinet = :cabinet,
                        hook = :hook,
                        owner = :owner,
                        owner_phone = :phone,
                        purpose = :purpose,
                        entrusted_from = :from,
                        entrusted_until = :until,
                        left_as = :leftAs,
                        left_at = :leftAt,
                        left_to = :leftTo
                    where office_id = :office
                      and id = :id
                      and version = :version
                    """), key)
                    .param("version", key.version())
                    .param("leftAs", left == null ? null : left.as().name(), Types.VARCHAR)
                    .param("leftAt", left == null ? null : from(left.at()), Types.TIMESTAMP)
                    .param("leftTo", left == null ? null : left.to(), Types.VARCHAR)
                    .update();
            if (rows == 0) {
                throw new Overtaken("key", key.id().value());
            }
        } catch (DuplicateKeyException taken) {
            throw taken(taken);
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, KeySet key) {
        var entrusted = key.entrusted();
        return statement
                .param("office", key.id().office().value())
                .param("id", key.id().value())
                .param("cabinet", key.hook().cabinet())
                .param("hook", key.hook().number())
                .param("owner", entrusted == null ? "" : entrusted.owner())
                .param("phone", entrusted == null ? "" : entrusted.phone())
                .param("purpose", entrusted == null ? "" : entrusted.purpose())
                .param("from", entrusted == null ? null : entrusted.from(), Types.DATE)
                .param("until", entrusted == null ? null : entrusted.until(), Types.DATE);
    }

    private static BadInput taken(DuplicateKeyException taken) {
        return String.valueOf(taken.getMessage()).contains("key_set_hook")
                ? BadInput.in("hook", "keys.bad.hookTaken")
                : BadInput.in("code", "keys.bad.codeTaken");
    }

    KeySet get(KeySet.Id id) {
        return db.sql("select * from key_set where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("key", id.value()));
    }

    /** Nobody else changes it until the transaction ends. */
    KeySet take(KeySet.Id id, @Nullable Integer seen) {
        var key = db.sql("select * from key_set where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("key", id.value()));
        if (seen != null && seen != key.version()) {
            throw new Overtaken("key", id.value());
        }
        return key;
    }

    /** Those kept, by building, floor and code; of one class, or whose code, home or room holds the words. */
    List<KeySet> kept(Office.Id office, @Nullable KeyClass keyClass, String words) {
        return db.sql("""
                select *
                from key_set
                where office_id = :office
                  and left_at is null
                  and (:class::text is null or class = :class)
                  and (code ilike :words or home ilike :words or room ilike :words or owner ilike :words)
                order by building nulls last, floor nulls last, code
                """)
                .param("office", office.value())
                .param("class", keyClass == null ? null : keyClass.name(), Types.VARCHAR)
                .param("words", "%" + words.replaceAll("[%_\\\\]", "") + "%")
                .query((row, _) -> read(row))
                .list();
    }

    /** Those that were issued or given back, the last first. */
    List<KeySet> gone(Office.Id office, int limit) {
        return db.sql("""
                select *
                from key_set
                where office_id = :office
                  and left_at is not null
                order by left_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    List<KeySet> ofHome(Office.Id office, UUID home) {
        return db.sql("""
                select *
                from key_set
                where office_id = :office
                  and home_id = :home
                order by registered_at desc
                """)
                .param("office", office.value())
                .param("home", home)
                .query((row, _) -> read(row))
                .list();
    }

    private static KeySet read(ResultSet row) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var department = row.getObject("department_id", UUID.class);
        var until = row.getObject("entrusted_until", LocalDate.class);
        var left = row.getTimestamp("left_at");
        return new KeySet(
                new KeySet.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("code"),
                KeyClass.valueOf(row.getString("class")),
                new Hook(row.getString("cabinet"), row.getInt("hook")),
                new Opens(
                        row.getObject("building", Integer.class),
                        row.getObject("floor", Integer.class),
                        row.getObject("home_id", UUID.class),
                        row.getString("home"),
                        row.getString("room"),
                        department == null ? null : new Department.Id(office, department),
                        row.getString("department")),
                row.getInt("pieces"),
                until == null
                        ? null
                        : new Entrusted(
                                row.getString("owner"),
                                row.getString("owner_phone"),
                                row.getString("purpose"),
                                row.getObject("entrusted_from", LocalDate.class),
                                until),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("registered_by"),
                left == null
                        ? null
                        : new Left(
                                Left.As.valueOf(row.getString("left_as")), left.toInstant(), row.getString("left_to")));
    }
}
