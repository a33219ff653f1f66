package yinuo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own with a folder that lasts. The server is started by a small shell that reads from us: when we
 * die, by whatever means, that pipe closes and the server stops in good order. Should the server die, it is started
 * again on the same port.
 */
final class LocalPostgres implements OwnServer {

    static final String OWNER = "yinuo";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    private final ServerFolder folder;
    private final FileChannel lock;
    private final ServerProcess server;

    private LocalPostgres(ServerFolder folder, FileChannel lock, ServerProcess server) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
    }

    static LocalPostgres start(Path root, Durability durability) throws IOException {
        var begun = System.nanoTime();
        var folder = new ServerFolder(root);
        var lock = folder.lock();
        try {
            var postgres = new LocalPostgres(folder, lock, serve(folder, durability));
            LOG.info(
                    "PostgreSQL is ready in {} after {} ms",
                    folder.root(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            return postgres;
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static ServerProcess serve(ServerFolder folder, Durability durability) throws IOException {
        var programs = Binaries.unpack(folder.root());
        var commands = new Commands(folder);
        var leftOver = new LeftOver(folder, programs, commands);
        leftOver.clear();
        if (durability == Durability.THROWAWAY) {
            Binaries.delete(folder.data());
        }
        if (!Files.exists(folder.data())) {
            new NewData(folder, programs, commands).create();
        }
        var server = new ServerProcess(folder, programs, commands, leftOver, durability.settings());
        server.start();
        return server;
    }

    @Override
    public String url() {
        return url("postgres");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
    }

    @Override
    public String password() {
        try {
            return Files.readString(folder.password()).strip();
        } catch (IOException missing) {
            throw new NoDatabase(
                    "The password of the database, " + folder.password() + ", cannot be read.",
                    "Put the file back; it belongs to the data beside it.",
                    missing);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException unclean) {
            LOG.warn("The database server did not stop in good order", unclean);
        }
    }
}
