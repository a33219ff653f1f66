package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server writes about itself into its folder. It outlives the server when that is killed. */
record PidFile(Path file, long pid, boolean ready) {

    private static final int READY_LINE = 7;

    static Optional<PidFile> of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        // The server writes the file line by line, so we may meet it half written.
        var first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("\\d+")
                ? Optional.of(new PidFile(
                        file,
                        Long.parseLong(first),
                        lines.size() > READY_LINE
                                && lines.get(READY_LINE).strip().equals("ready")))
                : Optional.empty();
    }

    /**
     * A number may have gone to another process since, after a restart of a container even to a thread of our own, so
     * the process must be a server of this very folder before anyone stops it.
     */
    boolean isServerOf(Path data) throws IOException {
        var arguments = arguments();
        return !arguments.isEmpty()
                && arguments.getFirst().endsWith("/postgres")
                && arguments.contains(data.toString());
    }

    boolean isOfStranger(Path data) throws IOException {
        return !arguments().isEmpty() && !isServerOf(data);
    }

    private List<String> arguments() throws IOException {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return line.isEmpty() ? List.of() : List.of(line.split("\0"));
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException dying) {
            // Reading about a process that is just ending fails with "No such process".
            return List.of();
        }
    }
}
