package yinuo.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;

/** What numbers that people read out belong to. */
@Repository
@Transactional(readOnly = true)
public class NumberedEntries {

    /** Greater than whatever may follow the beginning of a number. */
    private static final String BEYOND = "\uFFFD";

    private final JdbcClient db;

    NumberedEntries(JdbcClient db) {
        this.db = db;
    }

    /** Something under its number, with what its first entry under that number says of home, person and words. */
    public record Numbered(Stream stream, String number, Instant at, String home, String about) {}

    /** Whose number begins so, the last first. */
    public List<Numbered> beginning(Office.Id office, String number, int most) {
        return db.sql("""
                select *
                from (
                    select distinct on (number, stream, stream_id)
                           stream, stream_id, at,
                           coalesce(facts ->> 'receipt', facts ->> 'number') collate "C" as number,
                           coalesce(facts ->> 'home', '') as home,
                           coalesce(facts ->> 'words', facts ->> 'goods', facts ->> 'item', facts ->> 'person', '') as about
                    from journal_entry
                    where office_id = :office
                      and coalesce(facts ->> 'receipt', facts ->> 'number') collate "C" >= :number
                      and coalesce(facts ->> 'receipt', facts ->> 'number') collate "C" < :beyond
                    order by number, stream, stream_id, seq
                    limit 200
                ) found
                order by at desc, number desc
                limit :most
                """)
                .param("office", office.value())
                .param("number", number)
                .param("beyond", number + BEYOND)
                .param("most", most)
                .query((row, _) -> new Numbered(
                        new Stream(row.getString("stream"), row.getObject("stream_id", UUID.class)),
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("home"),
                        row.getString("about")))
                .list();
    }
}
