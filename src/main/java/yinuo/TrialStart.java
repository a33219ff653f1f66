package yinuo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The program started once for what Java learns by it, on an empty database of its own: the first page, then all that is
 * made after it, then the end.
 *
 * @param folder what the trial writes; gone after it
 */
record TrialStart(Path folder) {

    /** The sign-in page, and then the word that everything is well, which is not said before everything is made. */
    private static final List<String> PAGES = List.of("/sign-in", "/actuator/health");

    private static final int OK = 200;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** Between two looks, in milliseconds. */
    private static final int LOOK = 300;

    /** Three minutes, for a machine that has much else to do. */
    private static final int LOOKS = 600;

    /** To write what was read, in minutes. */
    private static final int ENDING = 5;

    /** For one that failed to end as asked, in seconds. */
    private static final int PATIENCE = 30;

    /** The end of what a failed start said. */
    private static final int LAST_LINES = 15;

    /** @throws IOException when it does not come up, with what it said */
    void run(List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var log = folder.resolve("program.log");
        var port = freePort();
        var trial = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        trial.environment().keySet().removeIf(name -> name.startsWith("YINUO_") || name.startsWith("SPRING_"));
        trial.environment().put("YINUO_DATA", folder.toString());
        trial.environment().put("YINUO_DEMO_PAST", "false");
        trial.environment().put("SERVER_PORT", Integer.toString(port));
        var program = trial.start();
        try (var browser = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            for (var page : PAGES) {
                await(program, browser, URI.create("http://localhost:" + port + page), log);
            }
            program.destroy();
            if (!program.waitFor(ENDING, TimeUnit.MINUTES)) {
                throw new IOException("a trial start did not end. " + end(log));
            }
        } finally {
            stop(program);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Asked first, for one that is killed leaves its database running. */
    private static void stop(Process program) throws InterruptedException {
        program.destroy();
        if (!program.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static void await(Process program, HttpClient browser, URI page, Path log)
            throws IOException, InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            if (program.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
                throw new IOException("a trial start failed. " + end(log));
            }
            if (isThere(browser, page)) {
                return;
            }
        }
        throw new IOException("a trial start showed no page. " + end(log));
    }

    private static boolean isThere(HttpClient browser, URI page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(page).timeout(ANSWER).build();
            return browser.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
