package yinuo.attachment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A real S3-compatible server in a JVM of its own, which keeps its files in a folder and can be away. */
final class BucketServer implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target/bucket-server.classpath");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process jvm;

    private BucketServer(Path folder, int port) throws Exception {
        this.folder = folder;
        this.port = port;
        this.jvm = launch();
    }

    /** With an empty bucket {@code files}; where its libraries are missing the test is skipped. */
    static BucketServer start(Path folder) throws Exception {
        assumeTrue(
                "true".equals(System.getenv("CI")) || Files.exists(LIBRARIES),
                "Run by Maven where /usr/bin/chromium is, which brings the bucket server as well");
        Files.createDirectories(folder.resolve("store/files"));
        try (var probe = new ServerSocket(0)) {
            return new BucketServer(folder, probe.getLocalPort());
        }
    }

    private Process launch() throws Exception {
        Files.write(
                folder.resolve("server.properties"),
                List.of(
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.identity=centre",
                        "s3proxy.credential=secret",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("store")));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Files.readString(LIBRARIES).strip(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        folder.resolve("server.properties").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        var started = builder.start();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            try (var door = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return started;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException(
                "The bucket server did not come up:\n" + Files.readString(folder.resolve("server.log")));
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** What it keeps. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("store/files"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    void leave() {
        jvm.destroyForcibly().onExit().join();
    }

    void comeBack() throws Exception {
        jvm = launch();
    }

    @Override
    public void close() {
        leave();
    }
}
