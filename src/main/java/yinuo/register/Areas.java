package yinuo.register;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;

/** Where in the estate something is, and which homes a part of it holds. */
@Repository
@Transactional(readOnly = true)
public class Areas {

    private final JdbcClient db;
    private final Homes homes;

    Areas(JdbcClient db, Homes homes) {
        this.db = db;
        this.homes = homes;
    }

    /** A place as people name it, with its home or building when it is in one. */
    public record Spot(@Nullable UUID home, @Nullable Integer building, String words) {}

    /** A home or shop of an area. */
    public record Part(UUID id, String label, int building, boolean shop) {}

    /** A home, else a building, else somewhere public. */
    public Spot spot(Office.Id office, String typed) {
        var home = home(office, typed);
        if (home.isPresent()) {
            var part = home.get();
            return new Spot(part.id(), part.shop() ? null : part.building(), part.label());
        }
        var building = RoomName.building(typed);
        var known = building.isPresent() && buildings(office).contains(building.getAsInt());
        return new Spot(null, known ? building.getAsInt() : null, typed);
    }

    private Optional<Part> home(Office.Id office, String typed) {
        var labels = RoomName.read(typed);
        return labels.isEmpty()
                ? Optional.empty()
                : homes.found(office, labels)
                        .flatMap(found -> labelled(office, List.of(found.label())).stream()
                                .findFirst());
    }

    public List<Integer> buildings(Office.Id office) {
        return db.sql("select distinct building from home where office_id = :office and not shop order by building")
                .param("office", office.value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** Labels in any sane form as the register writes them; those it does not know are left out. */
    public List<String> labels(Office.Id office, String typed) {
        return Arrays.stream(typed.split("[,;\\s\\uFF0C\\u3001\\uFF1B]+"))
                .filter(one -> !one.isBlank())
                .flatMap(one -> home(office, one).stream())
                .map(Part::label)
                .toList();
    }

    /** Every home and shop of an area, in the order of the estate. */
    public List<Part> parts(Office.Id office, Area area) {
        return Stream.concat(inBuildings(office, area).stream(), labelled(office, area.labels()).stream())
                .distinct()
                .toList();
    }

    private List<Part> inBuildings(Office.Id office, Area area) {
        return db.sql("""
                select id, label, building, shop
                from home
                where office_id = :office
                  and (not shop
                        and building = any(:buildings)
                        and floor >= coalesce(:fromFloor, floor)
                        and floor <= coalesce(:toFloor, floor)
                        and door >= coalesce(:fromDoor, door)
                        and door <= coalesce(:toDoor, door)
                    or shop and :shops)
                order by shop, building, floor, door
                """)
                .param("office", office.value())
                .param(
                        "buildings",
                        new SqlParameterValue(Types.ARRAY, area.buildings().toArray(Integer[]::new)))
                .param("fromFloor", area.fromFloor(), Types.INTEGER)
                .param("toFloor", area.toFloor(), Types.INTEGER)
                .param("fromDoor", area.fromDoor(), Types.INTEGER)
                .param("toDoor", area.toDoor(), Types.INTEGER)
                .param("shops", area.shops())
                .query(Areas::part)
                .list();
    }

    private List<Part> labelled(Office.Id office, List<String> labels) {
        return labels.isEmpty()
                ? List.of()
                : db.sql("""
                        select id, label, building, shop
                        from home
                        where office_id = :office
                          and label in (:labels)
                        order by shop, building, floor, door
                        """)
                        .param("office", office.value())
                        .param("labels", labels)
                        .query(Areas::part)
                        .list();
    }

    private static Part part(java.sql.ResultSet row, int line) throws java.sql.SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getInt("building"),
                row.getBoolean("shop"));
    }
}
