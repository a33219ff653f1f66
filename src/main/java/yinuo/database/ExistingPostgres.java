package yinuo.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs. It is looked at once, before anything is migrated. */
final class ExistingPostgres {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final int OLDEST = 15;

    private ExistingPostgres() {}

    static Database at(String url, String user, String password) {
        if (!url.startsWith(PREFIX)) {
            throw new NoDatabase(
                    "YINUO_DB_URL does not name a PostgreSQL in the form that is expected.",
                    "Write it as jdbc:postgresql://host:5432/name, with YINUO_DB_USER and YINUO_DB_PASSWORD beside it.");
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            check(connection);
        } catch (SQLException refused) {
            throw new NoDatabase(
                    "The database named by YINUO_DB_URL cannot be used: " + refused.getMessage(),
                    "Check YINUO_DB_URL, YINUO_DB_USER and YINUO_DB_PASSWORD, and whether the server runs.",
                    refused);
        }
        return new Database(url, user, password, false);
    }

    private static void check(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new NoDatabase(
                    "The database named by YINUO_DB_URL is PostgreSQL " + version + ".",
                    "Use PostgreSQL " + OLDEST + " or newer.");
        }
    }
}
