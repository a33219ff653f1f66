package yinuo.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the class path. */
final class Binaries {

    private static final int EXECUTABLE = 0100;

    private Binaries() {}

    /** The folder of this version's programs; another version gets another folder. */
    static Path unpack(Path root) throws IOException {
        var architecture = System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-linux-" + architecture + ".txz";
        var archive = Binaries.class.getResource("/" + name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new NoDatabase(
                    "No PostgreSQL for this kind of machine is built in.",
                    "Name an existing PostgreSQL by YINUO_DB_URL, YINUO_DB_USER and YINUO_DB_PASSWORD.");
        }
        var size = archive.openConnection().getContentLength();
        var target = root.resolve("programs-" + Integer.toHexString(size));
        if (Files.exists(target)) {
            return target;
        }
        var half = root.resolve("programs.half");
        delete(half);
        try (var in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                put(entry, tar, half);
            }
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static void put(TarArchiveEntry entry, TarArchiveInputStream tar, Path into) throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("The archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, into.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
            var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
