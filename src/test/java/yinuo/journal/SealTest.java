package yinuo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.journal.Verification.Fault;
import yinuo.journal.Verification.Fault.Kind;
import yinuo.staff.Role;

/** Days are sealed once, in order; even who owns the tables and computes every hash anew is found out by the seals. */
@CentreTest
class SealTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("migrationDataSource")
    DataSource owner;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private People.Staffed office;
    private Stream stream;
    private Stream other;

    /** Two chains on the first day, one of which goes on on the third; then the fourth morning comes. */
    @BeforeEach
    void live() {
        office = people.office();
        stream = new Stream("test", UUID.randomUUID());
        other = new Stream("test", UUID.randomUUID());
        write(stream, "一");
        write(stream, "二");
        write(other, "甲");
        clock.advance(Duration.ofDays(2));
        write(stream, "三");
        clock.advance(Duration.ofDays(1));
        sealing.run();
    }

    private void write(Stream of, String words) {
        office.in(() -> {
            journal.write(office.actor(Role.DIRECTOR), of, "home.noted", Map.of("words", words));
            return true;
        });
    }

    private Verification verified() {
        return office.in(() -> journal.verify(office.office().id()));
    }

    private List<Seal> seals() {
        return office.in(() -> journal.seals(office.office().id(), 100)).reversed();
    }

    /** As the owner of the tables would, with no scruples. */
    private void meddle(String... statements) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set row_security = off");
            for (var sql : statements) {
                statement.execute(sql.replace("{stream}", stream.id().toString())
                        .replace("{office}", office.office().id().value().toString()));
            }
        }
    }

    /** Makes a chain whole again, head and all, after it was meddled with: nothing but the seals can tell. */
    private void forge() throws SQLException {
        var forged = office.in(() -> journal.of(office.office().id(), stream));
        var hash = new byte[0];
        for (var n = 0; n < forged.size(); n++) {
            hash = Digests.sha256().digest(forged.get(n).link(hash));
            var hex = java.util.HexFormat.of().formatHex(hash);
            meddle(
                    "update journal_entry set hash = '\\x%s' where stream_id = '{stream}' and seq = %d"
                            .formatted(hex, n + 1),
                    "update journal_head set seq = %d, hash = '\\x%s' where stream_id = '{stream}'"
                            .formatted(n + 1, hex));
        }
    }

    @Test
    void every_day_that_is_over_has_one_seal_chained_to_the_one_before() {
        assertThat(seals()).extracting(Seal::day).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
        assertThat(seals()).extracting(Seal::chains).containsExactly(2, 0, 1);
        assertThat(seals().get(1).previous()).isEqualTo(seals().get(0).hash());
        assertThat(verified().intact()).isTrue();
        assertThat(verified().counts().seals()).isEqualTo(3);
    }

    @Test
    void sealing_again_or_on_many_nodes_at_once_makes_no_second_seal() throws Exception {
        clock.advance(Duration.ofDays(5));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(_ -> sealing::run)
                    .toList());
        }

        assertThat(seals()).hasSize(8).extracting(Seal::day).doesNotHaveDuplicates();
        assertThat(sealing.run()).isZero();
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void what_is_written_today_is_sealed_only_when_today_is_over() {
        write(other, "乙");
        assertThat(sealing.run()).isZero();

        clock.advance(Duration.ofDays(1));
        sealing.run();
        assertThat(seals().getLast().chains()).isOne();
    }

    @Test
    void the_application_cannot_change_or_delete_a_seal() {
        for (var sql : List.of(
                "update journal_seal set chains = 0",
                "delete from journal_seal",
                "update journal_seal_head set seq = 9",
                "delete from journal_seal_head")) {
            assertThatThrownBy(() -> office.inTransaction(() -> db.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_owner_who_respects_the_trigger_cannot_either() {
        for (var table : List.of("journal_entry", "journal_seal", "journal_seal_head")) {
            assertThatThrownBy(() -> {
                        try (var connection = owner.getConnection();
                                var statement = connection.createStatement()) {
                            connection.setAutoCommit(false);
                            statement.execute("set local yinuo.office = '"
                                    + office.office().id().value() + "'");
                            statement.execute("delete from " + table);
                        }
                    })
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void a_chain_rewritten_whole_with_all_its_hashes_is_caught_by_the_seal() throws SQLException {
        meddle("update journal_entry set facts = '{\"words\":\"改\"}' where stream_id = '{stream}' and seq = 2");
        forge();

        assertThat(verified().faults()).containsExactly(new Fault(stream, 2, Kind.ALTERED, FIRST));
    }

    @Test
    void a_chain_cut_short_with_its_head_is_caught_by_the_seal() throws SQLException {
        meddle("delete from journal_entry where stream_id = '{stream}' and seq = 3");
        forge();

        assertThat(verified().faults()).containsExactly(new Fault(stream, 3, Kind.LOST, FIRST.plusDays(2)));
    }

    @Test
    void a_chain_taken_away_without_a_trace_is_caught_by_the_seal() throws SQLException {
        meddle(
                "delete from journal_entry where stream_id = '{stream}'",
                "delete from journal_head where stream_id = '{stream}'");

        assertThat(verified().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.LOST);
            assertThat(fault.sealed()).isEqualTo(FIRST);
        });
    }

    @Test
    void what_a_seal_vouched_for_cannot_be_changed_behind_it() throws SQLException {
        meddle("update journal_entry set facts = '{\"words\":\"改\"}' where stream_id = '{stream}' and seq = 2");
        forge();
        meddle("update journal_seal_head sealed set hash = entry.hash from journal_entry entry"
                + " where entry.office_id = sealed.office_id and entry.stream_id = sealed.stream_id"
                + " and entry.seq = sealed.seq and sealed.stream_id = '{stream}'");

        assertThat(verified().faults())
                .containsExactly(Fault.of(FIRST, Kind.SEAL_ALTERED), Fault.of(FIRST.plusDays(2), Kind.SEAL_ALTERED));
    }

    @Test
    void a_seal_made_anew_does_not_fit_the_next_and_a_lost_one_leaves_a_gap() throws SQLException {
        var first = seals().getFirst();
        var forged = Seal.after(null, first.office(), FIRST, first.madeAt().plusSeconds(1), first.contents());
        meddle(
                "update journal_seal set made_at = made_at + interval '1 second', hash = '\\x%s' where office_id = '{office}' and day = '%s'"
                        .formatted(forged.mark(), FIRST));
        assertThat(verified().faults()).containsExactly(Fault.of(FIRST, Kind.SEAL_ALTERED));

        meddle("delete from journal_seal where office_id = '{office}' and day = '%s'".formatted(FIRST.plusDays(1)));
        assertThat(verified().faults()).contains(Fault.of(FIRST.plusDays(1), Kind.SEAL_LOST));
    }
}
