package yinuo.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;

/** The estate as a picture: its buildings, and one building floor by floor as one stands before it. */
@Repository
@Transactional(readOnly = true)
public class Estate {

    private final JdbcClient db;

    Estate(JdbcClient db) {
        this.db = db;
    }

    /** A building, or all shops as building 0: how many homes it has and in how many somebody lives or works. */
    public record Building(int number, String zones, int homes, int occupied) {

        public boolean isShops() {
            return number == 0;
        }
    }

    /** A home as a window of the picture. */
    public record Window(String label, int floor, int door, boolean occupied, boolean noted) {}

    public List<Building> buildings(Office.Id office) {
        return db.sql("""
                select building,
                       string_agg(distinct zone, ' ' order by zone) filter (where zone <> '') as zones,
                       count(*) as homes,
                       count(*) filter (where exists (
                           select 1
                           from occupancy
                           where occupancy.office_id = home.office_id
                             and occupancy.home_id = home.id
                             and occupancy.until is null)) as occupied
                from home
                where office_id = :office
                group by building
                order by building = 0, building
                """)
                .param("office", office.value())
                .query((row, _) -> new Building(
                        row.getInt("building"),
                        row.getString("zones") == null ? "" : row.getString("zones"),
                        row.getInt("homes"),
                        row.getInt("occupied")))
                .list();
    }

    /** The floors of a building from the top down, each with its windows from left to right. */
    public SortedMap<Integer, List<Window>> floors(Office.Id office, int building) {
        return db
                .sql("""
                select label, floor, door,
                       exists (
                           select 1
                           from occupancy
                           where occupancy.office_id = home.office_id
                             and occupancy.home_id = home.id
                             and occupancy.until is null) as occupied,
                       exists (
                           select 1
                           from home_note
                           where home_note.office_id = home.office_id
                             and home_note.home_id = home.id
                             and home_note.removed_at is null) as noted
                from home
                where office_id = :office
                  and building = :building
                order by door
                """)
                .param("office", office.value())
                .param("building", building)
                .query(Estate::window)
                .list()
                .stream()
                .collect(groupingBy(Window::floor, () -> new TreeMap<>(Collections.reverseOrder()), toList()));
    }

    private static Window window(ResultSet row, int n) throws SQLException {
        return new Window(
                row.getString("label"),
                row.getInt("floor"),
                row.getInt("door"),
                row.getBoolean("occupied"),
                row.getBoolean("noted"));
    }
}
