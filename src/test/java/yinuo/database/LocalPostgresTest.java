package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.dao.DataAccessException;

class LocalPostgresTest {

    private static final Path TARGET = Path.of("target", "database-test").toAbsolutePath();

    private Path folder = TARGET;

    /** The programs are unpacked once for all folders, since that takes longer than all the rest. */
    @BeforeEach
    void openAnEmptyFolder(TestInfo test) throws IOException {
        var programs = Binaries.unpack(TARGET);
        folder = TARGET.resolve(test.getTestMethod().orElseThrow().getName());
        Binaries.delete(folder);
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
    }

    private LocalPostgres start() throws IOException {
        return LocalPostgres.start(folder, Durability.KEPT);
    }

    @Test
    void rows_are_there_after_the_next_start() throws IOException {
        try (var server = start();
                var shelf = Shelf.on(server)) {
            shelf.put("漏水");
        }

        try (var server = start();
                var shelf = Shelf.on(server)) {
            assertThat(shelf.words()).containsExactly("漏水");
        }
    }

    /** The quickest of three counts, for the machine may have other things to do. */
    @Test
    void a_later_start_adds_less_than_a_second() throws IOException {
        start().close();

        var quickest = Duration.ofDays(1);
        for (var attempt = 0; attempt < 3; attempt++) {
            var begun = System.nanoTime();
            start().close();
            var took = Duration.ofNanos(System.nanoTime() - begun);
            quickest = took.compareTo(quickest) < 0 ? took : quickest;
        }

        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void what_is_kept_reaches_the_disk_before_it_is_confirmed() throws IOException {
        try (var server = start();
                var shelf = Shelf.on(server)) {

            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                    .allSatisfy(name -> assertThat(shelf.setting(name)).isEqualTo("on"));
        }
    }

    @Test
    void rows_outlive_the_sudden_death_of_the_jvm() throws IOException {
        OtherYinuo.startIn(folder).kill();

        try (var server = start();
                var shelf = Shelf.on(server)) {
            assertThat(shelf.words()).containsExactly("written by the other");
        }
    }

    @Test
    void a_server_that_nobody_stopped_is_stopped_by_the_next_start() throws IOException {
        OtherYinuo.startIn(folder).killWithoutAWitness();
        var orphan = PidFile.of(folder.resolve("data")).orElseThrow();
        assertThat(orphan.isServerOf(folder.resolve("data"))).isTrue();

        try (var server = start();
                var shelf = Shelf.on(server)) {

            assertThat(shelf.words()).containsExactly("written by the other");
            assertThat(PidFile.of(folder.resolve("data")).orElseThrow().pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void a_server_killed_while_we_run_comes_back_by_itself_and_the_pool_with_it() throws IOException {
        try (var server = start();
                var shelf = Shelf.on(server)) {
            shelf.put("before");
            var killed = PidFile.of(folder.resolve("data")).orElseThrow().pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptionsInstanceOf(DataAccessException.class)
                    .untilAsserted(() -> assertThat(shelf.words()).containsExactly("before"));
            shelf.put("after");
            assertThat(shelf.words()).containsExactly("before", "after");
            assertThat(PidFile.of(folder.resolve("data")).orElseThrow().pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_second_jvm_is_refused_with_a_sentence_and_does_no_harm() throws IOException {
        var other = OtherYinuo.startIn(folder);

        assertThatThrownBy(this::start)
                .isInstanceOf(NoDatabase.class)
                .hasMessage("Another Yinuo already uses the database in " + folder + ".");
        other.kill();

        try (var server = start();
                var shelf = Shelf.on(server)) {
            assertThat(shelf.words()).containsExactly("written by the other");
        }
    }

    @Test
    void a_database_that_was_only_half_made_is_made_anew() throws IOException {
        Files.createDirectories(folder.resolve("data.half/base"));
        Files.writeString(folder.resolve("data.half/PG_VERSION"), "18\n");

        try (var server = start();
                var shelf = Shelf.on(server)) {
            assertThat(shelf.words()).isEmpty();
        }
    }

    @Test
    void a_process_that_got_the_number_of_a_dead_server_is_left_in_peace() throws IOException {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                stranger.pid() + "\n" + folder.resolve("data") + "\n1\n20000\n\n127.0.0.1\n1 1\nready\n");

        try (var server = start();
                var shelf = Shelf.on(server)) {

            assertThat(shelf.words()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_cannot_start_says_why() throws IOException {
        start().close();
        Files.writeString(folder.resolve("data/PG_VERSION"), "9\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(NoDatabase.class)
                .hasMessageContaining("The database server did not start")
                .hasMessageContaining("FATAL");
    }
}
