package yinuo.promise;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.promise.PromiseQuestions.Mine;
import yinuo.staff.Role;
import yinuo.text.Percent;

/** Every promise ever made: the counts and stretches of time that screens show. */
@Repository
public class PromiseBoards {

    private static final String OPEN = "done_at is null and waived_at is null and not unknown";
    private static final int ENOUGH = 400;

    private final JdbcClient db;

    PromiseBoards(JdbcClient db) {
        this.db = db;
    }

    /** Instants that part what is open by how soon it is due. */
    public record Edges(Instant now, Instant soon, Instant today, Instant tomorrow) {}

    public record Scopes(int over, int soon, int today, int tomorrow, int later, int paused) {

        public int all() {
            return over + soon + today + tomorrow + later + paused;
        }
    }

    public Scopes scopes(Office.Id office, Edges edges) {
        return db.sql("""
                select count(*) filter (where not paused and due_at < :now) as over,
                       count(*) filter (where not paused and due_at >= :now and due_at < :soon) as soon,
                       count(*) filter (where not paused and due_at >= :soon and due_at < :today) as today,
                       count(*) filter (
                           where not paused and due_at >= :soon and due_at >= :today and due_at < :tomorrow
                       ) as tomorrow,
                       count(*) filter (where not paused and due_at >= :tomorrow) as later,
                       count(*) filter (where paused) as paused
                from (
                    select due_at, coalesce(paused_until > :now, false) as paused
                    from promise
                    where office_id = :office
                      and done_at is null
                      and waived_at is null
                      and not unknown
                ) open
                """)
                .param("office", office.value())
                .param("now", from(edges.now()))
                .param("soon", from(edges.soon()))
                .param("today", from(edges.today()))
                .param("tomorrow", from(edges.tomorrow()))
                .query((row, _) -> new Scopes(
                        row.getInt("over"),
                        row.getInt("soon"),
                        row.getInt("today"),
                        row.getInt("tomorrow"),
                        row.getInt("later"),
                        row.getInt("paused")))
                .single();
    }

    /** What is open and falls due in a half-open period. */
    public List<Promise> open(Office.Id office, Instant from, Instant until, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + " from promise where office_id = :office and " + OPEN
                        + " and due_at >= :from and due_at < :until order by due_at, id limit :limit")
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** The duties of the calendar that are open and fall due before an instant. */
    public List<Promise> duties(Office.Id office, Instant until, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + " from promise where office_id = :office and " + OPEN
                        + " and due_at < :until and subject_kind = :duty order by due_at, id limit :limit")
                .param("office", office.value())
                .param("until", from(until))
                .param("duty", Duty.SUBJECT)
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** How many things a person owes something about, by the kind of thing, and how many of those are broken. */
    public Map<String, int[]> waiting(Office.Id office, Mine mine, Instant now) {
        var counts = new HashMap<String, int[]>();
        db.sql("""
                select subject_kind, count(distinct subject_id) as open, count(*) filter (where due_at < :now) as over
                from (
                    select subject_kind, subject_id, due_at
                    from promise
                    where office_id = :office
                      and (owed_member = :person or owed_member is null and owed_role in (:roles))
                      and done_at is null
                      and waived_at is null
                      and not unknown
                    order by due_at
                    limit :enough
                ) mine
                group by subject_kind
                """)
                .param("office", office.value())
                .param("person", mine.person().value())
                .param("roles", mine.roles().stream().map(Role::name).toList())
                .param("now", from(now))
                .param("enough", ENOUGH)
                .query(row -> {
                    counts.put(row.getString("subject_kind"), new int[] {row.getInt("open"), row.getInt("over")});
                });
        return counts;
    }

    /** Of what fell due in a period, how many were kept in time. */
    public record Share(int kept, int of) {

        public boolean any() {
            return of > 0;
        }

        /** For show alone. */
        public String percent() {
            return Percent.of(kept, of);
        }

        public boolean reaches(int target) {
            return any() && Percent.reaches(kept, of, target);
        }
    }

    public Share kept(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select count(*) filter (where done_at <= due_at) as kept, count(*) as due
                from promise
                where office_id = :office
                  and due_at >= :from
                  and due_at < :until
                  and not unknown
                  and (waived_at is null or waived_at > due_at)
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> new Share(row.getInt("kept"), row.getInt("due")))
                .single();
    }

    /** What was done since an instant of that which a person owed, due around then; the last first. */
    public List<Promise> done(Office.Id office, Mine mine, Instant since, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and done_at >= :since
                  and (owed_member = :person or owed_member is null and owed_role in (:roles))
                order by done_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("person", mine.person().value())
                .param("roles", mine.roles().stream().map(Role::name).toList())
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }
}
