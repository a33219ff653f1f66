package yinuo.journal.book;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.journal.Journal.Position;
import yinuo.journal.Stream;
import yinuo.journal.book.Volume.Checked;
import yinuo.office.Office;

/** The bound lines of every office, and how far they were checked. */
@Repository
class BookRows {

    private final JdbcClient db;

    BookRows(JdbcClient db) {
        this.db = db;
    }

    /** A line as it is bound. */
    record Bound(int volume, long number, Position position, byte[] hash) {

        String label() {
            return volume + "/" + number;
        }
    }

    /** Binds what waits; how many lines that were. */
    int bind(Office.Id office, ZoneId zone) {
        return db.sql("select duty_book_bind(:office, :zone)")
                .param("office", office.value())
                .param("zone", zone.getId())
                .query(Integer.class)
                .single();
    }

    /** How many lines of a kind everybody wrote in a half-open period, by their names. */
    Map<String, Integer> written(Office.Id office, String kind, Instant from, Instant until) {
        var written = new TreeMap<String, Integer>();
        db.sql("""
                select author_name, count(*) as lines
                from journal_entry
                where office_id = :office
                  and duty_log
                  and at >= :from
                  and at < :until
                  and kind = :kind
                group by author_name
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("kind", kind)
                .query(row -> {
                    written.put(row.getString("author_name"), row.getInt("lines"));
                });
        return written;
    }

    /** Lines of a half-open period, in the order of the book, after a place in it. */
    List<Bound> between(Office.Id office, Instant from, Instant until, long skip, int limit) {
        return db.sql("""
                select *
                from duty_book
                where office_id = :office
                  and at >= :from
                  and at < :until
                order by volume, number
                offset :skip
                limit :limit
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .param("skip", skip)
                .param("limit", limit)
                .query(BookRows::bound)
                .list();
    }

    long count(Office.Id office, Instant from, Instant until) {
        return db.sql("select count(*) from duty_book where office_id = :office and at >= :from and at < :until")
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query(Long.class)
                .single();
    }

    List<Bound> after(Office.Id office, int volume, long number, int limit) {
        return db.sql("""
                select *
                from duty_book
                where office_id = :office
                  and volume = :volume
                  and number > :number
                order by number
                limit :limit
                """)
                .param("office", office.value())
                .param("volume", volume)
                .param("number", number)
                .param("limit", limit)
                .query(BookRows::bound)
                .list();
    }

    /** The lines about any of these streams, in the order of the book. */
    List<Bound> bound(Office.Id office, List<Stream> streams) {
        return db.sql("""
                select duty_book.*
                from unnest(:kinds::text[], :ids::uuid[]) as wanted (stream, stream_id)
                join duty_book using (stream, stream_id)
                where office_id = :office
                order by volume, number
                """)
                .param("kinds", streams.stream().map(Stream::kind).toArray(String[]::new))
                .param("ids", streams.stream().map(Stream::id).toArray(UUID[]::new))
                .param("office", office.value())
                .query(BookRows::bound)
                .list();
    }

    List<Volume> volumes(Office.Id office) {
        return db.sql("""
                select head.*, checked.begun_at, checked.number as checked, checked.finished, checked.fault
                from duty_book_head head
                left join duty_book_check checked using (office_id, volume)
                where office_id = :office
                order by volume desc
                """)
                .param("office", office.value())
                .query(BookRows::volume)
                .list();
    }

    /** The last line of a volume. */
    Optional<Standing> head(Office.Id office, int volume) {
        return db.sql("select number, hash from duty_book_head where office_id = :office and volume = :volume")
                .param("office", office.value())
                .param("volume", volume)
                .query((row, _) -> new Standing(row.getLong("number"), row.getBytes("hash"), true, null))
                .optional();
    }

    /** The hash at the end of the volume before. */
    byte[] before(Office.Id office, int volume) {
        return db.sql("""
                select hash
                from duty_book_head
                where office_id = :office
                  and volume < :volume
                order by volume desc
                limit 1
                """)
                .param("office", office.value())
                .param("volume", volume)
                .query((row, _) -> row.getBytes("hash"))
                .optional()
                .orElse(new byte[0]);
    }

    /** How far a check came, with the hash there. */
    record Standing(
            long number,
            byte[] hash,
            boolean finished,
            @Nullable Long fault) {

        boolean isUnderWay() {
            return !finished && fault == null;
        }
    }

    /** Nobody else goes on with the check until the transaction ends. */
    Optional<Standing> standing(Office.Id office, int volume) {
        return db.sql("select * from duty_book_check where office_id = :office and volume = :volume for update")
                .param("office", office.value())
                .param("volume", volume)
                .query((row, _) -> new Standing(
                        row.getLong("number"), row.getBytes("hash"), row.getBoolean("finished"), fault(row)))
                .optional();
    }

    void begin(Office.Id office, int volume, Instant at) {
        db.sql("""
                insert into duty_book_check (office_id, volume, number, hash, begun_at)
                values (:office, :volume, 0, :hash, :at)
                on conflict (office_id, volume)
                do update set number = 0, hash = excluded.hash, begun_at = excluded.begun_at,
                              finished = false, fault = null
                """)
                .param("office", office.value())
                .param("volume", volume)
                .param("hash", before(office, volume))
                .param("at", from(at))
                .update();
    }

    void stand(Office.Id office, int volume, Standing standing) {
        db.sql("""
                update duty_book_check
                set number = :number,
                    hash = :hash,
                    finished = :finished,
                    fault = :fault
                where office_id = :office
                  and volume = :volume
                """)
                .param("number", standing.number())
                .param("hash", standing.hash())
                .param("finished", standing.finished())
                .param("fault", standing.fault(), java.sql.Types.BIGINT)
                .param("office", office.value())
                .param("volume", volume)
                .update();
    }

    private static Bound bound(ResultSet row, int n) throws SQLException {
        return new Bound(
                row.getInt("volume"),
                row.getLong("number"),
                new Position(
                        new Stream(row.getString("stream"), row.getObject("stream_id", UUID.class)), row.getInt("seq")),
                row.getBytes("hash"));
    }

    private static Volume volume(ResultSet row, int n) throws SQLException {
        var begun = row.getTimestamp("begun_at");
        return new Volume(
                row.getInt("volume"),
                row.getLong("number"),
                row.getBytes("hash"),
                begun == null
                        ? null
                        : new Checked(
                                begun.toInstant(), row.getLong("checked"), row.getBoolean("finished"), fault(row)));
    }

    private static @Nullable Long fault(ResultSet row) throws SQLException {
        var fault = row.getLong("fault");
        return row.wasNull() ? null : fault;
    }
}
