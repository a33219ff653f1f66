package yinuo.promise;

import static java.sql.Timestamp.from;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.rulebook.ClauseRecord;
import yinuo.staff.Member;

/** How well the clauses are kept, by the month in which their promises fell due. */
@Repository
@Transactional(readOnly = true)
public class Compliance {

    private final JdbcClient db;
    private final Clock clock;

    Compliance(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The promises of one clause that fell due in a month. Open ones are not yet due; the rate is kept among those that
     * were judged (kept, kept late, broken), from 0 to 1, and absent when none was. Paused ones are also among the others.
     */
    public record Figures(int made, int kept, int keptLate, int broken, int open, int waived, int paused) {

        public @Nullable BigDecimal rate() {
            var judged = kept + keptLate + broken;
            return judged == 0 ? null : new BigDecimal(kept).divide(new BigDecimal(judged), 4, RoundingMode.HALF_UP);
        }
    }

    private static final String COUNTS = """
            count(*) as made,
            count(*) filter (where done_at <= due_at) as kept,
            count(*) filter (where done_at > due_at) as late,
            count(*) filter (where done_at is null and due_at < :now
                and (waived_at is null or waived_at > due_at)) as broken,
            count(*) filter (where done_at is null and waived_at is null and due_at >= :now) as open,
            count(*) filter (where waived_at <= due_at) as waived,
            count(*) filter (where pauses > 0) as paused
            """;

    public Figures of(Office.Id office, String clause, YearMonth month) {
        return db.sql("select " + COUNTS + """
                from promise
                where office_id = :office
                  and clause = :clause
                  and due_at >= :from
                  and due_at < :until
                  and not unknown
                """)
                .param("now", from(clock.instant()))
                .param("office", office.value())
                .param("clause", clause)
                .param("from", from(start(month)))
                .param("until", from(start(month.plusMonths(1))))
                .query((row, _) -> figures(row))
                .single();
    }

    /** Those of all clauses of a document, such as {@code D12}, that have any. */
    public Map<String, Figures> ofDocument(Office.Id office, String document, YearMonth month) {
        var found = new HashMap<String, Figures>();
        db.sql("select clause, " + COUNTS + """
                from promise
                where office_id = :office
                  and starts_with(clause, :document)
                  and due_at >= :from
                  and due_at < :until
                  and not unknown
                group by clause
                """)
                .param("now", from(clock.instant()))
                .param("office", office.value())
                .param("document", document + "-")
                .param("from", from(start(month)))
                .param("until", from(start(month.plusMonths(1))))
                .query(row -> {
                    found.put(row.getString("clause"), figures(row));
                });
        return found;
    }

    /** Those that somebody owed in person, whoever it was. */
    public Map<Member.Id, Figures> byPerson(Office.Id office, YearMonth month) {
        var found = new HashMap<Member.Id, Figures>();
        db.sql("select owed_member, " + COUNTS + """
                from promise
                where office_id = :office
                  and owed_member is not null
                  and due_at >= :from
                  and due_at < :until
                  and not unknown
                group by owed_member
                """)
                .param("now", from(clock.instant()))
                .param("office", office.value())
                .param("from", from(start(month)))
                .param("until", from(start(month.plusMonths(1))))
                .query(row -> {
                    found.put(new Member.Id(office, row.getObject("owed_member", UUID.class)), figures(row));
                });
        return found;
    }

    /** Day by day until now, the days on which nothing fell due left out. */
    public List<ClauseRecord.Day> days(Office.Id office, String clause, LocalDate from) {
        return db.sql("""
                select (due_at at time zone :zone)::date as day,
                       count(*) filter (where done_at <= due_at) as kept,
                       count(*) filter (where done_at > due_at
                           or done_at is null and (waived_at is null or waived_at > due_at)) as missed
                from promise
                where office_id = :office
                  and clause = :clause
                  and due_at >= :from
                  and due_at < :now
                  and not unknown
                group by 1
                order by 1
                """)
                .param("zone", clock.getZone().getId())
                .param("office", office.value())
                .param("clause", clause)
                .param("from", from(from.atStartOfDay(clock.getZone()).toInstant()))
                .param("now", from(clock.instant()))
                .query((row, _) -> new ClauseRecord.Day(
                        row.getObject("day", LocalDate.class), row.getInt("kept"), row.getInt("missed")))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("made"),
                row.getInt("kept"),
                row.getInt("late"),
                row.getInt("broken"),
                row.getInt("open"),
                row.getInt("waived"),
                row.getInt("paused"));
    }

    /** The clause's last broken or late promises, the newest first. */
    public List<Promise> lastBreaches(Office.Id office, String clause, int limit) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and clause = :clause
                  and due_at < :now
                  and not unknown
                  and (done_at > due_at
                      or done_at is null and (waived_at is null or waived_at > due_at))
                order by due_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("clause", clause)
                .param("now", from(clock.instant()))
                .param("limit", limit)
                .query(PromiseRow::read)
                .list();
    }

    /** What was broken or kept late and fell due behind an instant and until another, clause by clause: a day's 24:00 is its own. */
    public List<Promise> breaches(Office.Id office, Instant from, Instant until) {
        return db.sql("select " + PromiseRow.COLUMNS + """
                 from promise
                where office_id = :office
                  and due_at > :from
                  and due_at <= :until
                  and due_at < :now
                  and not unknown
                  and (done_at > due_at
                      or done_at is null and (waived_at is null or waived_at > due_at))
                order by clause, due_at, id
                limit 1000
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("now", from(clock.instant()))
                .query(PromiseRow::read)
                .list();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
