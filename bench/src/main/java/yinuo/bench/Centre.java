package yinuo.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program under measure, in a process of its own with a database of its own. */
record Centre(Process process, int port, Path data) implements AutoCloseable {

    private static final Path DATA = Path.of("bench/data").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORT_LINE = 3;
    /** Where Linux says the times of a process itself and of its children that ended, in hundredths of a second. */
    private static final int PROCESSOR_TIMES = 11;

    private static final int TICK_MILLIS = 10;
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    static Centre start() throws Exception {
        return start(installed(), DATA, Map.of(), "yinuo-demo");
    }

    /** Another node on the same database, until it shows its sign-in page. */
    Centre another() throws Exception {
        var environment = Map.of("YINUO_DB_URL", address(), "YINUO_DB_USER", "yinuo", "YINUO_DB_PASSWORD", password());
        return start(installed(), data.resolve("another"), environment, "sign-in");
    }

    /** The program once more, after it was closed. */
    Centre again() throws Exception {
        return start(installed(), data, Map.of(), "yinuo-demo");
    }

    /** The same from the one jar, as it is packed. */
    Centre againPacked() throws Exception {
        return start(List.of(java(), "-jar", jar().toString()), data, Map.of(), "yinuo-demo");
    }

    private static Centre start(List<String> command, Path data, Map<String, String> environment, String sign)
            throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(data);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("YINUO_DATA", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        builder.redirectOutput(data.resolve("program.log").toFile());
        var centre = new Centre(builder.start(), port, data);
        centre.await(sign);
        return centre;
    }

    /** As a centre runs in earnest: the program put into a folder, which is done once for every jar. */
    private static List<String> installed() throws Exception {
        var folder = DATA.resolveSibling("target").resolve("installed");
        var script = folder.resolve("yinuo");
        var jar = jar();
        if (!Files.exists(script) || Files.getLastModifiedTime(script).compareTo(Files.getLastModifiedTime(jar)) < 0) {
            delete(folder);
            var installing = new ProcessBuilder(java(), "-jar", jar.toString(), "--install=" + folder).inheritIO();
            if (installing.start().waitFor() != 0) {
                throw new IllegalStateException("The program could not be installed in " + folder);
            }
        }
        return List.of(script.toString());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void await(String sign) throws Exception {
        var client = HttpClient.newHttpClient();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var page = client.send(request("/sign-in").build(), BodyHandlers.ofString());
                if (page.body().contains(sign)) {
                    return;
                }
            } catch (IOException notYet) {
                process.isAlive();
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The program did not come up, see " + data.resolve("program.log"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(address(), "yinuo", password());
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres/password")).strip();
    }

    private String address() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The demo's first office, which all benches work in. */
    String office() throws Exception {
        try (var connection = database();
                var rows = connection.createStatement().executeQuery("select id from office where code = 'qinghe'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The header by which a program speaks for a demo account. */
    String bearer(String account) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        request("/api/sign-in")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"name\":\"" + account + "\",\"password\":\"yinuo-demo\"}"))
                                .build(),
                        BodyHandlers.ofString());
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(answer.body());
        }
        return "Bearer " + token.group(1);
    }

    /** Processor time of the program, its database and all that these started, also what has ended, in milliseconds. */
    long processorMillis() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(Centre::millis)
                .sum();
    }

    /** That of the program alone. */
    long programMillis() {
        return millis(process.toHandle());
    }

    private static long millis(ProcessHandle handle) {
        try {
            var stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
            return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                            .skip(PROCESSOR_TIMES)
                            .limit(4)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * TICK_MILLIS;
        } catch (IOException elsewhere) {
            return handle.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
