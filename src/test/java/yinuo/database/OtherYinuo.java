package yinuo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that starts the server in a folder and holds it until it is killed. */
final class OtherYinuo {

    private static final String READY = "ready";

    private final Process jvm;

    private OtherYinuo(Process jvm) {
        this.jvm = jvm;
    }

    public static void main(String... folder) throws IOException, InterruptedException {
        var server = LocalPostgres.start(Path.of(folder[0]), Durability.KEPT);
        Shelf.on(server).put("written by the other");
        System.out.println(READY);
        Thread.sleep(Duration.ofMinutes(1));
    }

    static OtherYinuo startIn(Path folder) throws IOException {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherYinuo.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var output = jvm.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return new OtherYinuo(jvm);
            }
        }
        throw new IllegalStateException("The other JVM ended before it was ready");
    }

    /** As by {@code kill -9}: nothing of its own runs any more, only the shell beside it notices. */
    void kill() {
        jvm.destroyForcibly().onExit().join();
    }

    /** Takes the shell away first, so that nobody is left to stop the server. */
    void killWithoutAWitness() {
        signal("STOP", jvm.pid());
        shells().forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    private List<ProcessHandle> shells() {
        return jvm.descendants()
                .filter(child -> child.info().command().orElse("").matches(".*/(sh|dash|bash|busybox)"))
                .toList();
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
