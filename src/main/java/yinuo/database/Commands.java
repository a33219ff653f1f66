package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the server's programs as a user it accepts: PostgreSQL refuses to run as root. */
final class Commands {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final String NOBODYS = NOBODY + ":" + NOBODY;

    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final ServerFolder folder;
    private final List<String> prefix;

    Commands(ServerFolder folder) throws IOException {
        this.folder = folder;
        this.prefix = prefix();
    }

    List<String> asUser(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    int run(List<String> command) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(folder.setUpLog().toFile());
        return finish(
                new ProcessBuilder(asUser(command)).redirectErrorStream(true).redirectOutput(output));
    }

    /** Nothing for an ordinary user; for root a user namespace or, where that is forbidden, another user. */
    private List<String> prefix() throws IOException {
        if (owner(Path.of("/proc/self")) != ROOT) {
            return List.of();
        }
        if (!isNobodys(folder.data())
                && works(Stream.concat(IN_NAMESPACE.stream(), Stream.of("true")).toList())) {
            return IN_NAMESPACE;
        }
        if (!works(List.of("chown", "-R", NOBODYS, folder.root().toString()))
                || !works(Stream.concat(AS_NOBODY.stream(), Stream.of("true")).toList())) {
            throw new NoDatabase(
                    "PostgreSQL does not run as root, and here root may not act as another user.",
                    "Start as an ordinary user, or name an existing PostgreSQL by YINUO_DB_URL.");
        }
        return AS_NOBODY;
    }

    /** Files made by root before the programs run as somebody else. */
    void handOver(Path file) {
        if (prefix.equals(AS_NOBODY) && !works(List.of("chown", NOBODYS, file.toString()))) {
            throw new NoDatabase("The owner of " + file + " could not be changed.", "See the rights of its folder.");
        }
    }

    private static boolean isNobodys(Path data) throws IOException {
        return Files.exists(data) && owner(data) == NOBODY;
    }

    private static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }

    private static boolean works(List<String> command) {
        try {
            return finish(new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD))
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static int finish(ProcessBuilder command) throws IOException {
        try {
            return command.start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
