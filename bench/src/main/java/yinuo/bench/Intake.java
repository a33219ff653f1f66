package yinuo.bench;

import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Complaints over the API against the same rows by plain JDBC. */
final class Intake {

    private static final String BODY = """
            {"channel":"PHONE","home":"3-1802","person":{"name":"吴佳禾","phone":"13812345678"},"category":"REPAIR",
             "words":"卫生间顶板渗水，二次报修还没解决，今天必须给个说法。"}""";
    /** The rows of one intake: its number, itself, four promises of which one is kept, its line in the journal, a notice. */
    private static final String[] ROWS = {"""
        insert into office_number (office_id, kind, day, last) values (?::uuid, 'BN', date '2000-01-01', 1)
        on conflict (office_id, kind, day) do update set last = office_number.last + 1""", """
        insert into complaint (office_id, id, number, channel, received_at, recorded_at, recorded_by, home, person,
            phone, category, words, grams, stage)
        values (?::uuid, ?::uuid, ?, 'PHONE', now(), now(), 'bench', '3-1802', '吴佳禾', '13812345678', 'REPAIR',
            '卫生间顶板渗水，二次报修还没解决，今天必须给个说法。',
            '{卫生,生间,间顶,顶板,板渗,渗水,二次,次报,报修,修还,还没,没解,解决,今天,天必,必须,须给,给个,个说,说法}', 'RECEIVED')""", """
        insert into promise (office_id, id, rule, clause, term, generation, subject_kind, subject_id, subject_number,
            subject_home, subject_title, subject_path, owed_role, made_at, warn_at, due_at, next_fire_at, done_at)
        select ?::uuid, uuidv7(), rule, clause, term::text, 1, 'complaint', ?::uuid, 'TS-20261130-0001', '3-1802',
            '卫生间顶板渗水，二次报修还没解决', 'complaints/01a22a24-53ff-77d8-9e26-00663a1ebd17', role, now(), now() + term * 0.75,
            now() + term, case when not done then now() + term * 0.75 end, case when done then now() end
        from (values ('REGISTER_COMPLAINT', 'D12-2.2', interval '10 min', 'RECEPTIONIST', true),
            ('ACKNOWLEDGE_COMPLAINT', 'D12-2.3', interval '1 hour', 'SUPERVISOR', false),
            ('CLASSIFY_COMPLAINT', 'D12-2.1', interval '1 hour', 'SUPERVISOR', false),
            ('CONTACT_RESIDENT', 'D12-3.1', interval '2 hours', 'SUPERVISOR', false))
            owed (rule, clause, term, role, done)""", """
        with head as (insert into journal_head (office_id, stream, stream_id, seq, previous, hash)
            values (?::uuid, 'bench', ?::uuid, 1, '', sha256('x')) returning office_id, stream, stream_id, seq, hash)
        insert into journal_entry (office_id, stream, stream_id, seq, at, author_name, kind, facts, duty_log, hash)
        select office_id, stream, stream_id, seq, now(), 'bench', 'bench',
            '{"home": "3-1802", "number": "TS-20261130-0001", "person": "吴佳禾", "channel": "PHONE", "category": "REPAIR",
              "words": "卫生间顶板渗水，二次报修还没解决，今天必须给个说法。"}', true, hash
        from head""", """
        insert into notice (office_id, member_id, id, at, shown_from, kind, rule, title, path)
        values (?::uuid, '018f0000-0000-7000-8000-000000000000', ?::uuid, now(), now(), 'handed', '', '卫生间顶板渗水', 'x')"""};

    /** The compiler works beside the program for minutes: it has done when an intake no longer gets cheaper. */
    private static final int WARM = 30;

    private static final int WARM_AT_MOST = 12;
    private static final double NO_LONGER_CHEAPER = 0.97;

    /** Then both take turns, for a machine is not always as fast. */
    private static final int TURNS = 6;

    private static final int TURN = 8;

    private final Centre centre;

    Intake(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        var token = centre.bearer("desk1");
        var office = centre.office();
        giveTime(office);
        warm(token);
        printProcessorTime(token);
        var connections = new Connection[Clients.COUNT];
        for (var n = 0; n < connections.length; n++) {
            connections[n] = centre.database();
        }
        Clients.run(5, n -> plain(connections[n], office));
        var api = new Total();
        var plain = new Total();
        var spent = 0L;
        var least = 0L;
        for (var n = 0; n < TURNS; n++) {
            var before = centre.processorMillis();
            api.add(Clients.run(TURN, _ -> post(token)));
            var between = centre.processorMillis();
            spent += between - before;
            plain.add(Clients.run(TURN, client -> plain(connections[client], office)));
            least += centre.processorMillis() - between;
        }
        for (var connection : connections) {
            connection.close();
        }
        System.out.printf("intake by API      %8.0f / s%n", api.perSecond());
        System.out.printf("rows by plain JDBC %8.0f / s%n", plain.perSecond());
        System.out.printf("ratio              %8.2f (target: at least 0.50)%n", api.perSecond() / plain.perSecond());
        System.out.printf("in these turns     %8.2f ms of the processor per intake%n", (double) spent / api.done);
        System.out.printf("the rows alone     %8.2f ms, of the database%n", (double) least / plain.done);
    }

    /** With nobody else at the database, whose tables would have to be cleaned of the others' rows too. */
    private void printProcessorTime(String token) throws Exception {
        var before = centre.processorMillis();
        var program = centre.programMillis();
        var done = Clients.run(TURNS * TURN, _ -> post(token)).done();
        var spent = centre.processorMillis() - before;
        System.out.printf("processor time     %8.2f ms per intake (target: at most 2.50)%n", (double) spent / done);
        System.out.printf(
                "of this            %8.2f ms the program%n", (double) (centre.programMillis() - program) / done);
    }

    /**
     * Five minutes are what the desk has to hand over a complaint, so after four the program begins to warn about those
     * of the beginning: work for what nobody did, in the middle of the measuring. With two hours nothing falls due.
     */
    private void giveTime(String office) throws Exception {
        try (var connection = centre.database();
                var change = connection.prepareStatement("""
                        insert into rulebook_number (office_id, clause, name, value, from_day, author, reason, at)
                        values (?::uuid, 'D12-2.2', 'handOver', '2h', current_date - 1, 'bench', 'bench', now())""")) {
            change.setString(1, office);
            change.executeUpdate();
        }
    }

    private void warm(String token) throws Exception {
        var least = Double.MAX_VALUE;
        for (int n = 1, dearer = 0; n <= WARM_AT_MOST && dearer < 2; n++) {
            var before = centre.processorMillis();
            var done = Clients.run(WARM, _ -> post(token)).done();
            var each = (double) (centre.processorMillis() - before) / done;
            System.out.printf("warm after %3d s   %8.2f ms per intake%n", n * WARM, each);
            dearer = each > least * NO_LONGER_CHEAPER ? dearer + 1 : 0;
            least = Math.min(least, each);
        }
    }

    private static final class Total {

        private long done;
        private double seconds;

        void add(Clients.Rate rate) {
            done += rate.done();
            seconds += rate.seconds();
        }

        double perSecond() {
            return done / seconds;
        }
    }

    private Callable<Integer> post(String token) throws Exception {
        var headers = Map.of("Content-Type", "application/json", "Authorization", token);
        var line = new Line(centre.port(), "/api/qinghe/complaints", headers, BODY);
        return () -> line.send(201);
    }

    /** As the program makes them: by time, so that new rows lie beside each other. */
    private static UUID inOrder() {
        var any = UUID.randomUUID();
        return new UUID(
                System.currentTimeMillis() << 16 | any.getMostSignificantBits() & 0xFFF | 0x7000,
                any.getLeastSignificantBits());
    }

    private static Callable<Integer> plain(Connection connection, String office) throws Exception {
        connection.setAutoCommit(false);
        connection.createStatement().execute("set yinuo.office = '" + office + "'");
        var statements = new java.sql.PreparedStatement[ROWS.length];
        for (var n = 0; n < ROWS.length; n++) {
            statements[n] = connection.prepareStatement(ROWS[n]);
        }
        return () -> {
            var id = inOrder().toString();
            for (var n = 0; n < statements.length; n++) {
                statements[n].setString(1, office);
                if (n > 0) {
                    statements[n].setString(2, id);
                }
                if (n == 1) {
                    statements[n].setString(3, id);
                }
                statements[n].executeUpdate();
            }
            connection.commit();
            return statements.length;
        };
    }
}
