package yinuo.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Role;

@CentreTest
class CustodyTest {

    private static final Party HOOK = Party.place("A-01", "钥匙柜 A-01");
    private static final Party PLUMBER = Party.outside("张师傅", "5678");
    private static final About ABOUT = new About("key", UUID.randomUUID(), "YS-0001", "keys/1");

    @Autowired
    Custody custody;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private Actor desk;

    @BeforeEach
    void open() {
        office = people.office();
        desk = office.actor(Role.RECEPTIONIST);
    }

    private static Side signs(Party party) {
        return new Side.Signs(party, new Signature(party.name(), SignatureHow.WITNESS, "旁人", List.of()));
    }

    private Side kept() {
        return new Side.Kept(HOOK, desk);
    }

    private Thing key() {
        var thing = new Thing.New(Ids.next(clock.instant()), Thing.Kind.KEY, "YS-0001", 3, ABOUT);
        return office.in(() -> custody.arrive(desk, thing, Handing.of(signs(Party.outside("开发商", "")), kept(), ABOUT)));
    }

    private void pay(long fen, Side from, Side to) {
        office.inTransaction(() -> {
            custody.pay(desk, new Sum(Purse.DEPOSITS, fen), Handing.of(from, to, ABOUT));
            return true;
        });
    }

    private long balance(Party party) {
        return office.in(() -> custody.balance(party.in(office.office().id()), Purse.DEPOSITS));
    }

    @Test
    void a_thing_is_with_whoever_received_it_last_and_remembers_every_hand() {
        var key = key();
        clock.advance(Duration.ofMinutes(5));
        var lent = office.in(() -> custody.pass(desk, key, Handing.of(kept(), signs(PLUMBER), ABOUT)));

        assertThat(lent.holder().name()).isEqualTo("张师傅");
        assertThat(lent.since()).isEqualTo(clock.instant());
        assertThat(office.in(() -> custody.history(lent.id())))
                .extracting(turn -> turn.giver().holder().name() + "→"
                        + turn.receiver().holder().name() + " "
                        + turn.receiver().ack())
                .containsExactly("开发商→钥匙柜 A-01 PUT", "钥匙柜 A-01→张师傅 WITNESS");
        assertThat(office.in(() -> custody.heldBy(PLUMBER.in(office.office().id()), 10)))
                .extracting(Thing::label)
                .containsExactly("YS-0001");
        assertThat(office.in(() -> custody.heldBy(HOOK.in(office.office().id()), 10)))
                .isEmpty();
    }

    @Test
    void nobody_gives_what_they_have_not_nor_to_themselves() {
        var key = key();

        assertThatThrownBy(() ->
                        office.in(() -> custody.pass(desk, key, Handing.of(new Side.Own(desk), signs(PLUMBER), ABOUT))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("custody.refusal.elsewhere"));
        assertThatThrownBy(() -> office.in(() -> custody.pass(desk, key, Handing.of(kept(), kept(), ABOUT))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("custody.refusal.self"));
    }

    @Test
    void nobody_acknowledges_for_somebody_else() {
        var key = key();
        var other = office.actor(Role.STEWARD);

        assertThatThrownBy(() ->
                        office.in(() -> custody.pass(desk, key, Handing.of(kept(), new Side.Own(other), ABOUT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Side.Kept(PLUMBER, desk)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signs(Party.member(other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_two_who_pass_it_on_at_once_one_is_told() throws Exception {
        var key = key();
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var name : List.of("张师傅", "李师傅", "赵师傅", "钱师傅")) {
            deeds.add(() -> {
                try {
                    office.inTransaction(() ->
                            custody.pass(desk, key, Handing.of(kept(), signs(Party.outside(name, "1")), ABOUT)));
                    return true;
                } catch (Overtaken | Refusal told) {
                    return false;
                }
            });
        }

        var won = 0;
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            for (var done : threads.invokeAll(deeds)) {
                won += done.get() ? 1 : 0;
            }
        }

        assertThat(won).isOne();
        assertThat(office.in(() -> custody.history(key.id()))).hasSize(2);
    }

    @Test
    void a_sum_leaves_one_account_and_enters_another_and_both_balance_at_any_instant() {
        pay(200_00, signs(PLUMBER), new Side.Own(desk));
        var before = clock.instant();
        clock.advance(Duration.ofHours(3));
        pay(80_00, new Side.Own(desk), signs(PLUMBER));

        var mine = Party.member(desk).in(office.office().id());
        assertThat(balance(Party.member(desk))).isEqualTo(120_00);
        assertThat(balance(PLUMBER)).isEqualTo(-120_00);
        assertThat(office.in(() -> custody.balanceAt(mine, Purse.DEPOSITS, before)))
                .isEqualTo(200_00);
        assertThat(office.in(() -> custody.balanceAt(mine, Purse.DEPOSITS, before.minusSeconds(1))))
                .isZero();
        assertThat(office.in(() -> custody.balance(mine, Purse.FEES))).isZero();
        assertThat(office.in(() -> custody.balances(office.office().id()))).isTrue();
        assertThat(office.in(() -> custody.paidFor(office.office().id(), "key", ABOUT.id())))
                .extracting(one -> ((Transfer.What.OfSum) one.what()).fen())
                .containsExactly(200_00L, 80_00L);
    }

    @Test
    void nobody_of_ours_hands_over_more_than_they_hold_and_nothing_is_no_sum() {
        pay(50_00, signs(PLUMBER), new Side.Own(desk));

        assertThatThrownBy(() -> pay(50_01, new Side.Own(desk), signs(PLUMBER)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("custody.refusal.short"));
        assertThatThrownBy(() -> pay(0, signs(PLUMBER), new Side.Own(desk))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> pay(-1, signs(PLUMBER), new Side.Own(desk))).isInstanceOf(BadInput.class);
        assertThat(balance(Party.member(desk))).isEqualTo(50_00);
    }

    @Test
    void the_database_itself_refuses_what_does_not_balance() {
        var key = key();
        pay(50_00, signs(PLUMBER), new Side.Own(desk));

        refused("""
                insert into custody_transfer (
                    office_id, thing_id, turn, giver_id, receiver_id, at, giver_ack, giver_by, receiver_ack, receiver_by,
                    condition, words, recorded_by, about_kind, about_id, about_number, about_path)
                select office_id, thing_id, 2, giver_id, receiver_id, at, giver_ack, giver_by, receiver_ack, receiver_by,
                       condition, words, recorded_by, about_kind, about_id, about_number, about_path
                from custody_transfer""");
        refused("""
                insert into custody_payment (
                    office_id, id, purse, fen, giver_id, receiver_id, at, giver_ack, giver_by, receiver_ack, receiver_by,
                    words, recorded_by, about_kind, about_id, about_number, about_path)
                select office_id, gen_random_uuid(), purse, fen, giver_id, receiver_id, at, giver_ack, giver_by,
                       receiver_ack, receiver_by, words, recorded_by, about_kind, about_id, about_number, about_path
                from custody_payment""");
        refused("""
                insert into custody_line (
                    office_id, holder_id, purse, seq, holder_kind, payment_id, side, fen, balance_before, balance, at)
                select office_id, holder_id, purse, 2, holder_kind, payment_id, 'GAVE', -6000, balance, balance - 6000, at
                from custody_line where holder_kind = 'MEMBER'""");
        refused("update custody_thing set turns = 7");
        for (var ledger : List.of("custody_transfer", "custody_payment", "custody_line")) {
            refused("update " + ledger + " set at = at + interval '1 day'");
            refused("delete from " + ledger);
        }
        assertThat(office.in(() -> custody.get(key.id())).holder().name()).isEqualTo("钥匙柜 A-01");
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> office.inTransaction(() -> db.sql(statement).update()))
                .as(statement)
                .isInstanceOfAny(DataIntegrityViolationException.class, DataAccessException.class);
    }
}
