package yinuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.custody.Method;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipCare;
import yinuo.desk.dispatch.deed.SlipWork;
import yinuo.desk.service.ServiceCatalogue;
import yinuo.desk.service.ServiceDesk;
import yinuo.desk.service.ServiceDesk.AtOnce;
import yinuo.desk.service.ServiceDesk.Intake;
import yinuo.desk.service.ServiceFees;
import yinuo.desk.service.ServiceFees.Payment;
import yinuo.desk.service.ServiceItem.Pricing;
import yinuo.desk.service.ServiceRequest;
import yinuo.desk.service.ServiceRequest.Asked;
import yinuo.desk.service.ServiceWork;
import yinuo.desk.service.ServiceWork.Assignment;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.staff.Actor;

/** The special services of the demo: one that ran out, one that runs, one unpaid, one paid and not sent, one called off. */
@Component
class DemoServices {

    private static final int DAY = 24 * 60;

    private final ServiceCatalogue catalogue;
    private final ServiceDesk desk;
    private final ServiceFees fees;
    private final ServiceWork work;
    private final SlipQuestions slips;
    private final SlipWork slipWork;
    private final SlipCare slipCare;
    private final DemoCallbacks callbacks;
    private final Clock clock;

    DemoServices(
            ServiceCatalogue catalogue,
            ServiceDesk desk,
            ServiceFees fees,
            ServiceWork work,
            SlipQuestions slips,
            SlipWork slipWork,
            SlipCare slipCare,
            DemoCallbacks callbacks,
            Clock clock) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.fees = fees;
        this.work = work;
        this.slips = slips;
        this.slipWork = slipWork;
        this.slipCare = slipCare;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Who plays, what is on offer by name, and how something is put some minutes before now. */
    private record Stage(Map<DemoStaff, Actor> people, Map<String, UUID> items, Ago ago) {

        Actor who(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }
    }

    private record Wish(Asked asked, String home, String item, int quantity, String words) {}

    void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var stage = new Stage(people, new HashMap<>(), ago);
        ago.at(19 * DAY + 200, () -> offer(stage));
        ranOut(stage);
        runs(stage);
        ago.at(27 * 60, () -> {
            var request = take(stage, new Wish(Asked.PHONE, "5-1802", "高空擦窗", 1, "北侧卧室外窗"));
            var excepted = fees.except(stage.who(DemoStaff.SUPERVISOR_), request.id(), null, "业主出差，回来当面付");
            send(stage, excepted, DemoStaff.CLEANING_, Duration.ofDays(2));
        });
        ago.at(5 * DAY + 90, () -> {
            var request = charged(stage, take(stage, new Wish(Asked.VISIT, "11-0303", "家具搬运", 1, "三人沙发一张，地库到家")));
            ago.at(5 * DAY + 20, () -> {
                var cancelled = work.cancel(stage.who(DemoStaff.DESK2), request.id(), null, "业主改约搬家公司");
                fees.giveBack(stage.who(DemoStaff.CASHIER_), cancelled.id(), null, cash(), "服务未开始，全额退回");
            });
        });
        ago.at(96, () -> take(stage, new Wish(Asked.PHONE, "6-1201", "高空擦窗", 2, "客厅落地窗两樘，周末在家")));
        ago.at(38, () -> charged(stage, take(stage, new Wish(Asked.VISIT, "1-1402", "空调清洗", 3, "三台挂机，约后天上午"))));
    }

    private void offer(Stage stage) {
        var supervisor = stage.who(DemoStaff.SUPERVISOR_);
        for (var item : List.of(
                new ServiceCatalogue.NewItem("家政保洁", "小时", Pricing.AFTERWARDS, 5_000L),
                new ServiceCatalogue.NewItem("高空擦窗", "樘", Pricing.BEFOREHAND, 13_000L),
                new ServiceCatalogue.NewItem("空调清洗", "台", Pricing.BEFOREHAND, 12_000L),
                new ServiceCatalogue.NewItem("家具搬运", "件", Pricing.BEFOREHAND, 8_000L),
                new ServiceCatalogue.NewItem("日常保洁", "月", Pricing.BEFOREHAND, 60_000L))) {
            var added = catalogue.add(supervisor, item);
            stage.items().put(added.name(), added.id().value());
        }
    }

    /** Asked about midway and after its end. */
    private void ranOut(Stage stage) {
        stage.ago().at(16 * DAY + 60, () -> {
            var paid = charged(stage, take(stage, new Wish(Asked.VISIT, "10-0902", "空调清洗", 4, "全屋四台，分两次上门")));
            var on = send(stage, paid, DemoStaff.ENGINEERING_, Duration.ofDays(6));
            begin(stage, on, DemoStaff.ENGINEERING_, 16 * DAY + 20);
            stage.ago().at(12 * DAY + 300, () -> asked(stage, paid, "已洗两台，出风干净"));
            stage.ago().at(10 * DAY + 90, () -> complete(stage, on, DemoStaff.ENGINEERING_, "四台清洗完毕，试机正常"));
            stage.ago().at(9 * DAY + 200, () -> asked(stage, paid, "四台都洗了，没有异味"));
        });
    }

    private void runs(Stage stage) {
        stage.ago().at(8 * DAY + 120, () -> {
            var paid = charged(stage, take(stage, new Wish(Asked.PHONE, "3-1802", "日常保洁", 1, "每周二、五上午")));
            var on = send(stage, paid, DemoStaff.CLEANING_, Duration.ofDays(30));
            begin(stage, on, DemoStaff.CLEANING_, 8 * DAY + 80);
        });
    }

    private ServiceRequest take(Stage stage, Wish wish) {
        return desk.receive(
                stage.who(DemoStaff.DESK1),
                new Intake(
                        wish.asked(),
                        wish.home(),
                        new DemoNames(new java.util.Random(wish.home().hashCode())).person("周"),
                        null,
                        stage.items().get(wish.item()),
                        wish.quantity(),
                        null,
                        wish.words()),
                AtOnce.NOTHING);
    }

    private ServiceRequest charged(Stage stage, ServiceRequest request) {
        return fees.charge(stage.who(DemoStaff.DESK1), request.id(), null, cash());
    }

    private static Payment cash() {
        return new Payment(null, Method.CASH, new Signed(null, SignatureHow.PAPER, null, null));
    }

    private On send(Stage stage, ServiceRequest request, DemoStaff to, Duration length) {
        var actor = stage.who(DemoStaff.DESK1);
        var department = slips.departments(actor).stream()
                .filter(one -> one.code().equals(to.department()))
                .findFirst()
                .orElseThrow();
        var now = clock.instant();
        var sent = work.send(
                actor, request.id(), null, new Assignment(department.id().value(), now, now.plus(length)));
        return On.slip(new Slip.Id(request.id().office(), sent.slip().orElseThrow()));
    }

    private void begin(Stage stage, On on, DemoStaff who, int minutesAgo) {
        var worker = stage.who(who);
        stage.ago().at(minutesAgo, () -> slipWork.acknowledge(worker, on));
        stage.ago().at(minutesAgo - 10, () -> slipWork.clarify(worker, on, "已与业户约好上门时间", null));
        stage.ago().at(minutesAgo - 60, () -> slipWork.arrive(worker, on, true));
    }

    private void complete(Stage stage, On on, DemoStaff who, String result) {
        var signed = new Signed("住户本人", SignatureHow.PAPER, null, null);
        slipWork.complete(
                stage.who(who),
                on,
                new SlipWork.Completion(result, List.of(), true, Opinion.VERY_SATISFIED, signed, List.of()));
        slipCare.tellResult(stage.who(DemoStaff.DESK1), on, "已告知完工，业户满意", Opinion.VERY_SATISFIED);
        slipCare.takeBack(stage.who(DemoStaff.DESK1), on, yinuo.desk.dispatch.Stage.Returned.How.PAPER);
    }

    private void asked(Stage stage, ServiceRequest request, String words) {
        callbacks.ask(stage.people(), ServiceRequest.SUBJECT, request.id().value(), words, Opinion.SATISFIED);
    }
}
