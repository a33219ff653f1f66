package yinuo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Each module has a folder of migrations and a history of its own, after {@code __root}. Their order does not matter, for no
 * module's table points at another's. A database that has seen all of them is not asked again, and Flyway not begun.
 */
@Component
class ModuleMigrations {

    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern FOLDER = Pattern.compile("db/migration/([^_/][^/]*)/[^/]+\\.sql$");

    private final ResourcePatternResolver resources;

    ModuleMigrations(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** Brings the tables up to date, as their owner. */
    void bring(DataSource owner) {
        try {
            var files = List.of(resources.getResources("classpath*:db/migration/*/*.sql"));
            var migrated = Migrated.with(files);
            if (!migrated.isKnownTo(owner)) {
                try (var kept = keeping(owner)) {
                    migrate(kept, "__root", HISTORY);
                    modules(files).forEach(module -> migrate(kept, module, HISTORY + "_" + module));
                    migrated.remember(kept);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps connections until all is done: each history asks for several, and a new one takes longer than its work. */
    private static HikariDataSource keeping(DataSource owner) {
        var kept = new HikariDataSource();
        kept.setPoolName("migrations");
        kept.setDataSource(owner);
        kept.setMaximumPoolSize(4);
        kept.setMinimumIdle(1);
        return kept;
    }

    /** No migration of ours is a class; Flyway would look for them in every jar. */
    private static void migrate(DataSource owner, String folder, String history) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + folder)
                .table(history)
                .javaMigrationClassProvider(List::of)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }

    private static List<String> modules(List<Resource> migrations) {
        return migrations.stream()
                .flatMap(ModuleMigrations::folder)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> folder(Resource migration) {
        try {
            var match = FOLDER.matcher(migration.getURL().toString());
            return match.find() ? Stream.of(match.group(1)) : Stream.empty();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
