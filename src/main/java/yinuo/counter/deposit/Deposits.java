package yinuo.counter.deposit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.deposit.Deposit.Back;
import yinuo.counter.deposit.Deposit.Taken;
import yinuo.custody.About;
import yinuo.custody.Custody;
import yinuo.custody.Handing;
import yinuo.custody.Method;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Side;
import yinuo.custody.Sum;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.office.Numbers;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Deposits come in against a receipt with a gapless number and go back whole, once, against a signature. */
@Service
@Transactional
public class Deposits {

    private static final int LAST = 100;

    private final DepositRows rows;
    private final Custody custody;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Deposits(DepositRows rows, Custody custody, Numbers numbers, Journal journal, Clock clock) {
        this.rows = rows;
        this.custody = custody;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** How much, in fen, and which way. */
    public record Amount(long fen, Method method) {}

    /** In the transaction of the deed it is for, whose module says who may. */
    public Deposit take(Actor actor, About about, Party payer, Amount amount, Signature signature) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var deposit = new Deposit(
                new Deposit.Id(actor.office().id(), Ids.next(now)),
                numbers.next(
                        actor.office().id(), "YJ", now.atZone(clock.getZone()).toLocalDate()),
                about,
                payer,
                amount.fen(),
                amount.method(),
                new Taken(now, actor.name(), signature.how()),
                null);
        custody.pay(
                actor,
                new Sum(Purse.DEPOSITS, amount.fen()),
                Handing.of(new Side.Signs(payer, signature), till(actor, amount.method()), about));
        rows.add(deposit);
        journal.log(actor, stream(deposit), "deposit.taken", facts(deposit));
        journal.sign(actor, stream(deposit), signature);
        return deposit;
    }

    /** All of it, the way it came: cash out of the purse of the one at the screen. */
    public Deposit giveBack(Actor actor, Deposit.Id id, Signature signature) {
        var deposit = rows.get(id);
        var back =
                new Back(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(), signature.by(), signature.how());
        rows.back(id, back);
        custody.pay(
                actor,
                new Sum(Purse.DEPOSITS, deposit.fen()),
                Handing.of(till(actor, deposit.method()), new Side.Signs(deposit.payer(), signature), deposit.about()));
        journal.log(actor, stream(deposit), "deposit.back", facts(deposit));
        journal.sign(actor, stream(deposit), signature);
        return rows.get(id);
    }

    private static Side till(Actor actor, Method method) {
        return method == Method.CASH ? new Side.Own(actor) : new Side.Kept(Method.BANK, actor);
    }

    @Transactional(readOnly = true)
    public Deposit get(Deposit.Id id) {
        return rows.get(id);
    }

    /** Those taken for a matter, the first first. */
    @Transactional(readOnly = true)
    public List<Deposit> about(Office.Id office, String kind, UUID id) {
        return rows.about(office, kind, id);
    }

    /** Those still held, the longest held first. */
    @Transactional(readOnly = true)
    public List<Deposit> held(Actor actor) {
        actor.must(Deed.SEE_CUSTODY);
        return rows.held(actor.office().id());
    }

    /** The last that went back. */
    @Transactional(readOnly = true)
    public List<Deposit> returned(Actor actor) {
        actor.must(Deed.SEE_CUSTODY);
        return rows.returned(actor.office().id(), LAST);
    }

    private static Stream stream(Deposit deposit) {
        return new Stream("deposit", deposit.id().value());
    }

    private static Map<String, ?> facts(Deposit deposit) {
        return Map.of(
                "number", deposit.number(),
                "person", deposit.payer().name(),
                "amount", yinuo.text.Yuan.of(deposit.fen()),
                "method", deposit.method(),
                "matter", deposit.about().number());
    }
}
