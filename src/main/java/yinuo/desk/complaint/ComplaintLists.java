package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.office.Office;
import yinuo.text.Grams;

/** Every complaint ever made: the lists that people and programs ask for. */
@Repository
class ComplaintLists {

    private final JdbcClient db;

    ComplaintLists(JdbcClient db) {
        this.db = db;
    }

    /** Which complaints, the newest first, behind the last one of the page before. */
    record Wanted(
            @Nullable Stage stage,
            boolean open,
            Classification.@Nullable Kind kind,
            @Nullable Category category,
            @Nullable String words,
            @Nullable UUID home,
            @Nullable After after,
            int limit,
            ComplaintQuestions.Narrow narrow) {}

    record After(Instant received, UUID id) {}

    List<Complaint> list(Office.Id office, Wanted wanted) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", wanted.limit()));
        put(conditions, values, "stage = :stage", "stage", wanted.stage());
        put(conditions, values, "class = :kind", "kind", wanted.kind());
        put(conditions, values, "category = :category", "category", wanted.category());
        if (wanted.open()) {
            conditions.add("stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST', 'VOID')");
        }
        if (wanted.home() != null) {
            conditions.add("home_id = :home");
            values.put("home", wanted.home());
        }
        if (wanted.words() != null && !wanted.words().isBlank()) {
            matching(conditions, values, wanted.words().strip());
        }
        narrow(conditions, values, wanted.narrow());
        if (wanted.after() != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(wanted.after().received()));
            values.put("afterId", wanted.after().id());
        }
        return db.sql("select * from complaint where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    private static void narrow(List<String> conditions, Map<String, Object> values, ComplaintQuestions.Narrow narrow) {
        if (!narrow.stages().isEmpty()) {
            conditions.add("stage in (:stages)");
            values.put("stages", narrow.stages().stream().map(Enum::name).toList());
        }
        if (narrow.since() != null) {
            conditions.add("received_at >= :since and source is null");
            values.put("since", from(narrow.since()));
        }
        if (narrow.spot()) {
            conditions.add("exists (select from complaint_step step where step.office_id = complaint.office_id"
                    + " and step.complaint_id = complaint.id and step.kind = 'ON_THE_SPOT')");
        }
        if (narrow.calls()) {
            conditions.add("channel = 'PHONE' and rings is not null");
        }
    }

    private static void put(
            List<String> conditions, Map<String, Object> values, String condition, String name, @Nullable Enum<?> of) {
        if (of != null) {
            conditions.add(condition);
            values.put(name, of.name());
        }
    }

    /**
     * By number, home or person as typed, else by what the words say. Their index could not be used behind row-level
     * security, so all words of the office are read; without letters, in the quickest way, which knows no case.
     */
    private static void matching(List<String> conditions, Map<String, Object> values, String words) {
        var like = "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%";
        values.put("words", words);
        if (words.matches("(?i)[A-Z]{2}-[0-9-]+")) {
            conditions.add("number like upper(:words) || '%'");
        } else if (words.matches("[0-9A-Z]{1,3}-?[0-9]{2,4}")) {
            conditions.add("(home = :words or home || '' = :words)");
        } else {
            var cased = words.toLowerCase(Locale.ROOT).equals(words.toUpperCase(Locale.ROOT)) ? "like" : "ilike";
            conditions.add("(words " + cased + " :like or person = :words)");
            values.put("like", like);
        }
    }

    /** The newest complaints since an instant that share pairs of characters with a text. */
    List<Complaint> sharing(Office.Id office, String text, Instant since, int limit) {
        return db.sql("""
                select *
                from complaint
                where office_id = :office
                  and received_at >= :since
                  and grams && :grams::text[]
                order by received_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("grams", Grams.of(text).toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    Map<UUID, Integer> openOf(Office.Id office, List<UUID> homes) {
        var open = new HashMap<UUID, Integer>();
        db.sql("""
                select home_id, count(*) as open
                from complaint
                where office_id = :office
                  and home_id in (:homes)
                  and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST', 'VOID')
                group by home_id
                """).param("office", office.value()).param("homes", homes).query(row -> {
            open.put(row.getObject("home_id", UUID.class), row.getInt("open"));
        });
        return open;
    }

    /** Open complaints that were passed up to one of these roles and wait for its word. */
    List<Complaint> passedTo(Office.Id office, List<String> roles) {
        return db.sql("""
                select complaint.*
                from complaint_step passed
                join complaint on complaint.office_id = passed.office_id and complaint.id = passed.complaint_id
                where passed.office_id = :office
                  and passed.kind = 'PASSING_UP'
                  and passed.more ->> 'to' in (:roles)
                  and stage not in ('CLOSED', 'DISSATISFIED', 'RELEASED', 'PAST', 'VOID')
                  and not exists (
                      select 1
                      from complaint_step later
                      where later.office_id = passed.office_id
                        and later.complaint_id = passed.complaint_id
                        and later.seq > passed.seq
                        and later.kind in ('PASSING_UP', 'DECISION')
                  )
                order by received_at
                limit 50
                """)
                .param("office", office.value())
                .param("roles", roles)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    List<UUID> settled(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select id
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and stage in ('CLOSED', 'RELEASED')
                order by received_at, id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Complaint> receivedUnsettled(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from complaint
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                  and stage not in ('SETTLED_ON_THE_SPOT', 'PAST')
                order by received_at, id
                limit 2000
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    Optional<UUID> following(Complaint.Id id) {
        return db.sql("select id from complaint where office_id = :office and previous_id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Makes them members, except those who are already members of this one or of another. */
    void join(Office.Id office, UUID collective, List<UUID> complaints) {
        db.sql("""
                update complaint
                set collective_id = :collective
                where office_id = :office
                  and id = any (:complaints)
                  and collective_id is null
                """)
                .param("collective", collective)
                .param("office", office.value())
                .param("complaints", complaints.toArray(UUID[]::new))
                .update();
    }

    void leave(Office.Id office, UUID collective) {
        db.sql("""
                update complaint
                set collective_id = null
                where office_id = :office
                  and collective_id = :collective
                """)
                .param("office", office.value())
                .param("collective", collective)
                .update();
    }

    List<Complaint> members(Office.Id office, UUID collective) {
        return db.sql("""
                select *
                from complaint
                where office_id = :office
                  and collective_id = :collective
                order by received_at
                """)
                .param("office", office.value())
                .param("collective", collective)
                .query((row, _) -> ComplaintRow.read(row, List.of()))
                .list();
    }

    Set<String> visitedHomes(Office.Id office, UUID collective) {
        return Set.copyOf(db.sql("""
                select distinct complaint.home
                from complaint
                join complaint_step step on step.office_id = complaint.office_id and step.complaint_id = complaint.id
                where complaint.office_id = :office
                  and complaint.collective_id = :collective
                  and step.kind = 'REPLY'
                  and step.more ->> 'means' = 'VISIT'
                """)
                .param("office", office.value())
                .param("collective", collective)
                .query((row, _) -> row.getString("home"))
                .list());
    }
}
