package yinuo.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** Deeds in any order, some of them cut off half way: everything stays with exactly one holder, and every sum balances. */
@CentreTest
class CustodyPropertyTest {

    private static final About ABOUT = new About("test", UUID.randomUUID(), "T-1", "t");
    private static final int DEEDS = 150;

    @Autowired
    Custody custody;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private static final class Crash extends RuntimeException {}

    private static Side side(Party party, Actor actor) {
        return switch (party.kind()) {
            case PLACE -> new Side.Kept(party, actor);
            case MEMBER -> new Side.Own(actor);
            case DEPARTMENT, GONE -> throw new IllegalArgumentException();
            case HOME, OUTSIDE ->
                new Side.Signs(party, new Signature(party.name(), SignatureHow.WITNESS, "旁人", List.of()));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_happens_everything_is_with_one_holder_and_every_sum_balances(long seed) {
        var random = new Random(seed);
        var office = people.office();
        var actor = office.actor(Role.RECEPTIONIST);
        var parties = List.of(
                Party.place("A", "柜 A"),
                Party.place("B", "柜 B"),
                Party.member(actor),
                Party.home(UUID.randomUUID(), "3-1802"),
                Party.outside("王师傅", ""));
        var where = new HashMap<UUID, Party>();
        var has = new HashMap<Party, Long>();
        var things = new ArrayList<UUID>();
        for (var n = 0; n < DEEDS; n++) {
            clock.advance(Duration.ofSeconds(random.nextInt(90)));
            var from = parties.get(random.nextInt(parties.size()));
            var to = parties.get(random.nextInt(parties.size()));
            var crash = random.nextInt(5) == 0;
            var fen = random.nextInt(-2, 500);
            var handing = Handing.of(side(from, actor), side(to, actor), ABOUT);
            var which = random.nextInt(4);
            try {
                office.inTransaction(() -> {
                    switch (which) {
                        case 0 -> {
                            var id = Ids.next(clock.instant());
                            custody.arrive(actor, new Thing.New(id, Thing.Kind.KEY, "K" + id, 1, ABOUT), handing);
                            fail(crash);
                            things.add(id);
                            where.put(id, to);
                        }
                        case 1 -> {
                            if (!things.isEmpty()) {
                                var id = things.get(random.nextInt(things.size()));
                                custody.pass(
                                        actor,
                                        custody.get(new Thing.Id(office.office().id(), id)),
                                        handing);
                                fail(crash);
                                where.put(id, to);
                            }
                        }
                        default -> {
                            custody.pay(actor, new Sum(Purse.FEES, fen), handing);
                            fail(crash);
                            has.merge(from, (long) -fen, Long::sum);
                            has.merge(to, (long) fen, Long::sum);
                        }
                    }
                    return true;
                });
            } catch (Refusal | BadInput | Crash expected) {
                assertThat(expected).isNotNull();
            }
        }

        assertThat(where).hasSizeGreaterThan(5);
        assertThat(has).hasSizeGreaterThan(3);
        where.forEach((id, party) -> assertThat(
                        office.in(() -> custody.get(new Thing.Id(office.office().id(), id)))
                                .holder()
                                .reference())
                .isEqualTo(party.reference()));
        for (var party : parties) {
            assertThat(office.in(() -> custody.balance(party.in(office.office().id()), Purse.FEES)))
                    .as(party.name())
                    .isEqualTo(has.getOrDefault(party, 0L));
        }
        assertThat(office.in(() -> custody.balances(office.office().id()))).isTrue();
        assertThat(office.inTransaction(() -> db.sql("select count(*) from custody_transfer")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(office.inTransaction(() -> db.sql("select sum(turns) from custody_thing")
                        .query(Integer.class)
                        .single()));
    }

    private static void fail(boolean crash) {
        if (crash) {
            throw new Crash();
        }
    }
}
