package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import yinuo.CentreTest;

/** A database is asked for its migrations only when there are others than it has seen. */
@CentreTest
class MigratedTest {

    @Autowired
    @Qualifier("migrationDataSource")
    DataSource owner;

    @Autowired
    ResourcePatternResolver resources;

    @Test
    void the_database_of_a_centre_that_runs_has_seen_all_of_them() throws Exception {
        var files = List.of(resources.getResources("classpath*:db/migration/*/*.sql"));

        assertThat(files).hasSizeGreaterThan(50);
        assertThat(Migrated.with(files).isKnownTo(owner)).isTrue();
        assertThat(Migrated.with(files.reversed()).isKnownTo(owner)).isTrue();
        assertThat(Migrated.with(files.subList(1, files.size())).isKnownTo(owner))
                .isFalse();
    }

    @Test
    void another_name_or_another_word_in_a_migration_is_another() throws Exception {
        var known = Migrated.with(List.of(file("duty/V1__a.sql", "select 1")));

        assertThat(known).isEqualTo(Migrated.with(List.of(file("duty/V1__a.sql", "select 1"))));
        assertThat(known).isNotEqualTo(Migrated.with(List.of(file("duty/V2__a.sql", "select 1"))));
        assertThat(known).isNotEqualTo(Migrated.with(List.of(file("duty/V1__a.sql", "select 2"))));
    }

    private static Resource file(String name, String words) {
        return new ByteArrayResource(words.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public URL getURL() throws MalformedURLException {
                return URI.create("file:/somewhere/db/migration/" + name).toURL();
            }
        };
    }
}
