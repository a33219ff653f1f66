package yinuo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.attachment.Attachments;
import yinuo.attachment.Upload;
import yinuo.journal.Verification.Fault.Kind;
import yinuo.staff.Role;

/** What is written stays written, and any other hand is found out. */
@CentreTest
class JournalTest {

    @Autowired
    Journal journal;

    @Autowired
    Attachments files;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("migrationDataSource")
    DataSource owner;

    @Autowired
    People people;

    private People.Staffed office;
    private Stream stream;

    @BeforeEach
    void write() {
        office = people.office();
        stream = new Stream("test", UUID.randomUUID());
        for (var n = 0; n < 5; n++) {
            var facts = Map.of(
                    "words",
                    "第 " + n + " 条 \" \\ 😀",
                    "person",
                    office.office().id().value());
            office.in(() -> {
                journal.write(office.actor(Role.DIRECTOR), stream, "home.noted", facts);
                return true;
            });
        }
    }

    private Verification verified() {
        return office.in(() -> journal.verify(office.office().id()));
    }

    /** As somebody with the owner's password and no scruples would. */
    private void meddle(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set row_security = off");
            statement.execute(sql.formatted(stream.id()));
        }
    }

    @Test
    void an_untouched_journal_is_intact() {
        assertThat(verified().intact()).isTrue();
        assertThat(verified().counts().entries()).isEqualTo(5);
    }

    @Test
    void the_application_cannot_change_or_delete_an_entry() {
        assertThatThrownBy(() -> office.inTransaction(
                        () -> db.sql("update journal_entry set kind = 'x'").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> office.inTransaction(
                        () -> db.sql("delete from journal_entry").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_changed_word_is_found() throws SQLException {
        meddle("update journal_entry set facts = '{\"words\":\"anders\"}' where stream_id = '%s' and seq = 3");

        assertThat(verified().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.ALTERED);
            assertThat(fault.sequence()).isEqualTo(3);
        });
    }

    @Test
    void an_entry_taken_from_the_middle_or_the_end_is_missed() throws SQLException {
        meddle("delete from journal_entry where stream_id = '%s' and seq = 5");
        assertThat(verified().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.LOST));

        meddle("delete from journal_entry where stream_id = '%s' and seq = 2");
        assertThat(verified().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sequence()).isEqualTo(2));
    }

    @Test
    void what_no_entry_of_ours_can_be_is_altered_and_does_not_stop_the_check() throws SQLException {
        meddle("update journal_entry set facts = '{\"words\":{\"at\":\"never\"}}' where stream_id = '%s' and seq = 2");

        assertThat(verified().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.ALTERED);
            assertThat(fault.sequence()).isEqualTo(2);
        });
    }

    @Test
    void a_chain_that_was_taken_away_whole_but_for_its_head_is_missed() throws SQLException {
        meddle("delete from journal_entry where stream_id = '%s'");

        assertThat(verified().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.LOST));
    }

    @Test
    void a_check_while_others_write_finds_nothing() throws Exception {
        var writer = Thread.ofVirtual().start(() -> {
            for (var n = 0; n < 300; n++) {
                office.in(() -> {
                    journal.write(office.actor(Role.DIRECTOR), stream, "home.noted", Map.of("words", "x"));
                    return true;
                });
            }
        });
        while (writer.isAlive()) {
            assertThat(verified().faults()).isEmpty();
        }
        writer.join();
        assertThat(verified().counts().entries()).isEqualTo(305);
    }

    @Test
    void a_file_that_an_entry_names_is_checked_too() throws SQLException {
        var file = office.in(() -> files.store(
                office.actor(Role.DIRECTOR), new Upload("a.png", "image/png", yinuo.attachment.Samples.png())));
        office.in(() -> {
            journal.write(office.actor(Role.DIRECTOR), stream, "home.noted", Fact.attached(List.of(file)));
            return true;
        });
        assertThat(verified().intact()).isTrue();
        assertThat(verified().counts().files()).isOne();
        var mine = " where office_id = '" + office.office().id().value() + "'";

        meddle("update attachment set content = '\\x00'" + mine);
        assertThat(verified().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.FILE_ALTERED));
        meddle("delete from attachment" + mine);
        assertThat(verified().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.FILE_LOST));
    }

    @Test
    void nobody_is_signed_for_by_nobody() {
        assertThatThrownBy(() -> new Signature(" ", SignatureHow.PAPER, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
