package yinuo.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own with a folder that lasts. One JVM uses a folder at a time. The server is started by a small
 * shell that reads from us: when we die, by whatever means, that pipe closes and the server stops in good order. Should
 * the server die, it is started again on the same port.
 */
final class LocalPostgres implements AutoCloseable {

    static final String OWNER = "yinuo";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private final Path root;
    private final Path data;
    private final Path programs;
    private final FileChannel lock;
    private final Commands commands;
    private final ServerProcess server;

    static LocalPostgres start(Path root, boolean throwaway) throws IOException {
        return new LocalPostgres(root.toAbsolutePath().normalize(), throwaway);
    }

    private LocalPostgres(Path root, boolean throwaway) throws IOException {
        var begun = System.nanoTime();
        this.root = root;
        if (throwaway) {
            Binaries.delete(root.resolve("data"));
        }
        Files.createDirectories(root);
        this.lock = lock(root);
        this.programs = Binaries.unpack(root);
        this.commands = new Commands(root);
        this.data = root.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create();
        }
        stopLeftOver();
        this.server = new ServerProcess(root, programs, commands, freePort(), throwaway);
        server.start();
        LOG.info(
                "PostgreSQL is ready in {} after {} ms",
                root,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    }

    String password() {
        try {
            return Files.readString(root.resolve("password")).strip();
        } catch (IOException missing) {
            throw new IllegalStateException("The database's password file is gone", missing);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop();
        lock.close();
    }

    /** A lock of the operating system, which frees it whatever way we end. */
    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            LOG.debug("The folder is in use by this very process", ours);
        }
        channel.close();
        throw new IllegalStateException("Another Yinuo already uses the database in " + root
                + ": stop it first, or name another folder by YINUO_DATA");
    }

    private void create() throws IOException {
        Binaries.delete(data);
        var password = root.resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        Files.writeString(password, HexFormat.of().formatHex(secret));
        commands.handOver(password);
        var code = commands.run(List.of(
                programs.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                OWNER,
                "--pwfile",
                password.toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8"));
        if (code != 0) {
            throw new IOException("The database could not be created, see " + root.resolve("set-up.log"));
        }
    }

    private void stopLeftOver() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            var control = programs.resolve("bin/pg_ctl").toString();
            if (commands.run(List.of(control, "-D", data.toString(), "status")) == 0) {
                LOG.warn("A server left behind is stopped first");
                commands.run(List.of(control, "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
