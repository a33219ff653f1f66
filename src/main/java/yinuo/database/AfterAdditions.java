package yinuo.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Through this every store speaks to the database: whatever it asks is asked after what was added before. */
@Repository
class AfterAdditions extends JdbcTemplate {

    private final Additions additions;

    AfterAdditions(DataSource source, Additions additions) {
        super(source);
        this.additions = additions;
    }

    @Override
    protected DataSource obtainDataSource() {
        additions.write();
        return super.obtainDataSource();
    }
}
