package yinuo.demo.counter;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.Cabinet;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyDesk;
import yinuo.counter.keys.KeyDesk.Brought;
import yinuo.counter.keys.KeyDesk.Entrustment;
import yinuo.counter.keys.KeyLoan;
import yinuo.counter.keys.KeyLoans;
import yinuo.counter.keys.KeyLoans.Lending;
import yinuo.counter.keys.KeyLoans.Outsider;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeyReturns;
import yinuo.counter.keys.KeyReturns.Return;
import yinuo.counter.keys.KeySet;
import yinuo.counter.keys.Stocktake;
import yinuo.counter.keys.Stocktakes;
import yinuo.custody.Handing;
import yinuo.custody.Method;
import yinuo.demo.Ago;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.office.Department;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Pins;
import yinuo.text.Document;

/** The keys of the demo: two cabinets, loans of every kind, one of them overdue, and a count that is under way. */
@Component
public class DemoKeys {

    private static final int DAY = 24 * 60;
    private static final int VACANT = 24;
    private static final List<String> ROOMS = List.of("水泵房", "高压配电房", "电梯机房", "消防泵房", "弱电间", "发电机房");
    private static final List<String> OTHERS = List.of("活动室", "地下储藏间", "东门岗亭", "公告栏");
    private static final Map<String, String> OWNERS = Map.of("5-1203", "浇花", "8-0902", "空调检修", "11-1604", "保洁进出");

    private final KeyDesk desk;
    private final KeyLoans loans;
    private final KeyReturns returns;
    private final KeyQuestions questions;
    private final Stocktakes stocktakes;
    private final Register register;
    private final Pins pins;
    private final Clock clock;

    DemoKeys(
            KeyDesk desk,
            KeyLoans loans,
            KeyReturns returns,
            KeyQuestions questions,
            Stocktakes stocktakes,
            Register register,
            Pins pins,
            Clock clock) {
        this.desk = desk;
        this.loans = loans;
        this.returns = returns;
        this.questions = questions;
        this.stocktakes = stocktakes;
        this.register = register;
        this.pins = pins;
        this.clock = clock;
    }

    /** Who plays, and how something is put some minutes before now. */
    private record Stage(Map<DemoStaff, Actor> people, Ago ago) {

        Actor who(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }
    }

    public void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var stage = new Stage(people, ago);
        ago.at(20 * DAY, () -> hang(stage));
        ago.at(200, () -> count(stage));
        lent(stage, "E-01", ENGINEERING_, 9 * DAY + 300, "季度保养水泵", 120);
        lent(stage, "E-03", STEWARD1, 6 * DAY + 200, "陪同年检", 90);
        lent(stage, "T-02", STEWARD2, 3 * DAY + 240, "业主托管：开门检修空调", 60);
        ago.at(5 * DAY + 100, () -> plumber(stage, 5 * DAY + 100));
        ago.at(26 * 60, () -> lend(stage, "O-02", SECURITY_, "搬运防汛沙袋", Duration.ofHours(9)));
        ago.at(85, () -> lend(stage, "K-04", STEWARD3, "带客户看房", Duration.ofHours(4)));
        ago.at(2 * DAY + 60, () -> issue(stage));
    }

    private void hang(Stage stage) {
        var one = stage.who(DESK1);
        desk.hang(one, new Cabinet("A", "空置房钥匙柜", 4, 8));
        desk.hang(one, new Cabinet("B", "托管与设备房钥匙柜", 3, 8));
        var hook = 0;
        for (var home : register.everyHome(one.office().id())) {
            if (home.people().isEmpty() && !home.place().shop() && hook < VACANT) {
                hook++;
                desk.register(
                        one, brought("K-%02d".formatted(hook), KeyClass.VACANT, "A", hook, home.label(), "", null));
            }
        }
        var works = questions.departments(one).stream()
                .filter(found -> found.code().equals("engineering"))
                .findFirst()
                .orElseThrow();
        hook = 0;
        for (var room : ROOMS) {
            hook++;
            desk.register(one, brought("E-%02d".formatted(hook), KeyClass.EQUIPMENT, "B", hook, "", room, works));
        }
        for (var room : OTHERS) {
            hook++;
            desk.register(
                    one, brought("O-%02d".formatted(hook - ROOMS.size()), KeyClass.OTHER, "B", hook, "", room, null));
        }
        for (var home : OWNERS.keySet().stream().sorted().toList()) {
            hook++;
            desk.register(
                    one,
                    brought(
                            "T-%02d".formatted(hook - ROOMS.size() - OTHERS.size()),
                            KeyClass.ENTRUSTED,
                            "B",
                            hook,
                            home,
                            "",
                            null));
        }
    }

    private Brought brought(
            String code,
            KeyClass keyClass,
            String cabinet,
            int hook,
            String home,
            String room,
            @Nullable Department department) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new Brought(
                code,
                keyClass,
                cabinet,
                hook,
                home,
                null,
                null,
                room,
                department == null ? null : department.id().value(),
                2,
                keyClass == KeyClass.ENTRUSTED
                        ? new Entrustment("业主", "", OWNERS.getOrDefault(home, ""), today, today.plusDays(75))
                        : null,
                signed(keyClass == KeyClass.ENTRUSTED ? "业主" : "交付组 韩工"));
    }

    private static Signature signed(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private Confirmed confirmed(Stage stage, DemoStaff who) {
        var actor = stage.who(who);
        return pins.confirm(actor.office().id(), actor.member().value(), DemoOffices.PIN);
    }

    private KeySet key(Stage stage, String code) {
        return questions.list(stage.who(DESK1), null, code).getFirst().key();
    }

    private void lent(Stage stage, String code, DemoStaff to, int minutes, String purpose, int out) {
        stage.ago().at(minutes, () -> {
            var loan = lend(stage, code, to, purpose, Duration.ofMinutes(out + 60L));
            if (loan.tellOwner()) {
                stage.ago().at(minutes - 20, () -> returns.tellOwner(stage.who(DESK1), loan.id(), "电话告知，业主同意"));
            }
            stage.ago()
                    .at(
                            minutes - out,
                            () -> returns.takeBack(
                                    stage.who(DESK2),
                                    loan.id(),
                                    new Return(Handing.Condition.GOOD, null, confirmed(stage, to), null)));
        });
    }

    private KeyLoan lend(Stage stage, String code, DemoStaff to, String purpose, Duration length) {
        var key = key(stage, code);
        var approver =
                key.keyClass() == KeyClass.EQUIPMENT && to != ENGINEERING_ ? confirmed(stage, SUPERVISOR_) : null;
        return loans.lend(
                stage.who(DESK1),
                key.id(),
                new Lending(purpose, clock.instant().plus(length), approver),
                confirmed(stage, to));
    }

    private void plumber(Stage stage, int minutes) {
        var loan = loans.lend(
                stage.who(DESK1),
                key(stage, "K-07").id(),
                new Lending("疏通地漏", clock.instant().plus(Duration.ofHours(3)), null),
                new Outsider(
                        "张水生",
                        "13900001111",
                        Document.IDENTITY_CARD,
                        "11010519491231002X",
                        new Deposits.Amount(200_00, Method.CASH)),
                signed("张水生"));
        stage.ago()
                .at(
                        minutes - 130,
                        () -> returns.takeBack(
                                stage.who(DESK1),
                                loan.id(),
                                new Return(Handing.Condition.GOOD, null, null, signed("张水生"))));
    }

    private void issue(Stage stage) {
        var key = key(stage, "K-12");
        desk.issue(stage.who(DESK2), key.id(), key.version(), signed("新业主 冯倩"));
    }

    /** This month's count, begun when its days have come and not yet finished. */
    private void count(Stage stage) {
        var one = stage.who(DESK1);
        var month = YearMonth.from(clock.instant().atZone(clock.getZone()));
        var id = new Stocktake.Id(one.office().id(), month);
        if (stocktakes.begins(id).isAfter(clock.instant())) {
            return;
        }
        var lines = stocktakes.open(one, month).lines();
        for (var line : lines.subList(0, lines.size() * 2 / 3)) {
            stocktakes.mark(
                    one, month, line.key(), line.expected(), !line.code().equals("K-05"));
        }
    }
}
