package yinuo.journal;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.journal.Seal.Contents;
import yinuo.journal.Seal.Head;
import yinuo.office.Office;

/** Every seal ever made, and the ends of chains that each vouches for. */
@Repository
class Seals {

    private static final String COLUMNS = "office_id, day, made_at, chains, chains_hash, previous, hash";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    Seals(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Optional<Seal> last(Office.Id office) {
        return last(office, 1).stream().findFirst();
    }

    List<Seal> last(Office.Id office, int count) {
        return db.sql("select " + COLUMNS + """
                 from journal_seal
                where office_id = :office
                order by day desc
                limit :count
                """)
                .param("office", office.value())
                .param("count", count)
                .query(Seals::read)
                .list();
    }

    List<Seal> all(Office.Id office) {
        return db.sql("select " + COLUMNS + " from journal_seal where office_id = :office order by day")
                .param("office", office.value())
                .query(Seals::read)
                .list();
    }

    Optional<Instant> firstEntry(Office.Id office) {
        return db.sql("select at from journal_entry where office_id = :office order by at limit 1")
                .param("office", office.value())
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** The chains that grew since they were last sealed, each by its last entry before the given instant. */
    List<Head> unsealed(Office.Id office, Instant until) {
        return db
                .sql("""
                with grown as materialized (
                    select stream, stream_id
                    from journal_head head
                    where office_id = :office
                      and not exists (
                          select from journal_seal_head sealed
                          where sealed.office_id = head.office_id
                            and sealed.stream = head.stream
                            and sealed.stream_id = head.stream_id
                            and sealed.seq = head.seq
                      )
                )
                select grown.stream, grown.stream_id, ended.seq, ended.hash
                from grown
                cross join lateral (
                    select seq, hash
                    from journal_entry
                    where office_id = :office
                      and stream = grown.stream
                      and stream_id = grown.stream_id
                      and at < :until
                    order by seq desc
                    limit 1
                ) ended
                where not exists (
                    select from journal_seal_head sealed
                    where sealed.office_id = :office
                      and sealed.stream = grown.stream
                      and sealed.stream_id = grown.stream_id
                      and sealed.seq = ended.seq
                )
                """)
                .param("until", from(until))
                .param("office", office.value())
                .query((row, _) -> head(row))
                .list()
                .stream()
                .sorted(Head.IN_ORDER)
                .toList();
    }

    /** Adds the seal unless another node has made that day's: then it says no, and nothing was done. */
    boolean add(Seal seal, List<Head> heads) {
        var mine = db.sql("""
                insert into journal_seal (office_id, day, made_at, chains, chains_hash, previous, hash)
                values (:office, :day, :madeAt, :chains, :chainsHash, :previous, :hash)
                on conflict (office_id, day) do nothing
                """)
                .param("office", seal.office().value())
                .param("day", seal.day())
                .param("madeAt", from(seal.madeAt()))
                .param("chains", seal.chains())
                .param("chainsHash", seal.contents().hash())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .update();
        if (mine == 1) {
            batches.batchUpdate("""
                    insert into journal_seal_head (office_id, stream, stream_id, seq, day, hash)
                    values (?, ?, ?, ?, ?, ?)
                    """, heads, 1000, (statement, head) -> {
                statement.setObject(1, seal.office().value());
                statement.setString(2, head.stream().kind());
                statement.setObject(3, head.stream().id());
                statement.setInt(4, head.sequence());
                statement.setObject(5, seal.day());
                statement.setBytes(6, head.hash());
            });
        }
        return mine == 1;
    }

    /** What the ends of chains that are kept for each day come to, computed anew. */
    Map<LocalDate, Contents> contents(Office.Id office) {
        var sums = new LinkedHashMap<LocalDate, Seal.Sum>();
        db.sql("""
                select day, stream, stream_id, seq, hash
                from journal_seal_head
                where office_id = :office
                order by day, stream collate "C", stream_id
                """).withFetchSize(1000).param("office", office.value()).query(row -> {
            sums.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new Seal.Sum())
                    .add(head(row));
        });
        var contents = new LinkedHashMap<LocalDate, Contents>();
        sums.forEach((day, sum) -> contents.put(day, sum.contents()));
        return contents;
    }

    /** Sealed ends of chains whose entry is no longer there. */
    List<Head> lost(Office.Id office, int most) {
        return db.sql("""
                select stream, stream_id, seq, hash
                from journal_seal_head sealed
                where office_id = :office
                  and not exists (
                      select from journal_entry entry
                      where entry.office_id = sealed.office_id
                        and entry.stream = sealed.stream
                        and entry.stream_id = sealed.stream_id
                        and entry.seq = sealed.seq
                  )
                order by stream, stream_id, seq
                limit :most
                """)
                .param("office", office.value())
                .param("most", most)
                .query((row, _) -> head(row))
                .list();
    }

    /** The day of the first seal that vouched for the entry. */
    @Nullable
    LocalDate sealed(Office.Id office, Stream stream, int sequence) {
        return db.sql("""
                select day
                from journal_seal_head
                where office_id = :office
                  and stream = :stream
                  and stream_id = :id
                  and seq >= :sequence
                order by seq
                limit 1
                """)
                .param("office", office.value())
                .param("stream", stream.kind())
                .param("id", stream.id())
                .param("sequence", sequence)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new Stream(row.getString("stream"), row.getObject("stream_id", UUID.class)),
                row.getInt("seq"),
                row.getBytes("hash"));
    }

    private static Seal read(ResultSet row, int n) throws SQLException {
        return new Seal(
                new Office.Id(row.getObject("office_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                new Contents(row.getInt("chains"), row.getBytes("chains_hash")),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
