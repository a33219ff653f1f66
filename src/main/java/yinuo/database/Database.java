package yinuo.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How the database is reached: as owner of the tables, who migrates, and as {@code yinuo_app}, whom row-level security
 * binds. An embedded database is the centre's own; only such a one may hold a demo.
 */
public record Database(String url, String owner, String password, boolean embedded) {

    /** Every statement of the application runs as this role. */
    static final String APPLICATION_ROLE = "yinuo_app";

    /** Connections for migrations, and for nothing else. */
    DataSource forOwner() {
        return new DriverManagerDataSource(url, owner, password);
    }

    /** Whoever prints a database does not mean its password. */
    @Override
    public String toString() {
        return "Database[" + owner + " at " + url + "]";
    }
}
