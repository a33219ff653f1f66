package yinuo.register;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Overtaken;
import yinuo.register.Register.NewHome;
import yinuo.register.Register.NewPerson;

/** Every home: the changes. */
@Repository
class HomeChanges {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    HomeChanges(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void add(Office.Id office, List<NewHome> homes, List<UUID> ids) {
        batches.batchUpdate(
                """
                insert into home (office_id, id, label, compact, building, floor, door, shop, zone)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                java.util.stream.IntStream.range(0, homes.size())
                        .mapToObj(n -> {
                            var place = homes.get(n).place();
                            return new Object[] {
                                office.value(),
                                ids.get(n),
                                place.label(),
                                place.compact(),
                                place.building(),
                                place.floor(),
                                place.door(),
                                place.shop(),
                                homes.get(n).zone()
                            };
                        })
                        .toList());
    }

    void addPeople(Office.Id office, List<NewPerson> people, List<UUID> ids) {
        batches.batchUpdate(
                """
                insert into person (office_id, id, name, pinyin, initials, phone, phone_tail)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                java.util.stream.IntStream.range(0, people.size())
                        .mapToObj(n -> {
                            var person = people.get(n);
                            var reading = Pinyin.of(person.name());
                            return new Object[] {
                                office.value(),
                                ids.get(n),
                                person.name(),
                                reading.full(),
                                reading.initials(),
                                person.phone(),
                                tail(person.phone())
                            };
                        })
                        .toList());
    }

    private static String tail(String phone) {
        return new StringBuilder(phone).reverse().toString();
    }

    record MovedIn(UUID home, UUID person, Occupant.Relation relation, LocalDate since) {}

    void moveIn(Office.Id office, List<MovedIn> movedIn) {
        batches.batchUpdate(
                """
                insert into occupancy (office_id, home_id, person_id, relation, since)
                values (?, ?, ?, ?, ?)
                on conflict on constraint occupancy_pk do update
                set relation = excluded.relation,
                    until = null
                """,
                movedIn.stream()
                        .map(in -> new Object[] {
                            office.value(),
                            in.home(),
                            in.person(),
                            in.relation().name(),
                            in.since()
                        })
                        .toList());
    }

    void moveOut(Office.Id office, UUID home, UUID person, LocalDate day) {
        db.sql("""
                update occupancy
                set until = :day
                where office_id = :office
                  and home_id = :home
                  and person_id = :person
                  and until is null
                """)
                .param("day", day)
                .param("office", office.value())
                .param("home", home)
                .param("person", person)
                .update();
    }

    /** Who is already known by this name and phone. */
    Optional<UUID> known(Office.Id office, NewPerson person) {
        return db.sql("""
                select id
                from person
                where office_id = :office
                  and phone = :phone
                  and name = :name
                order by id
                limit 1
                """)
                .param("office", office.value())
                .param("phone", person.phone())
                .param("name", person.name())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    void relate(Office.Id office, UUID home, UUID person, Occupant.Relation relation) {
        db.sql("""
                update occupancy
                set relation = :relation
                where office_id = :office
                  and home_id = :home
                  and person_id = :person
                  and until is null
                """)
                .param("relation", relation.name())
                .param("office", office.value())
                .param("home", home)
                .param("person", person)
                .update();
    }

    void change(Office.Id office, UUID person, int version, NewPerson to) {
        var reading = Pinyin.of(to.name());
        var rows = db.sql("""
                update person
                set version = version + 1,
                    name = :name,
                    pinyin = :pinyin,
                    initials = :initials,
                    phone = :phone,
                    phone_tail = :tail
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("name", to.name())
                .param("pinyin", reading.full())
                .param("initials", reading.initials())
                .param("phone", to.phone())
                .param("tail", tail(to.phone()))
                .param("office", office.value())
                .param("id", person)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Overtaken("person", person);
        }
    }

    void addNote(Office.Id office, UUID home, Home.Note note, String author, Instant at) {
        db.sql("""
                insert into home_note (office_id, home_id, id, words, author, at)
                values (:office, :home, :id, :words, :author, :at)
                """)
                .param("office", office.value())
                .param("home", home)
                .param("id", note.id())
                .param("words", note.words())
                .param("author", author)
                .param("at", from(at))
                .update();
    }

    void removeNote(Office.Id office, UUID home, UUID note, Instant at) {
        db.sql("""
                update home_note
                set removed_at = :at
                where office_id = :office
                  and home_id = :home
                  and id = :id
                """)
                .param("at", from(at))
                .param("office", office.value())
                .param("home", home)
                .param("id", note)
                .update();
    }

    int restoreNote(Office.Id office, UUID home, UUID note) {
        return db.sql("""
                update home_note
                set removed_at = null
                where office_id = :office
                  and home_id = :home
                  and id = :id
                  and removed_at is not null
                """)
                .param("office", office.value())
                .param("home", home)
                .param("id", note)
                .update();
    }

    /** The label of the home that has the plate. */
    Optional<String> holder(Office.Id office, String plate) {
        return db.sql("""
                select home.label
                from vehicle
                join home on home.office_id = vehicle.office_id and home.id = vehicle.home_id
                where vehicle.office_id = :office
                  and vehicle.plate = :plate
                """)
                .param("office", office.value())
                .param("plate", plate)
                .query(String.class)
                .optional();
    }

    void removePlate(Office.Id office, UUID home, String plate) {
        db.sql("""
                delete from vehicle
                where office_id = :office
                  and home_id = :home
                  and plate = :plate
                """)
                .param("office", office.value())
                .param("home", home)
                .param("plate", plate)
                .update();
    }

    void addPlate(Office.Id office, UUID home, String plate) {
        db.sql("""
                insert into vehicle (office_id, home_id, plate)
                values (:office, :home, :plate)
                on conflict do nothing
                """)
                .param("office", office.value())
                .param("home", home)
                .param("plate", plate)
                .update();
    }
}
