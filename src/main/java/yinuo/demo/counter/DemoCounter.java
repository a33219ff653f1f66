package yinuo.demo.counter;

import static yinuo.demo.DemoStaff.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import yinuo.counter.prepay.PrepayDesk;
import yinuo.counter.prepay.PrepayDesk.Asked;
import yinuo.counter.prepay.PrepayRequest;
import yinuo.counter.prepay.PrepayRounds;
import yinuo.counter.prepay.PrepayRounds.Returned;
import yinuo.counter.prepay.Utility;
import yinuo.counter.prepay.UtilityWork;
import yinuo.counter.release.ReleaseDesk;
import yinuo.counter.release.ReleaseSlip;
import yinuo.counter.visit.DocumentAnswer;
import yinuo.counter.visit.VisitDesk;
import yinuo.counter.visit.VisitGuard;
import yinuo.demo.Ago;
import yinuo.demo.DemoNames;
import yinuo.demo.DemoOffices;
import yinuo.demo.DemoStaff;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Pins;
import yinuo.text.Document;

/**
 * What else passes the counter in the demo: electricity and gas that is back and half fetched, with one card that came
 * late; goods that leave by a slip, or are kept back; visitors.
 */
@Component
public class DemoCounter {

    private static final int DAY = 24 * 60;
    private static final List<String> HOMES = List.of("3-1802", "5-1203", "8-0902", "11-1604", "2-0901", "9-0604");

    private final PrepayDesk desk;
    private final PrepayRounds rounds;
    private final ReleaseDesk gate;
    private final VisitDesk visits;
    private final VisitGuard entrance;
    private final Register register;
    private final Pins pins;

    DemoCounter(
            PrepayDesk desk,
            PrepayRounds rounds,
            ReleaseDesk gate,
            VisitDesk visits,
            VisitGuard entrance,
            Register register,
            Pins pins) {
        this.desk = desk;
        this.rounds = rounds;
        this.gate = gate;
        this.visits = visits;
        this.entrance = entrance;
        this.register = register;
        this.pins = pins;
    }

    public void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var one = Objects.requireNonNull(people.get(DESK1));
        ago.at(9 * DAY, () -> {
            var early = HOMES.stream()
                    .limit(4)
                    .map(home -> take(one, home, Utility.ELECTRICITY, 20_000))
                    .toList();
            ago.at(7 * DAY, () -> bought(people, ago, one, early));
        });
        ago.at(4 * 60, () -> take(one, HOMES.get(4), Utility.ELECTRICITY, 15_000));
        ago.at(3 * 60, () -> take(one, HOMES.get(5), Utility.GAS, 10_000));
        ago.at(2 * DAY, () -> take(one, HOMES.getFirst(), Utility.GAS, 12_000));
        goods(people, ago);
        visitors(people, ago);
    }

    private void goods(Map<DemoStaff, Actor> people, Ago ago) {
        var guard = Objects.requireNonNull(people.get(SECURITY_));
        ago.at(3 * DAY + 90, () -> {
            var slip = slip(people, "5-1203", "书柜 2 个、纸箱 6 个", "川A 7C219");
            ago.at(3 * DAY + 50, () -> gate.check(guard, slip.id(), true, null));
        });
        ago.at(2 * DAY + 200, () -> {
            var slip = slip(people, "8-0902", "洗衣机 1 台", "");
            ago.at(2 * DAY + 170, () -> gate.check(guard, slip.id(), false, "车上另有冰箱一台，未写在放行条上"));
        });
        ago.at(25, () -> slip(people, "3-1802", "双人沙发 1 张、餐椅 4 把", "川A 66K08"));
    }

    private void visitors(Map<DemoStaff, Actor> people, Ago ago) {
        var guard = Objects.requireNonNull(people.get(SECURITY_));
        var one = Objects.requireNonNull(people.get(DESK1));
        ago.at(DAY + 130, () -> {
            var visit = visits.receive(one, new VisitDesk.Asked("邓女士", 1, "5-1203", null, "送生日蛋糕"));
            ago.at(DAY + 128, () -> visits.call(one, visit.id(), null));
            ago.at(DAY + 125, () -> visits.away(one, visit.id(), null, "蛋糕放在前台冷藏柜", "13900139000", false));
            ago.at(DAY + 124, () -> visits.leave(one, visit.id(), null));
        });
        ago.at(190, () -> {
            var visit = visits.receive(guard, new VisitDesk.Asked("搬家公司 3 人", 3, "8-0902", null, "搬运家具"));
            ago.at(
                    189,
                    () -> entrance.document(
                            guard, visit.id(), null, DocumentAnswer.SHOWN, Document.IDENTITY_CARD, "002X"));
            ago.at(188, () -> visits.call(guard, visit.id(), null));
            ago.at(186, () -> visits.enter(guard, visit.id(), null));
            ago.at(60, () -> visits.leave(guard, visit.id(), null));
        });
        ago.at(
                20,
                () -> visits.call(
                        one,
                        visits.receive(one, new VisitDesk.Asked("燃气公司检修员", 1, "2-0901", null, "燃气表抄表"))
                                .id(),
                        null));
    }

    private ReleaseSlip slip(Map<DemoStaff, Actor> people, String home, String goods, String vehicle) {
        var one = Objects.requireNonNull(people.get(DESK2));
        var who = register.home(one.office().id(), home)
                .orElseThrow()
                .people()
                .getFirst()
                .name();
        return gate.issue(
                one,
                new ReleaseDesk.Asked(
                        home,
                        who,
                        goods,
                        vehicle,
                        null,
                        "业主本人电话同意",
                        new Signature(who, SignatureHow.PAPER, "", List.of())));
    }

    private void bought(Map<DemoStaff, Actor> people, Ago ago, Actor one, List<PrepayRequest> early) {
        var agent = Objects.requireNonNull(people.get(SECURITY_));
        var round = rounds.handOut(
                one,
                Utility.ELECTRICITY,
                pins.confirm(agent.office().id(), agent.member().value(), DemoOffices.PIN));
        ago.at(7 * DAY - 200, () -> back(one, agent, round.id(), early.subList(0, 3)));
        ago.at(6 * DAY - 300, () -> back(one, agent, round.id(), early.subList(3, 4)));
        ago.at(6 * DAY - 320, () -> desk.tell(one, early.getLast().id(), null, "微信告知，周末来取"));
        ago.at(7 * DAY - 225, () -> desk.tell(one, early.get(2).id(), null, "电话告知，这两天来取"));
        for (var request : early.subList(0, 2)) {
            ago.at(7 * DAY - 230, () -> desk.tell(one, request.id(), null, "电话告知，傍晚来取"));
            ago.at(
                    6 * DAY - 600,
                    () -> desk.fetch(
                            one,
                            request.id(),
                            null,
                            true,
                            signed(request.household().person())));
        }
    }

    private void back(Actor one, Actor agent, yinuo.counter.prepay.PrepayRound.Id round, List<PrepayRequest> some) {
        rounds.bringBack(
                one,
                round,
                some.stream()
                        .map(request -> new Returned(
                                request.id().value(),
                                "DF-" + request.number().substring(3),
                                request.fen() - 340,
                                340L,
                                ""))
                        .toList(),
                pins.confirm(agent.office().id(), agent.member().value(), DemoOffices.PIN));
    }

    private PrepayRequest take(Actor one, String home, Utility kind, long fen) {
        var payer = new DemoNames(new Random(home.hashCode())).person("冯");
        return desk.receive(
                one,
                new Asked(
                        kind,
                        UtilityWork.PREPAY,
                        home,
                        kind == Utility.ELECTRICITY ? "300 度" : "40 立方米",
                        fen,
                        (kind == Utility.ELECTRICITY ? "电卡 " : "气卡 ") + home.replace("-", ""),
                        signed(payer)));
    }

    private static Signature signed(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }
}
