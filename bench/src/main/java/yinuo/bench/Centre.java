package yinuo.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/** The program under measure, in a process of its own with a database of its own. */
record Centre(Process process, int port, Path data) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;

    static Centre start() throws Exception {
        var data = Path.of("bench/data").toAbsolutePath();
        var java = ProcessHandle.current().info().command().orElseThrow();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(data);
        var builder = new ProcessBuilder(java, "-jar", jar().toString()).redirectErrorStream(true);
        builder.environment().put("YINUO_DATA", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.redirectOutput(data.resolve("program.log").toFile());
        var centre = new Centre(builder.start(), port, data);
        centre.awaitDemo();
        return centre;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void awaitDemo() throws Exception {
        var client = HttpClient.newHttpClient();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var page = client.send(request("/sign-in").build(), BodyHandlers.ofString());
                if (page.body().contains("yinuo-demo")) {
                    return;
                }
            } catch (IOException notYet) {
                process.isAlive();
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("The program did not come up, see " + data.resolve("program.log"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    Connection database() throws SQLException, IOException {
        var password = Files.readString(data.resolve("postgres/password")).strip();
        var line = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + line + "/postgres", "yinuo", password);
    }

    /** Processor time of the program, its database and all that these started, in milliseconds. */
    long processorMillis() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(Centre::millis)
                .sum();
    }

    private static long millis(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
