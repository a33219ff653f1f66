package yinuo.register.departed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** People who left, and what is erased of them. */
@Repository
class DepartedRows {

    /** What stands in place of a name that was erased; nobody is called so. */
    static final String ERASED = "—";

    private static final int MOST = 500;

    private final JdbcClient db;

    DepartedRows(JdbcClient db) {
        this.db = db;
    }

    /** Those who left their last home before a day and are still known by name, the longest gone first; at most 500. */
    List<Departed> before(Office.Id office, LocalDate day) {
        return db.sql("""
                select person.id, person.name, person.phone, max(occupancy.until) as gone,
                    array_agg(distinct home.label order by home.label) as homes
                from person
                join occupancy on occupancy.office_id = person.office_id and occupancy.person_id = person.id
                join home on home.office_id = occupancy.office_id and home.id = occupancy.home_id
                where person.office_id = :office
                  and person.name <> :erased
                group by person.id, person.name, person.phone
                having bool_and(occupancy.until is not null) and max(occupancy.until) < :day
                order by gone, person.id
                limit :most
                """)
                .param("office", office.value())
                .param("erased", ERASED)
                .param("day", day)
                .param("most", MOST)
                .query((row, _) -> new Departed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("phone"),
                        List.of((String[]) row.getArray("homes").getArray()),
                        row.getObject("gone", LocalDate.class)))
                .list();
    }

    void erase(Office.Id office, UUID person) {
        db.sql("""
                update person
                set version = version + 1,
                    name = :erased,
                    pinyin = '',
                    initials = '',
                    phone = '',
                    phone_tail = ''
                where office_id = :office
                  and id = :person
                """)
                .param("erased", ERASED)
                .param("office", office.value())
                .param("person", person)
                .update();
    }
}
