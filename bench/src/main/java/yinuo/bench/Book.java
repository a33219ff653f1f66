package yinuo.bench;

/** The duty book of an office with a million lines: a page of it, and the check of the whole volume. */
final class Book {

    /** Entries as the journal writes and hashes them, a million in the year so far; then they are bound. */
    private static final String FILL = """
            set yinuo.office = '%1$s';
            set session_replication_role = replica;
            create temp table said as
            select n, ('00000000-0000-0000-b00c-' || lpad(n::text, 12, '0'))::uuid as id,
                date_trunc('year', now()) + interval '1 day' + n * interval '20 seconds' as at, '卫生间顶板渗水 ' || n as words
            from generate_series(1, 1000000) n;
            insert into journal_entry (office_id, stream, stream_id, seq, at, author, author_name, kind, facts, duty_log, hash)
            select '%1$s'::uuid, 'bench', id, 1, at, null, 'bench', 'home.noted', jsonb_build_object('words', words), true,
                sha256(convert_to('1' || concat_ws(E'\\n', '%1$s', 'bench', id,
                    (extract(epoch from at) * 1000000)::bigint, '', 'bench', 'home.noted', 'true',
                    '{"words":"' || words || '"}'), 'UTF8'))
            from said;
            insert into journal_head (office_id, stream, stream_id, seq, previous, hash)
            select office_id, stream, stream_id, seq, '', hash from journal_entry where stream = 'bench';
            insert into duty_book_waiting (office_id, stream, stream_id, seq, at)
            select '%1$s'::uuid, 'bench', id, 1, at from said order by n;
            drop table said;
            set session_replication_role = origin;
            select duty_book_bind('%1$s', 'Asia/Shanghai');
            analyze;
            """;

    private final Centre centre;

    Book(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        var year = fill();
        var pages = new Pages(centre);
        pages.signIn();
        var volume = "/qinghe/duty-log/volumes/" + year;
        for (var path : new String[] {volume + "?sheet=1", volume + "?sheet=20000", volume + "?sheet=40000"}) {
            pages.measure(path);
        }
        pages.measure("/qinghe/duty-log");
        var begun = System.nanoTime();
        var requests = 0;
        for (var answer = ""; !answer.contains("tag met"); requests++) {
            if (answer.contains("tag over")) {
                throw new IllegalStateException("The book is not sound");
            }
            answer = pages.send("/qinghe/duty-log/volumes", volume + "/check");
        }
        System.out.printf(
                "the check of a million lines took %.1f s in %d requests%n",
                (System.nanoTime() - begun) / 1e9, requests);
    }

    /** Fills the office once; the year of the volume. */
    private int fill() throws Exception {
        try (var connection = centre.database();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(
                    "select count(*) from duty_book where office_id = '" + centre.office() + "'")) {
                rows.next();
                if (rows.getLong(1) < 1_000_000) {
                    statement.execute(FILL.formatted(centre.office()));
                }
            }
            try (var rows = statement.executeQuery(
                    "select max(volume) from duty_book where office_id = '" + centre.office() + "'")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
