package yinuo.journal;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.database.Additions;
import yinuo.office.Office;
import yinuo.staff.Member;

/** Every entry ever written. The head of its stream gives an entry its place and the hash to build on. */
@Repository
class Entries {

    static final String COLUMNS = "office_id, stream, stream_id, seq, at, author, author_name, kind, facts, duty_log";

    /** One statement per entry: the head's row lock puts writers of one stream in a line. */
    private static final String ADD = """
            with said as (
                select ?::uuid office_id, ? stream, ?::uuid stream_id, ?::bytea canonical
            ),
            head as (
                insert into journal_head (office_id, stream, stream_id, seq, previous, hash)
                select office_id, stream, stream_id, 1, ''::bytea, sha256('1'::bytea || canonical)
                from said
                on conflict (office_id, stream, stream_id) do update
                set seq = journal_head.seq + 1,
                    previous = journal_head.hash,
                    hash = sha256(journal_head.hash
                        || convert_to((journal_head.seq + 1)::text, 'UTF8')
                        || (select canonical from said))
                returning office_id, stream, stream_id, seq, hash
            )
            insert into journal_entry
                (office_id, stream, stream_id, seq, at, author, author_name, kind, facts, duty_log, hash)
            select office_id, stream, stream_id, seq, ?, ?::uuid, ?, ?, ?::jsonb, ?, hash
            from head
            """;

    private static final Comparator<Entry> BY_STREAM = Comparator.comparing(
                    (Entry entry) -> entry.stream().kind())
            .thenComparing(entry -> entry.stream().id());

    private final JdbcClient db;
    private final Additions additions;

    Entries(JdbcClient db, Additions additions) {
        this.db = db;
        this.additions = additions;
    }

    /** Always in the same order of streams, so that two batches never wait for each other's heads. */
    void add(List<Entry> entries) {
        var ordered = entries.stream().sorted(BY_STREAM).toList();
        additions.add(ADD, ordered, Entries::values);
    }

    private static @Nullable Object[] values(Entry entry) {
        var author = entry.author();
        return new @Nullable Object[] {
            entry.office().value(),
            entry.stream().kind(),
            entry.stream().id(),
            entry.canonical(),
            from(entry.at()),
            author == null ? null : author.value(),
            entry.authorName(),
            entry.kind(),
            FactsJson.write(entry.facts()),
            entry.dutyLog()
        };
    }

    List<Entry> of(Office.Id office, Stream stream) {
        return db.sql("select " + COLUMNS + """
                 from journal_entry
                where office_id = :office
                  and stream = :stream
                  and stream_id = :id
                order by seq
                """)
                .param("office", office.value())
                .param("stream", stream.kind())
                .param("id", stream.id())
                .query((row, _) -> entry(row))
                .list();
    }

    List<Entry> dutyLog(Office.Id office, Instant from, Instant until) {
        return db.sql("select " + COLUMNS + """
                 from journal_entry
                where office_id = :office
                  and duty_log
                  and at >= :from
                  and at < :until
                order by at, stream_id, seq
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> entry(row))
                .list();
    }

    Set<UUID> authors(Office.Id office, Instant from, Instant until) {
        return Set.copyOf(db.sql("""
                select distinct author
                from journal_entry
                where office_id = :office
                  and at >= :from
                  and at < :until
                  and author is not null
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> row.getObject("author", UUID.class))
                .list());
    }

    Set<UUID> logged(Office.Id office, String stream, Collection<UUID> ids, Collection<String> kinds) {
        return Set.copyOf(db.sql("""
                select distinct stream_id
                from journal_entry
                where office_id = :office
                  and stream = :stream
                  and stream_id in (:ids)
                  and duty_log
                  and kind in (:kinds)
                """)
                .param("office", office.value())
                .param("stream", stream)
                .param("ids", ids)
                .param("kinds", kinds)
                .query((row, _) -> row.getObject("stream_id", UUID.class))
                .list());
    }

    Map<Journal.Position, Journal.Vouched> vouched(Office.Id office, List<Journal.Position> positions) {
        var found = new HashMap<Journal.Position, Journal.Vouched>();
        db.sql("""
                select entry.*, before.hash as before_hash
                from unnest(:streams::text[], :ids::uuid[], :seqs::integer[]) as place (stream, stream_id, seq)
                join journal_entry entry
                    on entry.office_id = :office
                    and entry.stream = place.stream
                    and entry.stream_id = place.stream_id
                    and entry.seq = place.seq
                left join journal_entry before
                    on before.office_id = :office
                    and before.stream = place.stream
                    and before.stream_id = place.stream_id
                    and before.seq = place.seq - 1
                """)
                .param(
                        "streams",
                        positions.stream().map(one -> one.stream().kind()).toArray(String[]::new))
                .param("ids", positions.stream().map(one -> one.stream().id()).toArray(UUID[]::new))
                .param(
                        "seqs",
                        positions.stream().map(Journal.Position::sequence).toArray(Integer[]::new))
                .param("office", office.value())
                .query(row -> {
                    var entry = readable(row);
                    if (entry != null) {
                        var before = row.getBytes("before_hash");
                        var hash = row.getBytes("hash");
                        var said = Digests.sha256().digest(entry.link(before == null ? new byte[0] : before));
                        found.put(
                                new Journal.Position(entry.stream(), entry.sequence()),
                                new Journal.Vouched(entry, hash, Arrays.equals(said, hash)));
                    }
                });
        return found;
    }

    /** An entry as it is kept, with what vouches for it; one that can no longer be read is null. */
    record Link(
            Place place, @Nullable Entry entry, @Nullable Place head, byte @Nullable [] sealed) {}

    /** Somewhere in a chain, and the hash there. */
    record Place(Stream stream, int sequence, byte[] hash) {}

    /** Shows every entry, stream by stream and in order, without holding them all. */
    void walk(Office.Id office, Consumer<Link> eye) {
        db.sql("""
                select entry.*, head.seq as head_seq, head.hash as head_hash, sealed.hash as sealed_hash
                from journal_entry entry
                left join journal_head head
                    on head.office_id = entry.office_id
                    and head.stream = entry.stream
                    and head.stream_id = entry.stream_id
                left join journal_seal_head sealed
                    on sealed.office_id = entry.office_id
                    and sealed.stream = entry.stream
                    and sealed.stream_id = entry.stream_id
                    and sealed.seq = entry.seq
                where entry.office_id = :office
                order by entry.stream, entry.stream_id, entry.seq
                """).withFetchSize(1000).param("office", office.value()).query(row -> {
            eye.accept(link(row));
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        var stream = stream(row);
        var head = row.getBytes("head_hash") == null
                ? null
                : new Place(stream, row.getInt("head_seq"), row.getBytes("head_hash"));
        var place = new Place(stream, row.getInt("seq"), row.getBytes("hash"));
        return new Link(place, readable(row), head, row.getBytes("sealed_hash"));
    }

    /** Another hand may have left something that no entry of ours can be. */
    private static @Nullable Entry readable(ResultSet row) throws SQLException {
        try {
            return entry(row);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    long streams(Office.Id office) {
        return db.sql("select count(*) from journal_head where office_id = :office")
                .param("office", office.value())
                .query(Long.class)
                .single();
    }

    /** Chains of which only the head is left. */
    List<Place> headsAlone(Office.Id office, int most) {
        return db.sql("""
                select stream, stream_id, seq, hash
                from journal_head head
                where office_id = :office
                  and not exists (
                      select from journal_entry entry
                      where entry.office_id = head.office_id
                        and entry.stream = head.stream
                        and entry.stream_id = head.stream_id
                  )
                order by stream, stream_id
                limit :most
                """)
                .param("office", office.value())
                .param("most", most)
                .query((row, _) -> new Place(stream(row), row.getInt("seq"), row.getBytes("hash")))
                .list();
    }

    private static Stream stream(ResultSet row) throws SQLException {
        return new Stream(row.getString("stream"), row.getObject("stream_id", UUID.class));
    }

    static Entry entry(ResultSet row) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var author = row.getObject("author", UUID.class);
        return new Entry(
                office,
                stream(row),
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                author == null ? null : new Member.Id(office, author),
                row.getString("author_name"),
                row.getString("kind"),
                FactsJson.read(row.getString("facts")),
                row.getBoolean("duty_log"));
    }
}
