package yinuo.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs. It is looked at once, before anything is migrated. */
final class ExistingPostgres {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final int OLDEST = 15;

    private static final String ROLE_READY = """
            select exists (
                select from pg_roles
                where rolname = 'yinuo_app' and pg_has_role(current_user, oid, 'member')
            ) or (
                select rolcreaterole or rolsuper from pg_roles where rolname = current_user
            )
            """;

    private ExistingPostgres() {}

    static Database at(String url, String user, String password) {
        if (!url.startsWith(PREFIX)) {
            throw new NoDatabase(
                    "YINUO_DB_URL does not name a PostgreSQL in the form that is expected.",
                    "Write it as jdbc:postgresql://host:5432/name, with YINUO_DB_USER and YINUO_DB_PASSWORD beside it.");
        }
        try (var connection = DriverManager.getConnection(url, user, password)) {
            checkVersion(connection);
            checkRole(connection, user);
        } catch (SQLException refused) {
            throw new NoDatabase(
                    "The database named by YINUO_DB_URL cannot be used: " + refused.getMessage(),
                    "Check YINUO_DB_URL, YINUO_DB_USER and YINUO_DB_PASSWORD, and whether the server runs.",
                    refused);
        }
        return new Database(url, user, password, false);
    }

    private static void checkVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new NoDatabase(
                    "The database named by YINUO_DB_URL is PostgreSQL " + version + ".",
                    "Use PostgreSQL " + OLDEST + " or newer.");
        }
    }

    private static void checkRole(Connection connection, String user) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(ROLE_READY)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new NoDatabase(
                        "The user " + user + " may not act as the role yinuo_app, nor create it.",
                        "Let an administrator run: create role yinuo_app nologin nobypassrls; grant yinuo_app to "
                                + user + ";");
            }
        }
    }
}
