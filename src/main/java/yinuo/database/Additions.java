package yinuo.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a deed adds and does not ask about: they go to the database together, in one round trip, before the same
 * transaction asks it anything else, at the latest before it ends. What the database has against one of them is said
 * then, and ends the transaction.
 */
@Repository
public class Additions {

    /** More rows of one kind than this are a batch of their own. */
    private static final int TOGETHER = 12;

    /** So many wait at most; what comes after them begins anew. */
    private static final int WAITING = 60;

    private static final int BATCH = 500;

    private final JdbcTemplate rows;
    private final Map<String, Parts> known = new ConcurrentHashMap<>();

    Additions(DataSource source) {
        this.rows = new JdbcTemplate(source);
    }

    /**
     * Adds one row for each of these things.
     *
     * @param insert a statement for one row, with a question mark for each value
     * @param values gives the values of a row, in order
     */
    public <T> void add(String insert, List<T> things, Function<T, @Nullable Object[]> values) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || things.size() > TOGETHER) {
            write();
            rows.batchUpdate(insert, things, BATCH, (row, thing) -> fill(row, 1, values.apply(thing)));
            return;
        }
        var waiting = waiting();
        things.forEach(thing -> waiting.rows.add(new Row(insert, values.apply(thing))));
        if (waiting.rows.size() > WAITING) {
            waiting.write();
        }
    }

    /** Writes what waits in this transaction. */
    void write() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            var waiting = begun();
            if (waiting != null) {
                waiting.write();
            }
        }
    }

    /** Writes what waits and commits in the same round trip; for who ends the transaction and asks nothing after it. */
    public void commit() {
        var waiting = begun();
        if (waiting != null) {
            waiting.send("commit");
        }
    }

    private Waiting waiting() {
        var begun = begun();
        if (begun != null) {
            return begun;
        }
        var waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private @Nullable Waiting begun() {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Waiting waiting && waiting.of(this)) {
                return waiting;
            }
        }
        return null;
    }

    private record Row(String insert, @Nullable Object[] values) {}

    /** What waits in one transaction; rolled back, it is forgotten with it. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Row> rows = new ArrayList<>();

        boolean of(Additions additions) {
            return Additions.this == additions;
        }

        void write() {
            send("");
        }

        void send(String last) {
            if (!rows.isEmpty()) {
                var together = List.copyOf(rows);
                rows.clear();
                Additions.this.send(together, last);
            }
        }
    }

    /** Several statements in one: the driver sends them all before it reads the first answer. */
    private void send(List<Row> together, String last) {
        rows.execute(statements(together) + last, (PreparedStatementCallback<@Nullable Void>) statement -> {
            var place = 1;
            for (var row : together) {
                place = fill(statement, place, row.values());
            }
            statement.execute();
            return null;
        });
    }

    /** Rows of one kind that follow each other are one statement where it says {@code values}. */
    private String statements(List<Row> together) {
        var statements = new StringBuilder();
        for (var first = 0; first < together.size(); ) {
            var insert = together.get(first).insert();
            var parts = parts(insert);
            var next = first + 1;
            while (parts.isRepeatable()
                    && next < together.size()
                    && together.get(next).insert().equals(insert)) {
                next++;
            }
            statements.append(parts.of(next - first)).append(";\n");
            first = next;
        }
        return statements.toString();
    }

    private Parts parts(String insert) {
        return known.computeIfAbsent(insert, Parts::of);
    }

    /** A statement with its list of question marks, if it has one that can be repeated. */
    private record Parts(String before, String row, String after) {

        private static final Pattern ROW = Pattern.compile("\\bvalues (\\(\\?(?:, \\?)*\\))");

        static Parts of(String insert) {
            var found = ROW.matcher(insert);
            return found.find()
                    ? new Parts(insert.substring(0, found.start(1)), found.group(1), insert.substring(found.end()))
                    : new Parts(insert, "", "");
        }

        boolean isRepeatable() {
            return !row.isEmpty();
        }

        String of(int count) {
            return before + (isRepeatable() ? String.join(", ", Collections.nCopies(count, row)) : "") + after;
        }
    }

    private static int fill(PreparedStatement statement, int first, @Nullable Object[] values) throws SQLException {
        var place = first;
        for (var value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }
}
