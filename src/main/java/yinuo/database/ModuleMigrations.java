package yinuo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/**
 * Each module has a folder of migrations and a history of its own, after {@code __root}. The modules are known by their
 * folders: asking Modulith for them would read every class of the centre, a third of the work of a start. Their order
 * does not matter, for no module's table points at another's. A database that has seen all of them is not asked again.
 */
@Configuration(proxyBeanMethods = false)
class ModuleMigrations {

    private static final Pattern FOLDER = Pattern.compile("db/migration/([^_/][^/]*)/[^/]+\\.sql$");

    @Bean
    FlywayMigrationStrategy migrationsByModule(ResourcePatternResolver resources) throws IOException {
        var files = List.of(resources.getResources("classpath*:db/migration/*/*.sql"));
        var migrated = Migrated.with(files);
        var modules = files.stream()
                .flatMap(ModuleMigrations::folder)
                .distinct()
                .sorted()
                .map(ApplicationModuleIdentifier::of)
                .toList();
        var all = new SpringModulithFlywayMigrationStrategy(
                ApplicationModuleIdentifiers.of(modules), MigrationFilter.USE_ALL);
        return flyway -> {
            var owner = flyway.getConfiguration().getDataSource();
            if (!migrated.isKnownTo(owner)) {
                all.migrate(flyway);
                migrated.remember(owner);
            }
        };
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
