package yinuo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Makes the files of an empty database. They get their name when they are whole, so a half-made one never counts. */
final class NewData {

    private static final int SECRET_BYTES = 18;

    private final ServerFolder folder;
    private final Path programs;
    private final Commands commands;

    NewData(ServerFolder folder, Path programs, Commands commands) {
        this.folder = folder;
        this.programs = programs;
        this.commands = commands;
    }

    void create() throws IOException {
        var half = folder.root().resolve("data.half");
        Binaries.delete(half);
        choosePassword();
        // The builtin locale sorts the same on every machine; C.UTF-8 below it lets trigrams see Chinese characters.
        var code = commands.run(List.of(
                programs.resolve("bin/initdb").toString(),
                "-D",
                half.toString(),
                "-U",
                LocalPostgres.OWNER,
                "--pwfile",
                folder.password().toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8"));
        if (code != 0) {
            throw new NoDatabase(
                    "The database could not be created in " + folder.root() + ": "
                            + ServerFolder.lastWords(folder.setUpLog()),
                    "See " + folder.setUpLog() + ", or name an existing PostgreSQL by YINUO_DB_URL.");
        }
        Files.move(half, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void choosePassword() throws IOException {
        var password = folder.password();
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(password, HexFormat.of().formatHex(secret));
        commands.handOver(password);
    }
}
