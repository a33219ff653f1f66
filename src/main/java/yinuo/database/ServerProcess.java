package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: started, watched, started again when it was killed, and stopped with us. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /** Ends the server when our pipe closes, and itself when the server ends. */
    private static final String SUPERVISOR = """
            trap '' INT TERM HUP
            "$@" </dev/null &
            server=$!
            exec 3<&0
            (while read -r _ <&3; do :; done; kill -INT $server 2>/dev/null) &
            wait $server
            kill -KILL $! 2>/dev/null
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int READY_LINE = 7;
    private static final int PORT_LINE = 3;

    private final Path root;
    private final Path programs;
    private final Commands commands;
    private final int port;
    private final boolean throwaway;
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    ServerProcess(Path root, Path programs, Commands commands, int port, boolean throwaway) {
        this.root = root;
        this.programs = programs;
        this.commands = commands;
        this.port = port;
        this.throwaway = throwaway;
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        launch();
        Thread.ofVirtual().name("database-watch").start(this::watch);
    }

    private void launch() throws IOException {
        var started = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        root.resolve("server.log").toFile()))
                .start();
        process = started;
        awaitReady(started);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("setsid"); // Ctrl-C in the terminal must reach us first
        }
        command.addAll(List.of("sh", "-c", SUPERVISOR, "yinuo-database"));
        command.addAll(commands.asUser(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                root.resolve("data").toString(),
                "-p",
                Integer.toString(port))));
        settings().forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        return command;
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=256MB",
                "work_mem=8MB",
                "random_page_cost=1.1",
                "max_wal_size=2GB",
                "wal_compression=on",
                "jit=off",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai"));
        if (throwaway) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    private void watch() {
        while (!stopping) {
            try {
                var watched = process;
                if (watched != null) {
                    watched.waitFor();
                }
                if (!stopping) {
                    LOG.error("The database server ended unexpectedly and is started again");
                    Files.deleteIfExists(root.resolve("data/postmaster.pid"));
                    launch();
                }
            } catch (IOException failed) {
                LOG.error("The database server could not be started again", failed);
                pause(1000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stop() throws IOException {
        stopping = true;
        var running = process;
        if (running == null) {
            return;
        }
        running.getOutputStream().close();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                commands.run(List.of(
                        programs.resolve("bin/pg_ctl").toString(),
                        "-D",
                        root.resolve("data").toString(),
                        "-m",
                        "immediate",
                        "-w",
                        "stop"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server writes into its pid file, in a line of its own, when it takes connections. */
    private void awaitReady(Process started) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new IOException("The database server did not start, see " + root.resolve("server.log"));
            }
            if (ready()) {
                return;
            }
            pause(20);
        }
        throw new IOException("The database server was not ready within " + PATIENCE);
    }

    private boolean ready() throws IOException {
        var file = root.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return lines.size() > READY_LINE
                && lines.get(READY_LINE).strip().equals("ready")
                && lines.get(PORT_LINE).strip().equals(Integer.toString(port));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
