package yinuo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void the_script_starts_the_program_with_what_a_trial_start_read() throws Exception {
        pack(folder.resolve("yinuo's.jar"));
        var installation = new Installation(folder);

        installation.makeReady("yinuo's.jar");

        assertThat(folder.resolve("trial")).doesNotExist();
        assertThat(folder).isDirectoryContaining("glob:**/*.aot");
        // Java gives up where it cannot use what was kept; the program has nothing to do but to refuse.
        var script = new ProcessBuilder(installation.script().toString(), "--install=" + folder);
        script.environment().put("YINUO_JAVA_OPTIONS", "-XX:AOTMode=on");
        var started = script.redirectErrorStream(true).start();
        assertThat(new String(started.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("Not installed: " + folder + " is not empty; every version needs a folder of its own."
                        + System.lineSeparator());
        assertThat(started.waitFor()).isEqualTo(1);
    }

    @Test
    void a_trial_start_that_fails_says_why_and_leaves_nothing() {
        assertThatThrownBy(() -> new Installation(folder).makeReady("absent.jar"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a trial start failed")
                .hasMessageContaining("absent.jar");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_packed_program_can_be_installed() {
        assertThat(Installation.run("--install=" + folder.resolve("new"))).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--install", "--install=", "--installed=here"})
    void a_folder_must_be_named(String argument) {
        var said = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            assertThat(Installation.run(argument)).isEqualTo(1);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(UTF_8)).contains("say where, as in --install=/opt/yinuo");
    }

    /** The program's own classes, and beside them the libraries of this test, as an unpacked program has its own. */
    private static void pack(Path jar) throws IOException {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(library -> library.toUri().toString())
                .collect(Collectors.joining(" "));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Yinuo.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        var classes = Path.of("target/classes");
        try (var packed = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.walk(classes)) {
            for (var file : files.toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    packed.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, packed);
                    }
                }
            }
        }
    }
}
