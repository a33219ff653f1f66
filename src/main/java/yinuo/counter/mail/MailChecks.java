package yinuo.counter.mail;

import static java.sql.Timestamp.from;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The daily looks at the shelf: what the register has there, and whether it was seen. */
@Repository
class MailChecks {

    private final JdbcClient db;
    private final Clock clock;

    MailChecks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A look of the same day replaces the earlier one. */
    void add(Office.Id office, LocalDate day, List<MailItem> shelf, Set<UUID> seen, String by) {
        for (var item : shelf) {
            db.sql("""
                    insert into mail_check (office_id, day, item_id, position, seen, at, by_name)
                    values (:office, :day, :item, :position, :seen, :at, :by)
                    on conflict (office_id, day, item_id) do update
                    set position = excluded.position,
                        seen = excluded.seen,
                        at = excluded.at,
                        by_name = excluded.by_name
                    """)
                    .param("office", office.value())
                    .param("day", day)
                    .param("item", item.id().value())
                    .param("position", item.position())
                    .param("seen", seen.contains(item.id().value()))
                    .param("at", from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    .param("by", by)
                    .update();
        }
    }

    /** Whether each piece was seen on a day; one that was not looked for is not in it. */
    Map<UUID, Boolean> of(Office.Id office, LocalDate day) {
        var seen = new java.util.HashMap<UUID, Boolean>();
        db.sql("select item_id, seen from mail_check where office_id = :office and day = :day")
                .param("office", office.value())
                .param("day", day)
                .query(row -> {
                    seen.put(row.getObject("item_id", UUID.class), row.getBoolean("seen"));
                });
        return seen;
    }
}
