package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the server's programs as a user it accepts: PostgreSQL refuses to run as root. */
final class Commands {

    private static final String NOBODY = "65534";

    private final Path root;
    private final List<String> asUser;

    Commands(Path root) throws IOException {
        this.root = root;
        this.asUser = asUser();
    }

    List<String> asUser(List<String> command) {
        var whole = new ArrayList<>(asUser);
        whole.addAll(command);
        return whole;
    }

    int run(List<String> command) throws IOException {
        var process = new ProcessBuilder(asUser(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        root.resolve("set-up.log").toFile()))
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Nothing for an ordinary user; for root a user namespace or, where that is forbidden, another user. */
    private List<String> asUser() throws IOException {
        if ((Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return List.of();
        }
        if (plain(List.of("unshare", "-U", "true")) == 0) {
            return List.of("unshare", "-U");
        }
        plain(List.of("chown", "-R", NOBODY + ":" + NOBODY, root.toString()));
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private int plain(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Files made by root before the programs run as somebody else. */
    void handOver(Path file) throws IOException {
        if (asUser.contains("setpriv")) {
            plain(List.of("chown", NOBODY + ":" + NOBODY, root.toString(), file.toString()));
        }
    }
}
