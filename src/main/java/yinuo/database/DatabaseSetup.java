package yinuo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Without {@code YINUO_DB_URL} the centre brings its own server; with it, it uses the one named. */
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${yinuo.db.url:}' == ''")
    OwnServer ownServer(
            @Value("${yinuo.data}") Path data,
            @Value("${yinuo.db.throwaway:false}") boolean throwaway,
            @Value("${yinuo.db.template:}") String template)
            throws IOException, SQLException {
        return throwaway
                ? ThrowawayDatabase.in(data, template)
                : LocalPostgres.start(data.resolve("postgres"), Durability.KEPT);
    }

    @Bean
    Database database(
            ObjectProvider<OwnServer> own,
            @Value("${yinuo.db.url:}") String url,
            @Value("${yinuo.db.user:}") String user,
            @Value("${yinuo.db.password:}") String password) {
        var server = own.getIfAvailable();
        return server == null
                ? ExistingPostgres.at(url, user, password)
                : new Database(server.url(), LocalPostgres.OWNER, server.password(), true);
    }

    /**
     * Given out when the tables are there. {@code set role} is undone by {@code reset role} only, so each new connection is
     * the application's for good.
     */
    @Bean
    @Primary
    DataSource dataSource(
            Database database,
            @Qualifier("migrationDataSource") DataSource owner,
            ModuleMigrations migrations,
            @Value("${yinuo.db.pool:12}") int size) {
        migrations.bring(owner);
        var pool = new HikariDataSource();
        pool.setPoolName("yinuo");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.owner());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql("set role " + Database.APPLICATION_ROLE);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "yinuo");
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("connectTimeout", "3");
        return pool;
    }

    @Bean(defaultCandidate = false)
    DataSource migrationDataSource(Database database) {
        return database.forOwner();
    }
}
