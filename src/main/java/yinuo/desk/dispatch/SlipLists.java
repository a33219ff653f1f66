package yinuo.desk.dispatch;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.office.Office;
import yinuo.text.Grams;

/** Every slip ever sent: the lists that people and programs ask for, read along an index from a place on. */
@Repository
class SlipLists {

    private final JdbcClient db;

    SlipLists(JdbcClient db) {
        this.db = db;
    }

    /** Which slips, behind the last one of the page before. */
    record Wanted(
            Tab tab,
            @Nullable UUID department,
            @Nullable String words,
            @Nullable UUID home,
            Instant now,
            @Nullable After after,
            int limit) {}

    record After(Instant at, UUID id) {}

    List<Slip> list(Office.Id office, Wanted wanted) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", wanted.limit()));
        conditions.add(of(wanted.tab()));
        if (wanted.tab() == Tab.OVERDUE) {
            values.put("now", from(wanted.now()));
        }
        if (wanted.department() != null) {
            conditions.add("department_id = :department");
            values.put("department", wanted.department());
        }
        if (wanted.home() != null) {
            conditions.add("home_id = :home");
            values.put("home", wanted.home());
        }
        if (wanted.words() != null && !wanted.words().isBlank()) {
            matching(conditions, values, wanted.words().strip());
        }
        var by = wanted.tab().by();
        if (wanted.after() != null) {
            conditions.add("(%s, id) %s (:afterAt, :afterId)"
                    .formatted(by, wanted.tab().isNewestFirst() ? "<" : ">"));
            values.put("afterAt", from(wanted.after().at()));
            values.put("afterId", wanted.after().id());
        }
        var way = wanted.tab().isNewestFirst() ? " desc" : "";
        return db.sql("select * from slip where %s order by %s%s, id%s limit :limit"
                        .formatted(String.join(" and ", conditions), by, way, way))
                .params(values)
                .query((row, _) -> SlipRow.read(row, List.of()))
                .list();
    }

    private static String of(Tab tab) {
        return switch (tab) {
            case TO_ACKNOWLEDGE -> "stage = 'SENT'";
            case IN_WORK -> "stage not in ('CLOSED', 'CANCELLED') and stage in ('ISSUED', 'ON_SITE')";
            case TO_RETURN -> "stage = 'DONE' and returned_at is null";
            case OVERDUE ->
                "stage not in ('CLOSED', 'CANCELLED') and due_by < :now and (stage <> 'DONE' or returned_at is null)";
            case RETURNED -> "returned_at is not null";
            case OPEN -> "stage not in ('CLOSED', 'CANCELLED')";
            case ALL -> "true";
        };
    }

    /** By number, home or person as typed, else by what the words say: by pairs first, which the index knows. */
    private static void matching(List<String> conditions, Map<String, Object> values, String words) {
        var pairs = Grams.of(words);
        values.put("words", words);
        if (words.matches("(?i)PG-[0-9-]+")) {
            conditions.add("number like upper(:words) || '%'");
        } else if (words.matches("[0-9A-Z]{1,3}-[0-9]{3,4}|S[0-9]{2}")) {
            conditions.add("home = :words");
        } else if (pairs.isEmpty()) {
            conditions.add("person = :words");
        } else {
            conditions.add("(grams @> :grams::text[] or person = :words)");
            values.put("grams", new SqlParameterValue(Types.ARRAY, pairs.toArray(String[]::new)));
        }
    }

    /** The instant by which the lists of open slips are ordered. */
    Instant dueBy(Slip.Id id) {
        return db.sql("select due_by from slip where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("due_by").toInstant())
                .single();
    }

    /** How many slips each tab of open work has, of all departments or one. */
    Map<Tab, Integer> counts(Office.Id office, @Nullable UUID department, Instant now) {
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        db.sql("""
                select
                    count(*) filter (where stage = 'SENT') as "TO_ACKNOWLEDGE",
                    count(*) filter (where stage in ('ISSUED', 'ON_SITE')) as "IN_WORK",
                    count(*) filter (where stage = 'DONE' and returned_at is null) as "TO_RETURN",
                    count(*) filter (where due_by < :now and (stage <> 'DONE' or returned_at is null)) as "OVERDUE"
                from slip
                where office_id = :office
                  and stage not in ('CLOSED', 'CANCELLED')
                """ + (department == null ? "" : "  and department_id = :department"))
                .param("office", office.value())
                .param("now", from(now))
                .param("department", department, Types.OTHER)
                .query(row -> {
                    for (var tab : List.of(Tab.TO_ACKNOWLEDGE, Tab.IN_WORK, Tab.TO_RETURN, Tab.OVERDUE)) {
                        counts.put(tab, row.getInt(tab.name()));
                    }
                });
        return counts;
    }

    /** Done and not back, by department: how many, and since when the oldest is done. */
    List<SlipQuestions.Unreturned> unreturned(Office.Id office) {
        return db.sql("""
                select department_id, department, count(*) as slips, min(done_at) as oldest
                from slip
                where office_id = :office
                  and done_at is not null
                  and returned_at is null
                group by department_id, department
                order by oldest
                """)
                .param("office", office.value())
                .query((row, _) -> new SlipQuestions.Unreturned(
                        row.getObject("department_id", UUID.class),
                        row.getString("department"),
                        row.getInt("slips"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }
}
