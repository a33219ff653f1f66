package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an unclean end left in the folder: perhaps a server that still runs, perhaps a file that names a stranger. */
final class LeftOver {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

    private final ServerFolder folder;
    private final Path programs;
    private final Commands commands;

    LeftOver(ServerFolder folder, Path programs, Commands commands) {
        this.folder = folder;
        this.programs = programs;
        this.commands = commands;
    }

    /**
     * A file that names nobody stays: the server itself uses it to make sure that no child of the killed one still
     * works on the folder. Only when another process has got that number the server would refuse for ever.
     */
    void clear() throws IOException {
        var found = PidFile.of(folder.data());
        if (found.isEmpty()) {
            return;
        }
        var left = found.get();
        if (left.isServerOf(folder.data())) {
            LOG.warn("A database server left behind is stopped first");
            if (stop("fast") != 0) {
                stop("immediate");
            }
        } else if (left.isOfStranger(folder.data())) {
            Files.deleteIfExists(left.file());
        }
    }

    int stop(String mode) throws IOException {
        return commands.run(List.of(
                programs.resolve("bin/pg_ctl").toString(),
                "-D",
                folder.data().toString(),
                "-m",
                mode,
                "-w",
                "-t",
                "60",
                "stop"));
    }
}
