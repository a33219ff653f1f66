package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ThrowawayDatabaseTest {

    private static final Path DATA = Path.of("target", "test-data");

    @Test
    void contexts_share_a_server_and_see_nothing_of_each_other() throws Exception {
        var one = ThrowawayDatabase.in(DATA, "");
        var other = ThrowawayDatabase.in(DATA, "");

        try (var shelf = Shelf.on(one);
                var otherShelf = Shelf.on(other)) {
            shelf.put("mine");

            assertThat(one.server()).isSameAs(other.server());
            assertThat(otherShelf.words()).isEmpty();
            assertThat(shelf.setting("fsync")).isEqualTo("off");
        }
    }

    @Test
    void what_is_to_be_kept_is_not_where_things_are_thrown_away() throws Exception {
        var kept = Files.createDirectories(DATA.resolve("postgres")).resolve("kept");
        Files.writeString(kept, "x");

        ThrowawayDatabase.in(DATA, "").close();

        assertThat(kept).exists();
        Files.delete(kept);
    }
}
