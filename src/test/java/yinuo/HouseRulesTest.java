package yinuo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** What the style page asks for and a machine can see. */
@AnalyzeClasses(packages = "yinuo", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final int LINES = 300;
    private static final int FILES = 25;
    private static final Pattern CHINESE_LITERAL = Pattern.compile("\"[^\"\\n]*[\\u4e00-\\u9fff][^\"\\n]*\"");
    private static final Pattern LATER = Pattern.compile("TODO|FIXME|XXX");

    @ArchTest
    static final ArchRule nobody_but_the_clock_knows_the_time = noClasses()
            .that()
            .resideOutsideOfPackage("yinuo.time")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule only_stores_speak_to_the_database = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcTemplate.class);

    @ArchTest
    static final ArchRule controllers_are_hidden = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    /** A start looks nowhere else, see {@link Yinuo}. */
    @ArchTest
    static final ArchRule parts_of_the_centre_are_found = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .beTopLevelClasses()
            .orShould()
            .haveSimpleName("Source");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Entity")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @Test
    void no_file_is_longer_than_a_reader_can_hold() throws IOException {
        for (var file : sources("java")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LINES);
        }
    }

    @Test
    void no_package_is_longer_than_a_reader_can_hold() throws IOException {
        try (var folders = Files.walk(Path.of("src/main/java"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                    .count())
                            .as(folder.toString())
                            .isLessThanOrEqualTo(FILES);
                }
            }
        }
    }

    @Test
    void text_people_see_stands_in_message_bundles() throws IOException {
        for (var file : sources("java")) {
            if (!file.endsWith("package-info.java")
                    && !file.toString().contains("/demo/")
                    && !file.toString().contains("/register/")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(CHINESE_LITERAL);
            }
        }
        for (var file : sources("jte")) {
            assertThat(Files.readString(file).replaceAll("《|》|（|）", ""))
                    .as(file.toString())
                    .doesNotContainPattern(Pattern.compile("[\\u4e00-\\u9fff]"));
        }
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        for (var file : sources("java")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(LATER);
        }
    }

    private static List<Path> sources(String kind) throws IOException {
        try (var files = Files.walk(Path.of("src/main/" + kind))) {
            return files.filter(file -> file.toString().endsWith("." + kind)).toList();
        }
    }
}
