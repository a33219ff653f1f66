package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The centre's own server through good and bad days. */
class LocalPostgresTest {

    private static int rows(LocalPostgres server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), LocalPostgres.OWNER, server.password());
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void write(LocalPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), LocalPostgres.OWNER, server.password())) {
            connection.createStatement().execute(sql);
        }
    }

    @Test
    void rows_outlive_a_stop_and_a_second_program_is_kept_out(@TempDir Path folder) throws Exception {
        var first = LocalPostgres.start(folder, false);
        write(first, "create table kept as select 1 as one");
        assertThatThrownBy(() -> LocalPostgres.start(folder, false)).hasMessageContaining("YINUO_DATA");
        first.close();

        var second = LocalPostgres.start(folder, false);

        assertThat(rows(second)).isEqualTo(1);
        second.close();
    }

    @Test
    void a_server_that_was_killed_comes_back_with_every_committed_row(@TempDir Path folder) throws Exception {
        try (var server = LocalPostgres.start(folder, false)) {
            write(server, "create table kept as select 1 as one");

            ProcessHandle.of(pid(folder)).orElseThrow().destroyForcibly();

            assertThat(rowsWithin(server, Duration.ofSeconds(20))).isEqualTo(1);
        }
    }

    private static long pid(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static int rowsWithin(LocalPostgres server, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            Thread.sleep(200);
            try {
                return rows(server);
            } catch (SQLException away) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("The server did not come back", away);
                }
            }
        }
    }
}
