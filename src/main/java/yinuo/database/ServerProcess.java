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

    /** Long, for after a power cut the server first reads back what it had not yet put in its place. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(15);

    private final ServerFolder folder;
    private final Path programs;
    private final Commands commands;
    private final LeftOver leftOver;
    private final List<String> settings;
    private final int port = FreePort.find();
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    ServerProcess(ServerFolder folder, Path programs, Commands commands, LeftOver leftOver, List<String> settings) {
        this.folder = folder;
        this.programs = programs;
        this.commands = commands;
        this.leftOver = leftOver;
        this.settings = List.copyOf(settings);
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        var started = launch();
        Thread.ofVirtual().name("database-watch").start(() -> watch(started));
    }

    private Process launch() throws IOException {
        var started = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                .start();
        process = started;
        awaitReady(started);
        return started;
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
                folder.data().toString(),
                "-p",
                Integer.toString(port))));
        for (var setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** The old file may still say that the old server is ready, so only one of this start counts. */
    private void awaitReady(Process started) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new NoDatabase(
                        "The database server did not start: " + ServerFolder.lastWords(folder.serverLog()),
                        "See " + folder.serverLog() + ".");
            }
            var file = PidFile.of(folder.data());
            if (file.isPresent() && file.get().ready() && isOurs(started, file.get())) {
                return;
            }
            pause(GLANCE);
        }
        throw new NoDatabase(
                "The database server was not ready within " + PATIENCE.toMinutes() + " minutes.",
                "See " + folder.serverLog() + ".");
    }

    private static boolean isOurs(Process started, PidFile file) {
        return started.descendants().anyMatch(child -> child.pid() == file.pid());
    }

    private void watch(Process first) {
        var watched = first;
        watched.onExit().join();
        while (!stopping) {
            LOG.error("The database server ended unexpectedly and is started again");
            watched = again(watched);
            watched.onExit().join();
        }
    }

    private Process again(Process ended) {
        try {
            leftOver.clear();
            var started = launch();
            if (stopping) {
                started.getOutputStream().close();
            }
            LOG.info("The database server is back");
            return started;
        } catch (IOException | NoDatabase failed) {
            LOG.error("The database server could not be started again: {}", failed.getMessage());
            pause(BEFORE_NEXT_TRY);
            return ended;
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
                leftOver.stop("immediate");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
