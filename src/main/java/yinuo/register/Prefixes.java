package yinuo.register;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/**
 * Homes by how something of theirs begins. A prefix is asked for as a range of bytes and not by {@code like}: behind
 * row-level security PostgreSQL uses an index only for leakproof operators, which these are and {@code like} is not.
 */
@Repository
class Prefixes {

    /** So many matches are looked at; those equal to the prefix come first. */
    private static final int CANDIDATES = 60;

    private final JdbcClient db;

    Prefixes(JdbcClient db) {
        this.db = db;
    }

    /** What of a home or its people is looked at. */
    enum Key {
        ROOM("home", "id", "compact"),
        PLATE("vehicle", "home_id", "plate"),
        PLATE_TAIL("vehicle", "home_id", "tail"),
        NAME("person", "id", "name"),
        PINYIN("person", "id", "pinyin"),
        INITIALS("person", "id", "initials"),
        PHONE("person", "id", "phone"),
        PHONE_TAIL("person", "id", "phone_tail");

        private final String table;
        private final String id;
        private final String column;

        Key(String table, String id, String column) {
            this.table = table;
            this.id = id;
            this.column = column;
        }
    }

    List<UUID> homes(Office.Id office, Key key, String prefix) {
        return db.sql((key.table.equals("person") ? OF_PEOPLE : OF_HOMES)
                        .replace("$table", key.table)
                        .replace("$column", key.column)
                        .replace("$id", key.id))
                .param("office", office.value())
                .param("from", prefix)
                .param("until", after(prefix))
                .param("candidates", CANDIDATES)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String OF_HOMES = """
            select $id
            from $table
            where office_id = :office
              and $column ~>=~ :from
              and $column ~<~ :until
            order by $column using ~<~
            limit :candidates
            """;

    private static final String OF_PEOPLE = """
            select occupancy.home_id
            from (
                select id, $column as key
                from person
                where office_id = :office
                  and $column ~>=~ :from
                  and $column ~<~ :until
                order by $column using ~<~
                limit :candidates
            ) match
            join occupancy on occupancy.office_id = :office and occupancy.person_id = match.id
            join home on home.office_id = :office and home.id = occupancy.home_id
            where occupancy.until is null
            order by (match.key <> :from), home.shop, home.building, home.floor, home.door
            """;

    /** The first text behind all that begin with this one. */
    private static String after(String prefix) {
        var last = prefix.codePointBefore(prefix.length());
        var next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        var head = prefix.substring(0, prefix.length() - Character.charCount(last));
        return head + Character.toString(Math.min(next, Character.MAX_CODE_POINT));
    }
}
