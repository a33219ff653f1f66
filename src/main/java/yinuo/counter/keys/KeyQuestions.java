package yinuo.counter.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.custody.Custody;
import yinuo.custody.Thing;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.refusal.Missing;
import yinuo.register.Home;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Answers what people ask about keys. */
@Service
@Transactional(readOnly = true)
public class KeyQuestions {

    private static final int LAST = 200;
    private static final long FEN = 100;

    private final KeySets keys;
    private final KeyLoanRows loans;
    private final Cabinets cabinets;
    private final Departments departments;
    private final Custody custody;
    private final Rulebook rulebook;
    private final Clock clock;

    KeyQuestions(
            KeySets keys,
            KeyLoanRows loans,
            Cabinets cabinets,
            Departments departments,
            Custody custody,
            Rulebook rulebook,
            Clock clock) {
        this.keys = keys;
        this.loans = loans;
        this.cabinets = cabinets;
        this.departments = departments;
        this.custody = custody;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A key, where it is, and its open loan. */
    public record Where(KeySet key, Thing thing, @Nullable KeyLoan loan) {}

    /** A cabinet with what belongs on each hook; a hook without a key is free, one without its key is empty. */
    public record Wall(Cabinet cabinet, Map<Integer, Where> hooks) {}

    public List<Where> list(Actor actor, @Nullable KeyClass keyClass, String words) {
        actor.must(Deed.SEE_KEYS);
        return where(actor, keys.kept(actor.office().id(), keyClass, words.strip()));
    }

    /** Issued, given back or written off. */
    public List<KeySet> gone(Actor actor) {
        actor.must(Deed.SEE_KEYS);
        return keys.gone(actor.office().id(), LAST);
    }

    @Clause("D01-4.5.2")
    public List<Wall> walls(Actor actor) {
        var all = list(actor, null, "").stream()
                .collect(Collectors.groupingBy(one -> one.key().hook().cabinet()));
        return cabinets.all(actor.office().id()).stream()
                .map(cabinet -> {
                    var hooks = new HashMap<Integer, Where>();
                    all.getOrDefault(cabinet.code(), List.of())
                            .forEach(one -> hooks.put(one.key().hook().number(), one));
                    return new Wall(cabinet, hooks);
                })
                .toList();
    }

    public List<Cabinet> cabinets(Actor actor) {
        actor.must(Deed.SEE_KEYS);
        return cabinets.all(actor.office().id());
    }

    /** Who may answer for the key of a room. */
    public List<Department> departments(Actor actor) {
        actor.must(Deed.SEE_KEYS);
        return departments.of(actor.office().id());
    }

    public Where get(Actor actor, UUID id) {
        actor.must(Deed.SEE_KEYS);
        var key = keys.get(new KeySet.Id(actor.office().id(), id));
        return new Where(key, custody.get(key.thing()), loans.open(key.id()).orElse(null));
    }

    /** Of one key, the last first. */
    public List<KeyLoan> loans(Actor actor, KeySet.Id key) {
        actor.must(Deed.SEE_KEYS);
        return loans.of(key);
    }

    public KeyLoan loan(Actor actor, UUID id) {
        actor.must(Deed.SEE_KEYS);
        return loans.get(new KeyLoan.Id(actor.office().id(), id));
    }

    /** What is out, the first due first, with its key. */
    @Clause("D01-4.5.4")
    public Map<KeyLoan, KeySet> out(Actor actor) {
        actor.must(Deed.SEE_KEYS);
        return withKeys(loans.open(actor.office().id()));
    }

    /** What was lent in a month, the first first: the register on paper. */
    public Map<KeyLoan, KeySet> register(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_KEYS);
        return withKeys(loans.between(actor.office().id(), start(month), start(month.plusMonths(1))));
    }

    /** What an outsider leaves for a key of the class, in fen. */
    public long deposit(Actor actor, KeyClass keyClass) {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        return FEN * rulebook.count(actor.office().id(), "D01-4.5.4.2", "deposit." + keyClass.name(), today);
    }

    private Map<KeyLoan, KeySet> withKeys(List<KeyLoan> some) {
        var found = new java.util.LinkedHashMap<KeyLoan, KeySet>();
        some.forEach(loan -> found.put(loan, keys.get(new KeySet.Id(loan.id().office(), loan.key()))));
        return found;
    }

    /** What opens a home, the last registered first. */
    public List<KeySet> ofHome(Actor actor, Home.Id home) {
        actor.must(Deed.SEE_KEYS);
        return keys.ofHome(home.office(), home.value());
    }

    private List<Where> where(Actor actor, List<KeySet> some) {
        var office = actor.office().id();
        var things = custody
                .all(office, some.stream().map(one -> one.id().value()).toList())
                .stream()
                .collect(Collectors.toMap(thing -> thing.id().value(), thing -> thing));
        var open = loans.open(office).stream().collect(Collectors.toMap(KeyLoan::key, loan -> loan));
        return some.stream()
                .map(key -> {
                    var thing = things.get(key.id().value());
                    if (thing == null) {
                        throw new Missing("thing", key.id().value());
                    }
                    return new Where(key, thing, open.get(key.id().value()));
                })
                .toList();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
