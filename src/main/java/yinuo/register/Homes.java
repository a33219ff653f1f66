package yinuo.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yinuo.office.Office;
import yinuo.register.Occupant.Relation;

/** Every home: the questions. */
@Repository
class Homes {

    private static final String PEOPLE = """
            select occupancy.home_id, person.id, person.version, person.name, person.phone, occupancy.relation, occupancy.since
            from occupancy
            join person on person.office_id = occupancy.office_id and person.id = occupancy.person_id
            where occupancy.office_id = :office
              and occupancy.home_id in (:homes)
              and occupancy.until is null
            order by case occupancy.relation when 'OWNER' then 0 when 'TENANT' then 1 else 2 end, person.name
            """;

    private static final int MOST_KNOWN = 100_000;

    private final JdbcClient db;
    private final Map<Exact, Register.Found> known = new ConcurrentHashMap<>();

    Homes(JdbcClient db) {
        this.db = db;
    }

    Optional<Home> labelled(Office.Id office, Collection<String> labels) {
        return named(office, labels, 1).stream()
                .findFirst()
                .flatMap(id -> all(office, List.of(id)).stream().findFirst());
    }

    /** A home keeps its label and is never taken away, so what one label stands for is read once. */
    private record Exact(Office.Id office, String label) {}

    Optional<Register.Found> found(Office.Id office, List<String> labels) {
        if (labels.size() > 1) {
            return read(office, labels);
        }
        var exact = new Exact(office, labels.getFirst());
        var home = known.get(exact);
        if (home != null) {
            return Optional.of(home);
        }
        var read = read(office, labels);
        read.ifPresent(found -> keepOnceCommitted(exact, found));
        return read;
    }

    /** It may have been entered by this very transaction. */
    private void keepOnceCommitted(Exact exact, Register.Found home) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (known.size() >= MOST_KNOWN) {
                    known.clear();
                }
                known.put(exact, home);
            }
        });
    }

    private Optional<Register.Found> read(Office.Id office, List<String> labels) {
        return db.sql("""
                select id, label
                from home
                where office_id = :office
                  and label in (:labels)
                order by building, floor, door
                limit 1
                """)
                .param("office", office.value())
                .param("labels", labels)
                .query((row, _) -> new Register.Found(row.getObject("id", UUID.class), row.getString("label")))
                .optional();
    }

    List<UUID> named(Office.Id office, Collection<String> labels, int limit) {
        return db.sql("""
                select id
                from home
                where office_id = :office
                  and label in (:labels)
                order by building, floor, door
                limit :limit
                """)
                .param("office", office.value())
                .param("labels", labels)
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> every(Office.Id office) {
        return db.sql("select id from home where office_id = :office order by shop, building, floor, door")
                .param("office", office.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** These homes with their people, notes and vehicles, in the order asked for. */
    List<Home> all(Office.Id office, List<UUID> homes) {
        if (homes.isEmpty()) {
            return List.of();
        }
        var people = grouped(office, homes, PEOPLE, Homes::occupant);
        var notes = grouped(
                office, homes, """
                select home_id, id, words
                from home_note
                where office_id = :office
                  and home_id in (:homes)
                  and removed_at is null
                order by at
                """, row -> new Home.Note(row.getObject("id", UUID.class), row.getString("words")));
        var plates = grouped(
                office,
                homes,
                "select home_id, plate from vehicle where office_id = :office and home_id in (:homes) order by plate",
                row -> row.getString("plate"));
        var found = new LinkedHashMap<UUID, Home>();
        db.sql("select * from home where office_id = :office and id in (:homes)")
                .param("office", office.value())
                .param("homes", homes)
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    found.put(
                            id,
                            home(
                                    office,
                                    row,
                                    people.getOrDefault(id, List.of()),
                                    notes.getOrDefault(id, List.of()),
                                    plates.getOrDefault(id, List.of())));
                });
        return homes.stream()
                .distinct()
                .map(found::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(Office.Id office, List<UUID> homes, String sql, Reader<T> reader) {
        var groups = new LinkedHashMap<UUID, List<T>>();
        db.sql(sql).param("office", office.value()).param("homes", homes).query(row -> {
            groups.computeIfAbsent(row.getObject("home_id", UUID.class), _ -> new ArrayList<>())
                    .add(reader.read(row));
        });
        return groups;
    }

    private static Occupant occupant(ResultSet row) throws SQLException {
        return new Occupant(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                Relation.valueOf(row.getString("relation")),
                row.getString("phone"),
                row.getObject("since", LocalDate.class));
    }

    private static Home home(
            Office.Id office, ResultSet row, List<Occupant> people, List<Home.Note> notes, List<String> plates)
            throws SQLException {
        return new Home(
                new Home.Id(office, row.getObject("id", UUID.class)),
                new Home.Place(
                        row.getString("label"),
                        row.getInt("building"),
                        row.getInt("floor"),
                        row.getInt("door"),
                        row.getBoolean("shop")),
                row.getString("zone"),
                people,
                notes,
                plates);
    }

    int count(Office.Id office) {
        return db.sql("select count(*) from home where office_id = :office")
                .param("office", office.value())
                .query(Integer.class)
                .single();
    }
}
