package yinuo.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table to put words on, reached through a pool as the application's. */
final class Shelf implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcClient db;

    private Shelf(HikariDataSource pool) {
        this.pool = pool;
        this.db = JdbcClient.create(pool);
    }

    static Shelf on(OwnServer server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(LocalPostgres.OWNER);
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(5_000);
        var shelf = new Shelf(pool);
        shelf.db.sql("create table if not exists shelf (word text)").update();
        return shelf;
    }

    void put(String word) {
        db.sql("insert into shelf (word) values (:word)").param("word", word).update();
    }

    List<String> words() {
        return db.sql("select word from shelf").query(String.class).list();
    }

    String setting(String name) {
        return db.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        pool.close();
    }
}
