package yinuo.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** The last thing that somebody did about each of many things, for lists that show how far they have come. */
@Repository
public class LastEntries {

    private final JdbcClient db;

    LastEntries(JdbcClient db) {
        this.db = db;
    }

    /** What came about by itself is left out: nobody comes further by a warning. */
    public Map<UUID, Entry> of(Office.Id office, String kind, List<UUID> things) {
        var last = new HashMap<UUID, Entry>();
        if (things.isEmpty()) {
            return last;
        }
        db.sql("select " + Entries.COLUMNS + """
                 from unnest(:things::uuid[]) thing
                cross join lateral (
                    select *
                    from journal_entry
                    where office_id = :office
                      and stream = :kind
                      and stream_id = thing
                      and author is not null
                    order by seq desc
                    limit 1
                ) entry
                """)
                .param("things", things.toArray(UUID[]::new))
                .param("office", office.value())
                .param("kind", kind)
                .query((row, _) -> Entries.entry(row))
                .list()
                .forEach(entry -> last.put(entry.stream().id(), entry));
        return last;
    }
}
