package yinuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** The command that checks the journal, on a database of its own. */
class VerifyJournalTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private @Nullable ConfigurableApplicationContext context;
    private Actor actor;

    private void start() {
        context = new SpringApplicationBuilder(VerifyJournal.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--yinuo.db.throwaway=true", "--yinuo.data=target/test-data");
        var office = new Office(
                new Office.Id(UUID.randomUUID()),
                "north",
                "北苑",
                Office.Profile.RESIDENTIAL,
                new Office.Contacts("1", "2", "3", "a@b.example"));
        context.getBean(Offices.class).open(office);
        actor = new Actor(office, new Member.Id(office.id(), UUID.randomUUID()), "主任", Set.of(Role.DIRECTOR));
        for (var n = 0; n < 3; n++) {
            OfficeScope.in(
                    office.id(),
                    () -> context.getBean(Journal.class)
                            .write(actor, new Stream("test", new UUID(1, 1)), "home.noted", Map.of("words", "x")));
        }
    }

    @AfterEach
    void stop() {
        if (context != null) {
            context.close();
        }
    }

    private int checked() {
        return VerifyJournal.check(context, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String line() {
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void an_intact_journal_is_told_in_one_line_for_each_office_without_any_web_server_and_a_fault_is_named()
            throws Exception {
        start();
        assertThat(context).isNotInstanceOf(WebApplicationContext.class);

        assertThat(checked()).isZero();
        assertThat(line()).isEqualTo("north  3 entries, 1 chains, 0 files, 0 seals: intact");

        printed.reset();
        try (var connection =
                        context.getBean("migrationDataSource", DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set row_security = off");
            statement.execute("update journal_entry set author_name = '别人' where seq = 2");
        }

        assertThat(checked()).isOne();
        assertThat(line())
                .isEqualTo("north  3 entries, 1 chains, 0 files, 0 seals: 1 FAULTS: "
                        + "ALTERED test/00000000-0000-0001-0000-000000000001 #2 (not sealed yet)");
    }

    @Test
    void without_a_database_it_does_not_end_as_if_all_were_well() {
        assertThatThrownBy(() -> VerifyJournal.run("--yinuo.db.url=jdbc:postgresql://localhost:1/none"))
                .hasMessageContaining("database");
    }
}
