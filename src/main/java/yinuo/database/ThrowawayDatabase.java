package yinuo.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * For tests: one server for the whole JVM, begun empty, and on it a database for each application context, since
 * contexts live side by side. It has a folder of its own, so that no setting can throw away what is to be kept.
 */
record ThrowawayDatabase(LocalPostgres server, String name) implements OwnServer {

    private static final Map<Path, LocalPostgres> SERVERS = new HashMap<>();
    private static int made;

    /** @param template the database this one begins as a copy of, with nobody connected to it; empty for none */
    static synchronized ThrowawayDatabase in(Path data, String template) throws IOException, SQLException {
        var folder = data.resolve("throwaway").toAbsolutePath().normalize();
        var server = SERVERS.get(folder);
        if (server == null) {
            server = LocalPostgres.start(folder, Durability.THROWAWAY);
            SERVERS.put(folder, server);
        }
        made++;
        var name = "centre_" + made;
        try (var owner = DriverManager.getConnection(server.url(), LocalPostgres.OWNER, server.password());
                var statement = owner.createStatement()) {
            statement.execute("create database " + name + (template.isEmpty() ? "" : " template " + template));
        }
        return new ThrowawayDatabase(server, name);
    }

    @Override
    public String url() {
        return server.url(name);
    }

    @Override
    public String password() {
        return server.password();
    }

    /** The server serves other contexts still; it ends with the JVM. */
    @Override
    public void close() {}
}
