package yinuo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.util.FileSystemUtils;

/**
 * The packed program in a folder of its own, as it starts fastest and works for least: unpacked, with what Java reads at a
 * start kept ready by a trial start, and a script that starts it with the options measured to suit it.
 */
record Installation(Path folder) {

    /** Followed by an equals sign and the folder. */
    static final String ARGUMENT = "--install";

    /** On two cores an intake takes an eighth less of the processor with these. */
    private static final List<String> OPTIONS = List.of("-XX:+UseParallelGC", "-XX:+UseTransparentHugePages");

    /** 0 when the program stands in the folder, 1 when it could not be put there; then nothing of it is left. */
    static int run(String argument) {
        try {
            new Installation(folder(argument)).make(packed(), System.out);
            return 0;
        } catch (FileSystemException failed) {
            System.err.printf(
                    "Not installed: %s cannot be written (%s).%n",
                    failed.getFile(), failed.getClass().getSimpleName());
        } catch (IOException failed) {
            System.err.println("Not installed: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static Path folder(String argument) throws IOException {
        var folder = argument.substring(ARGUMENT.length());
        if (folder.length() < 2 || folder.charAt(0) != '=') {
            throw new IOException("say where, as in " + ARGUMENT + "=/opt/yinuo");
        }
        return Path.of(folder.substring(1)).toAbsolutePath().normalize();
    }

    private static Path packed() throws IOException {
        var source = new ApplicationHome(Yinuo.class).getSource();
        if (source == null || !source.isFile()) {
            throw new IOException("this is not the packed program; ./mvnw package makes it, under target.");
        }
        return source.toPath();
    }

    private void make(Path packed, PrintStream out) throws IOException, InterruptedException {
        refuseUnlessEmpty();
        try {
            out.println("Unpacking into " + folder);
            unpack(packed);
            out.println("Starting once, on a database that is thrown away; this takes about a minute");
            makeReady(packed.getFileName().toString());
        } catch (IOException | InterruptedException failed) {
            FileSystemUtils.deleteRecursively(folder);
            throw failed;
        }
        out.println("Installed; " + script() + " starts it");
    }

    private void refuseUnlessEmpty() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new IOException(folder + " is not empty; every version needs a folder of its own.");
                }
            }
        }
    }

    private void unpack(Path packed) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var unpacking = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", packed.toString(), "extract", "--force")
                .redirectErrorStream(true);
        unpacking.command().addAll(List.of("--destination", folder.toString()));
        var process = unpacking.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("it could not be unpacked. " + said);
        }
    }

    /** With the unpacked program in the folder already: keeps ready what its start reads and writes the script. */
    void makeReady(String jar) throws IOException, InterruptedException {
        var program = folder.resolve(jar).toString();
        var cache = folder.resolve("yinuo.aot");
        var command = new ArrayList<>(List.of(java()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-jar", program));
        new TrialStart(folder.resolve("trial")).run(command);
        if (!Files.exists(cache)) {
            throw new IOException("this Java keeps nothing ready between starts: " + java());
        }
        Files.writeString(script(), """
                #!/bin/sh
                # Starts the customer-service centre as it was installed here. YINUO_JAVA_OPTIONS adds options of Java.
                exec %s %s -XX:AOTCache=%s $YINUO_JAVA_OPTIONS -jar %s "$@"
                """.formatted(
                        quoted(java()), String.join(" ", OPTIONS), quoted(cache.toString()), quoted(program)));
        Files.setPosixFilePermissions(script(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path script() {
        return folder.resolve("yinuo");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** As one word of the shell, whatever is in it. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
