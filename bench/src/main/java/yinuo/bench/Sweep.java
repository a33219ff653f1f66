package yinuo.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Ten thousand promises due at once, two nodes on one database. */
final class Sweep {

    private static final int PROMISES = 10_000;
    private static final double SECONDS_AHEAD = 5;
    private static final String FILL = """
            set yinuo.office = '%1$s';
            insert into promise (office_id, id, rule, clause, term, generation, subject_kind, subject_id, subject_number,
                subject_home, subject_title, subject_path, owed_role, made_at, warn_at, due_at, level, next_fire_at)
            select '%1$s', gen_random_uuid(), 'CONTACT_RESIDENT', 'D12-3.1', '2h', 1, 'bench', gen_random_uuid(), 'B-' || n,
                '', 'x', 'today', 'SUPERVISOR', due - interval '2 hours', due - interval '30 minutes', due, 1, due
            from (select now() + %2$s * interval '1 second' as due) at, generate_series(1, %3$d) n""";
    private static final String FIRED =
            "select count(*) from journal_entry where stream = 'bench' and kind = 'promise.BROKEN'";

    private final Centre centre;

    Sweep(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        try (var another = centre.another();
                var connection = centre.database();
                var statement = connection.createStatement()) {
            var before = count(connection);
            statement.execute(FILL.formatted(centre.office(), SECONDS_AHEAD, PROMISES));
            var due = System.nanoTime() + (long) (SECONDS_AHEAD * 1e9);
            var steps = 0L;
            while (steps < PROMISES && System.nanoTime() < due + 120_000_000_000L) {
                Thread.sleep(100);
                steps = count(connection) - before;
            }
            System.out.printf(
                    "%d steps taken %.1f s after %d promises fell due, by nodes on ports %d and %d (target: 60 s)%n",
                    steps, (System.nanoTime() - due) / 1e9, PROMISES, centre.port(), another.port());
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(FIRED)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
