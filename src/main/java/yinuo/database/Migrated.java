package yinuo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;

/**
 * Which migrations a database has seen, all of them as one hash: a start with the same ones need not ask fifty histories one
 * after the other, which took a fifth of its time.
 */
record Migrated(String fingerprint) {

    static Migrated with(List<Resource> files) throws IOException {
        var hash = sha256();
        for (var file :
                files.stream().sorted(Comparator.comparing(Migrated::path)).toList()) {
            hash.update(path(file).getBytes(StandardCharsets.UTF_8));
            hash.update(file.getContentAsByteArray());
        }
        return new Migrated(HexFormat.of().formatHex(hash.digest()));
    }

    /** From the folder of the migrations on, wherever they are. */
    private static String path(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("db/migration/"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    boolean isKnownTo(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var there = statement.executeQuery("select to_regclass('flyway_all_done') is not null")) {
            return there.next() && there.getBoolean(1) && isLast(connection);
        } catch (SQLException unknown) {
            return false;
        }
    }

    private boolean isLast(Connection connection) throws SQLException {
        try (var last = connection.prepareStatement("select 1 from flyway_all_done where fingerprint = ?")) {
            last.setString(1, fingerprint);
            try (var row = last.executeQuery()) {
                return row.next();
            }
        }
    }

    void remember(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table if not exists flyway_all_done (fingerprint text not null)");
            statement.execute("delete from flyway_all_done");
            statement.execute("insert into flyway_all_done values ('" + fingerprint + "')");
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("It could not be written down which migrations are done", failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
