package yinuo.register;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.register.KnownHomes.Living;
import yinuo.register.KnownHomes.NoteAt;
import yinuo.register.KnownHomes.Resident;

/** What many arrivals at once can collide with, and what they bring besides people. */
@Repository
class Arrivals {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Arrivals(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    KnownHomes known(Office.Id office) {
        var homes = new HashMap<String, UUID>();
        var zones = new HashMap<Integer, String>();
        each(office, "select id, label, building, zone from home where office_id = :office", row -> {
            homes.put(row.getString("label"), row.getObject("id", UUID.class));
            zones.putIfAbsent(row.getInt("building"), row.getString("zone"));
        });
        var plates = new HashMap<String, String>();
        each(office, """
                select vehicle.plate, home.label
                from vehicle
                join home on home.office_id = vehicle.office_id and home.id = vehicle.home_id
                where vehicle.office_id = :office
                """, row -> plates.put(row.getString("plate"), row.getString("label")));
        return new KnownHomes(homes, zones, people(office), living(office), plates, notes(office));
    }

    private Map<Resident, UUID> people(Office.Id office) {
        var people = new HashMap<Resident, UUID>();
        each(
                office,
                "select id, name, phone from person where office_id = :office and phone <> '' order by id",
                row -> people.putIfAbsent(
                        new Resident(row.getString("name"), row.getString("phone")), row.getObject("id", UUID.class)));
        return people;
    }

    private Set<Living> living(Office.Id office) {
        var living = new HashSet<Living>();
        each(office, """
                select home.label, person.name, person.phone
                from occupancy
                join home on home.office_id = occupancy.office_id and home.id = occupancy.home_id
                join person on person.office_id = occupancy.office_id and person.id = occupancy.person_id
                where occupancy.office_id = :office
                  and occupancy.until is null
                """, row -> {
            living.add(new Living(row.getString("label"), row.getString("name"), row.getString("phone")));
            living.add(new Living(row.getString("label"), row.getString("name"), ""));
        });
        return living;
    }

    private Set<NoteAt> notes(Office.Id office) {
        var notes = new HashSet<NoteAt>();
        each(office, """
                select home.label, home_note.words
                from home_note
                join home on home.office_id = home_note.office_id and home.id = home_note.home_id
                where home_note.office_id = :office
                  and home_note.removed_at is null
                """, row -> notes.add(new NoteAt(row.getString("label"), row.getString("words"))));
        return notes;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(Office.Id office, String sql, Reader reader) {
        db.sql(sql).param("office", office.value()).query(reader::read);
    }

    record PlateAt(UUID home, String plate) {}

    void addPlates(Office.Id office, List<PlateAt> plates) {
        batches.batchUpdate(
                """
                insert into vehicle (office_id, home_id, plate)
                values (?, ?, ?)
                on conflict do nothing
                """,
                plates.stream()
                        .map(one -> new Object[] {office.value(), one.home(), one.plate()})
                        .toList());
    }

    record NoteFor(UUID home, UUID id, String words) {}

    void addNotes(Office.Id office, List<NoteFor> notes, String author, Instant at) {
        batches.batchUpdate(
                """
                insert into home_note (office_id, home_id, id, words, author, at)
                values (?, ?, ?, ?, ?, ?)
                """,
                notes.stream()
                        .map(one -> new Object[] {office.value(), one.home(), one.id(), one.words(), author, from(at)})
                        .toList());
    }
}
