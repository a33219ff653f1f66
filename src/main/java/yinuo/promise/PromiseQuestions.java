package yinuo.promise;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.promise.Promise.Standing;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** Every promise ever made: the questions that boards, lists and programs ask. */
@Repository
public class PromiseQuestions {

    private static final String OPEN = "done_at is null and waived_at is null and not unknown";

    private final JdbcClient db;

    PromiseQuestions(JdbcClient db) {
        this.db = db;
    }

    /** Which promises, in the order of their due instants, behind the last one of the page before. */
    public record Wanted(
            @Nullable Standing standing,
            @Nullable Instant dueBefore,
            @Nullable Mine mine,
            @Nullable After after,
            int limit) {

        public static Wanted open(int limit) {
            return new Wanted(null, null, null, null, limit);
        }
    }

    /** What a person owes, by name or because nobody else has taken on what one of the roles owes. */
    public record Mine(Member.Id person, Set<Role> roles) {}

    /** A place in the list, as a cursor. */
    public record After(Instant due, UUID id) {}

    Optional<Promise> find(Promise.Id id) {
        return db.sql("select " + PromiseRow.COLUMNS + " from promise where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(PromiseRow::read)
                .optional();
    }

    List<Promise> about(Office.Id office, String kind, UUID subject) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                order by due_at, id
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("subject", subject)
                .query(PromiseRow::read)
                .list();
    }

    Map<UUID, List<Promise>> about(Office.Id office, String kind, List<UUID> subjects) {
        return db
                .sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id in (:subjects)
                order by due_at, id
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("subjects", subjects)
                .query(PromiseRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(promise -> promise.subject().id()));
    }

    Map<UUID, Promise> nextDue(Office.Id office, String kind, List<UUID> subjects) {
        var next = new HashMap<UUID, Promise>();
        db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id in (:subjects)
                  and done_at is null
                  and waived_at is null
                  and not unknown
                order by due_at
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("subjects", subjects)
                .query(PromiseRow::read)
                .list()
                .forEach(promise -> next.putIfAbsent(promise.subject().id(), promise));
        return next;
    }

    /** Without a standing: everything somebody still has to do, broken or not. */
    public List<Promise> list(Office.Id office, Wanted wanted, Instant now) {
        var conditions = new ArrayList<String>(List.of("office_id = :office", standing(wanted.standing())));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "now", from(now)));
        if (wanted.dueBefore() != null) {
            conditions.add("due_at < :before");
            values.put("before", from(wanted.dueBefore()));
        }
        if (wanted.mine() != null) {
            conditions.add("(owed_member = :person or owed_member is null and owed_role in (:roles))");
            values.put("person", wanted.mine().person().value());
            values.put("roles", wanted.mine().roles().stream().map(Role::name).toList());
        }
        if (wanted.after() != null) {
            conditions.add("(due_at, id) > (:afterDue, :afterId)");
            values.put("afterDue", from(wanted.after().due()));
            values.put("afterId", wanted.after().id());
        }
        values.put("limit", wanted.limit());
        return db.sql("select " + PromiseRow.COLUMNS + " from promise where " + String.join(" and ", conditions)
                        + " order by due_at, id limit :limit")
                .params(values)
                .query(PromiseRow::read)
                .list();
    }

    /** {@link Promise#standing} as a condition. */
    private static String standing(@Nullable Standing standing) {
        return switch (standing) {
            case null -> OPEN;
            case OPEN -> OPEN + " and due_at >= :now and warn_at > :now";
            case WARNED -> OPEN + " and due_at >= :now and warn_at <= :now";
            case BROKEN ->
                "done_at is null and not unknown and due_at < :now and (waived_at is null or waived_at > due_at)";
            case KEPT -> "done_at <= due_at";
            case KEPT_LATE -> "done_at > due_at";
            case WAIVED -> "waived_at <= due_at";
            case UNKNOWN -> "unknown";
        };
    }

    /** Everything that falls due in a half-open period, done or not, in order. */
    public List<Promise> dueBetween(Office.Id office, Instant from, Instant until, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and due_at >= :from
                  and due_at < :until
                  and not unknown
                  and (waived_at is null or waived_at > due_at)
                order by due_at, id
                limit :limit
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** The duties of the calendar, the open ones first, then the last that were done. */
    public List<Promise> duties(Office.Id office, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and subject_kind = 'duty'
                order by (done_at is null and waived_at is null) desc, due_at desc, id
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** What was promised since an instant and is open still, the next due first. */
    public List<Promise> madeSince(Office.Id office, Instant since, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + " from promise where office_id = :office and " + OPEN + """
                  and made_at >= :since
                order by due_at, id
                limit :limit
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** How many open promises stand how, in all. */
    public Counts counts(Office.Id office, Instant now) {
        return db.sql("""
                select count(*) filter (where due_at >= :now and warn_at > :now) as open,
                       count(*) filter (where due_at >= :now and warn_at <= :now) as warned,
                       count(*) filter (where due_at < :now) as broken
                from promise
                where office_id = :office
                  and done_at is null
                  and waived_at is null
                  and not unknown
                """)
                .param("office", office.value())
                .param("now", from(now))
                .query((row, _) -> new Counts(row.getInt("open"), row.getInt("warned"), row.getInt("broken")))
                .single();
    }

    public record Counts(int open, int warned, int broken) {}

    /** What each role and person still has to do, the most burdened first. */
    public List<Load> load(Office.Id office, Instant now) {
        return db.sql("""
                select owed_role, owed_member, count(*) as open, count(*) filter (where due_at < :now) as broken
                from promise
                where office_id = :office
                  and done_at is null
                  and waived_at is null
                  and not unknown
                group by owed_role, owed_member
                order by broken desc, open desc
                """)
                .param("office", office.value())
                .param("now", from(now))
                .query((row, _) -> new Load(
                        Role.valueOf(row.getString("owed_role")),
                        row.getObject("owed_member", UUID.class),
                        row.getInt("open"),
                        row.getInt("broken")))
                .list();
    }

    public record Load(Role role, @Nullable UUID person, int open, int broken) {}
}
