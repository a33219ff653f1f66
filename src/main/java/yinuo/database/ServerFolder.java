package yinuo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a server of our own keeps everything it has. One JVM uses a folder at a time. */
record ServerFolder(Path root) {

    ServerFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path data() {
        return root.resolve("data");
    }

    Path password() {
        return root.resolve("password");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path setUpLog() {
        return root.resolve("set-up.log");
    }

    /** A lock of the operating system, which frees it whatever way we end. */
    FileChannel lock() throws IOException {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(channel)) {
                return channel;
            }
            channel.close();
        } catch (AccessDeniedException foreign) {
            throw new NoDatabase(
                    "The database folder " + root + " may not be written by this user.",
                    "Start as the user who owns it, or name another folder by YINUO_DATA.",
                    foreign);
        }
        throw new NoDatabase(
                "Another Yinuo already uses the database in " + root + ".",
                "Stop it first, or name another folder by YINUO_DATA.");
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    /** What a program said last, for messages that tell why it failed. */
    static String lastWords(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(it said nothing)";
        }
        var lines = Files.readAllLines(log);
        @Nullable
        String fatal = lines.reversed().stream()
                .limit(20)
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .findFirst()
                .orElse(null);
        return fatal != null
                ? fatal
                : Optional.ofNullable(lines.isEmpty() ? null : lines.getLast()).orElse("");
    }
}
