package yinuo.demo;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether this database holds a demo, and how far its clock stands ahead. */
@Repository
class DemoState {

    private final JdbcClient db;
    private volatile boolean demo;

    DemoState(JdbcClient db) {
        this.db = db;
    }

    boolean isDemo() {
        return demo;
    }

    Optional<Duration> ahead() {
        var ahead =
                db.sql("select ahead_seconds from demo_clock").query(Long.class).optional();
        demo = ahead.isPresent();
        return ahead.map(Duration::ofSeconds);
    }

    void keep(Duration ahead) {
        db.sql("""
                insert into demo_clock (ahead_seconds)
                values (:seconds)
                on conflict (one) do update set ahead_seconds = excluded.ahead_seconds
                """).param("seconds", ahead.toSeconds()).update();
        demo = true;
    }
}
