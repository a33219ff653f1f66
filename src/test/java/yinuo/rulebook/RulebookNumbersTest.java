package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.CentreTest;
import yinuo.SettableClock;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Role;

@CentreTest
class RulebookNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Rulebook rulebook;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final SettableClock clock;
    private final DataSource owner;
    private final Office qinghe = office("青禾花园");

    @Autowired
    RulebookNumbersTest(
            Rulebook rulebook,
            JdbcClient db,
            TransactionTemplate transaction,
            SettableClock clock,
            @Qualifier("migrationDataSource") DataSource owner) {
        this.rulebook = rulebook;
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
        this.owner = owner;
    }

    @BeforeEach
    void itIsATuesdayMorning() {
        clock.set("2026-11-24T10:30");
    }

    @AfterEach
    void theCompanyTakesItsRowsBack() {
        asOwner("delete from rulebook_number where office_id = '00000000-0000-0000-0000-000000000000'");
    }

    @Test
    void whatShipsHoldsUntilSomebodyChangesIt() {
        assertThat(contactTerm(TODAY)).hasToString("2h");
        assertThat(in(() -> rulebook.count(qinghe.id(), "D12-def-collective", "homes", TODAY)))
                .isEqualTo(5);
        assertThat(in(() -> rulebook.rate(qinghe.id(), "D03-2.4", "rate", TODAY)))
                .isEqualByComparingTo("70");
        assertThat(in(() -> rulebook.time(qinghe.id(), "D05-4.1.2", "opens", TODAY)))
                .hasToString("07:30");
        assertThat(in(() -> rulebook.weekdays(qinghe.id(), "D11-4.7.4_2", "days", TODAY)))
                .hasSize(3);
    }

    @Test
    void aChangeHoldsFromItsDayOnAndThePastIsJudgedByTheRowOfItsDay() {
        change("90min", TODAY.plusDays(2));

        assertThat(contactTerm(TODAY)).hasToString("2h");
        assertThat(contactTerm(TODAY.plusDays(1))).hasToString("2h");
        assertThat(contactTerm(TODAY.plusDays(2))).hasToString("90min");
    }

    @Test
    void ofTwoChangesForTheSameDayTheLaterHolds() {
        change("90min", TODAY);
        clock.set("2026-11-24T10:31");
        change("1h", TODAY);

        assertThat(contactTerm(TODAY)).hasToString("1h");
        assertThat(in(() -> rulebook.history(qinghe.id(), "D12-3.1")))
                .extracting(NumberChange::value)
                .containsExactly("1h", "90min");
    }

    @Test
    void historyTellsWhoChangedWhatAndWhy() {
        change("90min", TODAY);

        assertThat(in(() -> rulebook.history(qinghe.id(), "D12-3.1")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.author()).isEqualTo("李主任");
                    assertThat(change.reason()).isEqualTo("业主大会要求更快");
                    assertThat(change.at()).isEqualTo(clock.instant());
                    assertThat(change.by()).isEqualTo(NumberChange.By.OFFICE);
                });
    }

    @Test
    void oneOfficeDoesNotChangeTheNumbersOfAnother() {
        change("90min", TODAY);
        var yunhu = office("云湖");

        var there = OfficeScope.ask(yunhu.id(), () -> rulebook.term(yunhu.id(), "D12-3.1", "term", TODAY));

        assertThat(there).hasToString("2h");
    }

    @Test
    void theCompanysRowHoldsForEveryOfficeUntilItHasItsOwn() {
        asOwner("""
                insert into rulebook_number (office_id, clause, name, from_day, at, value, author, reason)
                values ('00000000-0000-0000-0000-000000000000', 'D12-9', 'term', '2026-11-01', now(), '3h', '总部', '统一口径')
                """);

        assertThat(in(() -> rulebook.term(qinghe.id(), "D12-9", "term", TODAY))).hasToString("3h");
        in(() -> {
            rulebook.change(actor(Role.DIRECTOR), "D12-9", "term", "1h", TODAY, "本处更严");
            return null;
        });
        assertThat(in(() -> rulebook.term(qinghe.id(), "D12-9", "term", TODAY))).hasToString("1h");
    }

    @Test
    void noOfficeMayWriteTheCompanysRowsNorChangeOrDeleteItsOwn() {
        change("90min", TODAY);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(() -> transaction.execute(_ -> db.sql("""
                        insert into rulebook_number (office_id, clause, name, from_day, at, value, author, reason)
                        values ('00000000-0000-0000-0000-000000000000', 'D12-9', 'term', '2026-11-01', now(), '3h', 'x', 'x')
                        """).update())));
        for (var statement : Set.of("update rulebook_number set value = '9h'", "delete from rulebook_number")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            in(() -> transaction.execute(_ -> db.sql(statement).update())));
        }
    }

    @Test
    void refusesWhatDoesNotFitAndSaysWhichFieldIsWrong() {
        assertFault("value", "term", "soon", TODAY, "x");
        assertFault("value", "term", "agreed", TODAY, "x");
        assertFault("from", "term", "1h", TODAY.minusDays(1), "x");
        assertFault("from", "term", "1h", TODAY.plusYears(3), "x");
        assertFault("reason", "term", "1h", TODAY, " ");
        assertFault("reason", "term", "1h", TODAY, "x".repeat(501));
        assertThat(contactTerm(TODAY)).hasToString("2h");
    }

    @Test
    void theFrontDeskMayNotChangeTheRules() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> in(() -> {
                    rulebook.change(actor(Role.RECEPTIONIST), "D12-3.1", "term", "1h", TODAY, "x");
                    return null;
                }));
    }

    @Test
    void aNumberNobodyDefinedIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(() -> rulebook.term(qinghe.id(), "D12-3.1", "nonsense", TODAY)))
                .withMessageContaining("nonsense of D12-3.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> in(() -> rulebook.count(qinghe.id(), "D12-3.1", "term", TODAY)))
                .withMessageContaining("is a TERM");
    }

    @Test
    void aDayDeclaredFreeMovesWhatIsCountedInWorkingDays() {
        var start = clock.instant();

        in(() -> {
            rulebook.change(actor(Role.DIRECTOR), new WorkCalendar.Special(LocalDate.of(2026, 11, 25), "园区停业", false));
            return null;
        });

        var due = in(() -> rulebook.dueFor(qinghe.id(), Term.parse("1wd"), start));
        assertThat(due.end().toLocalDateTime()).hasToString("2026-11-27T00:00");
    }

    private void assertFault(String field, String name, String value, LocalDate from, String reason) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> in(() -> {
                    rulebook.change(actor(Role.DIRECTOR), "D12-3.1", name, value, from, reason);
                    return null;
                }))
                .satisfies(bad -> assertThat(bad.faults()).containsOnlyKeys(field));
    }

    private Term contactTerm(LocalDate on) {
        return in(() -> rulebook.term(qinghe.id(), "D12-3.1", "term", on));
    }

    private void change(String value, LocalDate from) {
        in(() -> {
            rulebook.change(actor(Role.DIRECTOR), "D12-3.1", "term", value, from, "业主大会要求更快");
            return null;
        });
    }

    private void asOwner(String statement) {
        JdbcClient.create(owner).sql(statement).update();
    }

    private <T> T in(ScopedValue.CallableOp<T, RuntimeException> work) {
        return OfficeScope.ask(qinghe.id(), work);
    }

    private Actor actor(Role role) {
        return new Actor(qinghe, new Member.Id(qinghe.id(), UUID.randomUUID()), "李主任", Set.of(role));
    }

    private static Office office(String name) {
        return new Office(
                new Office.Id(UUID.randomUUID()),
                "o" + UUID.randomUUID().toString().substring(0, 8),
                name,
                Office.Profile.RESIDENTIAL,
                new Office.Contacts("1", "2", "3", "4"));
    }
}
