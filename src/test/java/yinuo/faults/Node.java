package yinuo.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** The whole centre in a JVM of its own, as it runs in earnest, which can be killed. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Process jvm;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Node(Process jvm, int port, Path log) {
        this.jvm = jvm;
        this.port = port;
        this.log = log;
    }

    /** Starts in a folder and waits until it serves pages. */
    static Node start(Path folder, Map<String, String> environment) throws Exception {
        Files.createDirectories(folder);
        var log = folder.resolve("node.log");
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "yinuo.Yinuo")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("YINUO_DATA", folder.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        var node = new Node(builder.start(), port, log);
        node.awaitPages();
        return node;
    }

    private void awaitPages() throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && jvm.isAlive()) {
            try {
                if (get("/sign-in", "").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The node did not come up:\n" + Files.readString(log));
    }

    String token(String account) throws Exception {
        var answer = post("/api/sign-in", "", "{\"name\":\"%s\",\"password\":\"yinuo-demo\"}".formatted(account), "");
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(answer.body());
        }
        return "Bearer " + token.group(1);
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        var request = request(path).GET();
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String token, String json, String key) throws Exception {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** As by {@code kill -9}. */
    void kill() {
        jvm.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws InterruptedException {
        jvm.destroy();
        if (!jvm.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
            kill();
        }
    }
}
