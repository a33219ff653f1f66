package yinuo.desk.callback;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.callback.Asked.What;
import yinuo.office.Office;

/** Every round of asking ever owed: lists and counts. */
@Repository
class CallbackLists {

    private final JdbcClient db;

    CallbackLists(JdbcClient db) {
        this.db = db;
    }

    /** What of the callbacks of an office, as instants and names that the database understands. */
    record Wanted(
            Asked asked,
            @Nullable Instant dueFrom,
            @Nullable Instant dueBefore,
            @Nullable UUID steward,
            @Nullable UUID home,
            @Nullable After after,
            int limit,
            Instant now) {}

    record After(Instant due, UUID id) {}

    List<Callback> list(Office.Id office, Wanted wanted) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(
                Map.of("office", office.value(), "now", from(wanted.now()), "limit", wanted.limit()));
        conditions(wanted, conditions, values);
        var found = db.sql("select * from callback where " + String.join(" and ", conditions)
                        + " order by due_at, id limit :limit")
                .params(values)
                .query((row, _) -> CallbackRow.read(row, List.of()))
                .list();
        var attempts =
                attempts(office, found.stream().map(one -> one.id().value()).toList());
        return found.stream()
                .map(one -> one.with(attempts.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Attempt>> attempts(Office.Id office, List<UUID> callbacks) {
        var attempts = new HashMap<UUID, List<Attempt>>();
        if (!callbacks.isEmpty()) {
            db.sql("""
                    select callback_id, at, means, by_id, by_name, result, words
                    from callback_attempt
                    where office_id = :office
                      and callback_id in (:callbacks)
                    order by callback_id, seq
                    """)
                    .param("office", office.value())
                    .param("callbacks", callbacks)
                    .query(row -> {
                        attempts.computeIfAbsent(row.getObject("callback_id", UUID.class), _ -> new ArrayList<>())
                                .add(CallbackRow.attempt(row));
                    });
        }
        return attempts;
    }

    private static void conditions(Wanted wanted, List<String> conditions, Map<String, Object> values) {
        var asked = wanted.asked();
        if (asked.tab() != null) {
            conditions.add(asked.tab().condition());
        }
        if (asked.what() != null) {
            conditions.add("(" + asked.what().condition() + ")");
        }
        put(
                conditions,
                values,
                "state = :state",
                "state",
                asked.state() == null ? null : asked.state().name());
        put(
                conditions,
                values,
                "kind = :kind",
                "kind",
                asked.kind() == null ? null : asked.kind().name());
        put(conditions, values, "kind in (:kinds)", "kinds", asked.rate() == null ? null : kinds(asked.rate()));
        put(conditions, values, "building = :building", "building", asked.building());
        put(conditions, values, "steward_id = :steward", "steward", wanted.steward());
        put(conditions, values, "home_id = :home", "home", wanted.home());
        put(conditions, values, "due_at >= :dueFrom", "dueFrom", at(wanted.dueFrom()));
        put(conditions, values, "due_at < :dueBefore", "dueBefore", at(wanted.dueBefore()));
        if (asked.q() != null && !asked.q().isBlank()) {
            conditions.add("(number ilike :like or source_number ilike :like or home = :q or person = :q"
                    + " or title ilike :like)");
            values.put("q", asked.q().strip());
            values.put("like", "%" + asked.q().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (wanted.after() != null) {
            conditions.add("(due_at, id) > (:afterDue, :afterId)");
            values.put("afterDue", from(wanted.after().due()));
            values.put("afterId", wanted.after().id());
        }
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : from(instant);
    }

    private static void put(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static List<String> kinds(Work.Rate rate) {
        return Arrays.stream(Work.Kind.values())
                .filter(kind -> kind.rate() == rate)
                .map(Enum::name)
                .toList();
    }

    /** How many stand in each place of the screen. */
    Map<Asked.Tab, Integer> tabs(Office.Id office) {
        var counts = new HashMap<Asked.Tab, Integer>();
        var columns = Arrays.stream(Asked.Tab.values())
                .map(tab -> "count(*) filter (where " + tab.condition() + ") as " + tab.name())
                .toList();
        db.sql("select " + String.join(", ", columns) + " from callback where office_id = :office")
                .param("office", office.value())
                .query(row -> {
                    for (var tab : Asked.Tab.values()) {
                        counts.put(tab, row.getInt(tab.name()));
                    }
                });
        return counts;
    }

    /** How many of one rate count as what, among those due in a half-open period. */
    Map<What, Integer> counts(Office.Id office, Work.Rate rate, Instant from, Instant until, Instant now) {
        var counts = new HashMap<What, Integer>();
        var columns = Arrays.stream(What.values())
                .map(what -> "count(*) filter (where " + what.condition() + ") as \"" + what.name() + "\"")
                .toList();
        db.sql("select " + String.join(", ", columns) + """
                 from callback
                where office_id = :office
                  and kind in (:kinds)
                  and due_at >= :from
                  and due_at < :until
                """)
                .param("office", office.value())
                .param("kinds", kinds(rate))
                .param("from", from(from))
                .param("until", from(until))
                .param("now", from(now))
                .query(row -> {
                    for (var what : What.values()) {
                        counts.put(what, row.getInt(what.name()));
                    }
                });
        return counts;
    }

    /** What was asked about in a half-open period of due instants, by the ids of its own module. */
    List<UUID> sources(Office.Id office, Work.Kind kind, Instant from, Instant until) {
        return db.sql("""
                select distinct source_id
                from callback
                where office_id = :office
                  and kind = :kind
                  and due_at >= :from
                  and due_at < :until
                """)
                .param("office", office.value())
                .param("kind", kind.name())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    CallbackQuestions.Judged opinions(Office.Id office, String exceptAbout, Instant from, Instant until) {
        return db.sql("""
                select count(*) as judged,
                       count(*) filter (where opinion in ('VERY_SATISFIED', 'SATISFIED')) as content
                from callback
                where office_id = :office
                  and source_kind <> :except
                  and answered_at >= :from
                  and answered_at < :until
                  and opinion is not null
                """)
                .param("office", office.value())
                .param("except", exceptAbout)
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new CallbackQuestions.Judged(row.getInt("content"), row.getInt("judged")))
                .single();
    }

    /** Buildings with residents still to be asked, and how many in each. */
    Map<Integer, Integer> buildings(Office.Id office) {
        var buildings = new java.util.TreeMap<Integer, Integer>();
        db.sql("""
                select building, count(*) as callbacks
                from callback
                where office_id = :office
                  and state in ('DUE', 'BOOKED')
                group by building
                """).param("office", office.value()).query(row -> {
            buildings.put(row.getInt("building"), row.getInt("callbacks"));
        });
        return buildings;
    }
}
