package yinuo.desk.outreach;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.outreach.Activity.Participant;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.register.Home;

/** Every activity ever held, with its participants. */
@Repository
class ActivityRows {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ActivityRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Activity get(Activity.Id id) {
        return db.sql("select * from activity where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row, participants(id)))
                .optional()
                .orElseThrow(() -> new Missing("activity", id.value()));
    }

    List<Activity> last(Office.Id office, int limit) {
        return db
                .sql("""
                        select id
                        from activity
                        where office_id = :office
                        order by held_at desc
                        limit :limit
                        """)
                .param("office", office.value())
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(id -> get(new Activity.Id(office, id)))
                .toList();
    }

    private List<Participant> participants(Activity.Id id) {
        return db.sql("""
                select home_id, home, person, phone, asked
                from activity_home
                where office_id = :office
                  and activity_id = :activity
                order by home
                """)
                .param("office", id.office().value())
                .param("activity", id.value())
                .query((row, _) -> new Participant(
                        row.getObject("home_id", UUID.class),
                        row.getString("home"),
                        row.getString("person"),
                        row.getString("phone"),
                        row.getBoolean("asked")))
                .list();
    }

    int participants(Office.Id office, UUID activity) {
        return db.sql("select count(*) from activity_home where office_id = :office and activity_id = :activity")
                .param("office", office.value())
                .param("activity", activity)
                .query(Integer.class)
                .single();
    }

    void add(Activity.Id id, Activity.Held held) {
        db.sql("""
                insert into activity (office_id, id, number, title, place, held_at, recorded_by)
                values (:office, :id, :number, :title, :place, :at, :by)
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("number", held.number())
                .param("title", held.title())
                .param("place", held.place())
                .param("at", from(held.at()))
                .param("by", held.by())
                .update();
    }

    /** Homes that took part; one that is named again is there already. */
    void join(Activity.Id id, List<Home> homes) {
        batches.batchUpdate(
                """
                insert into activity_home (office_id, activity_id, home, home_id, person, phone)
                values (?, ?, ?, ?, ?, ?)
                on conflict (office_id, activity_id, home) do nothing
                """,
                homes.stream()
                        .map(home -> new Object[] {
                            id.office().value(),
                            id.value(),
                            home.label(),
                            home.id().value(),
                            ChosenHomes.person(home),
                            ChosenHomes.phone(home)
                        })
                        .toList());
    }

    /** Whether it was not over before. */
    boolean over(Activity.Id id, Activity.Selection selection, Collection<String> asked) {
        var first = db.sql("""
                        update activity
                        set ended_at = :ended,
                            how = :how,
                            seed = :seed,
                            asked = :asked,
                            ended_by = :by
                        where office_id = :office
                          and id = :id
                          and ended_at is null
                        """)
                        .param("ended", from(selection.endedAt()))
                        .param("how", selection.how().name())
                        .param("seed", selection.seed())
                        .param("asked", selection.asked())
                        .param("by", selection.by())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update()
                == 1;
        db.sql("""
                update activity_home
                set asked = true
                where office_id = :office
                  and activity_id = :activity
                  and home in (:homes)
                """)
                .param("office", id.office().value())
                .param("activity", id.value())
                .param("homes", asked)
                .update();
        return first;
    }

    private static Activity read(ResultSet row, List<Participant> participants) throws SQLException {
        return new Activity(
                new Activity.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                new Activity.Held(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getTimestamp("held_at").toInstant(),
                        row.getString("recorded_by")),
                participants,
                selection(row));
    }

    private static Activity.@Nullable Selection selection(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return ended == null
                ? null
                : new Activity.Selection(
                        ended.toInstant(),
                        Activity.How.valueOf(row.getString("how")),
                        row.getLong("seed"),
                        row.getInt("asked"),
                        row.getString("ended_by"));
    }
}
