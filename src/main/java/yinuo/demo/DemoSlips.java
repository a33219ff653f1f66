package yinuo.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Opinion;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.Stage;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipCare;
import yinuo.desk.dispatch.deed.SlipPrints;
import yinuo.desk.dispatch.deed.SlipSupervision;
import yinuo.desk.dispatch.deed.SlipTimes;
import yinuo.desk.dispatch.deed.SlipWork;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.office.Department;
import yinuo.staff.Actor;

/** The slips of the demo: work sent, acknowledged, done and returned, and a few that are late, moved or cancelled. */
@Component
class DemoSlips {

    private static final int PER_DAY = 2;

    private final Dispatching dispatching;
    private final SlipWork work;
    private final SlipTimes times;
    private final SlipCare care;
    private final SlipSupervision supervision;
    private final SlipPrints prints;
    private final DemoCallbacks callbacks;
    private final ComplaintQuestions complaints;
    private final SlipQuestions questions;
    private final Clock clock;
    private final Random random = new Random(914);

    DemoSlips(
            Dispatching dispatching,
            SlipWork work,
            SlipTimes times,
            SlipCare care,
            SlipSupervision supervision,
            SlipPrints prints,
            DemoCallbacks callbacks,
            ComplaintQuestions complaints,
            SlipQuestions questions,
            Clock clock) {
        this.dispatching = dispatching;
        this.work = work;
        this.times = times;
        this.care = care;
        this.supervision = supervision;
        this.prints = prints;
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.questions = questions;
        this.clock = clock;
    }

    /** Puts a deed some minutes after an instant, between the least and the most. */
    interface Later {
        void later(Instant from, int least, int most, Runnable deed);
    }

    record Fault(DemoStaff who, Job.Place place, boolean paid, String words, String result, String material) {}

    static final List<Fault> FAULTS = List.of(
            new Fault(DemoStaff.ENGINEERING_, Job.Place.IN_HOME, false, "厨房水龙头关不紧一直滴水", "更换阀芯，试水不滴", "陶瓷阀芯"),
            new Fault(DemoStaff.ENGINEERING_, Job.Place.IN_HOME, true, "卫生间地漏返味，下水慢", "疏通并更换防臭地漏", "防臭地漏"),
            new Fault(DemoStaff.ENGINEERING_, Job.Place.PUBLIC, false, "五层电梯厅照明不亮", "更换感应灯一只", "感应灯"),
            new Fault(DemoStaff.ENGINEERING_, Job.Place.IN_HOME, true, "入户门锁芯转不动", "更换锁芯，钥匙交业主", "锁芯"),
            new Fault(DemoStaff.ENGINEERING_, Job.Place.PUBLIC, false, "地下车库排水沟盖板松动有响声", "加垫固定盖板", "橡胶垫"),
            new Fault(DemoStaff.CLEANING_, Job.Place.PUBLIC, false, "单元门口垃圾没有清走", "已清运并冲洗地面", ""),
            new Fault(DemoStaff.CLEANING_, Job.Place.PUBLIC, false, "楼道有油漆污渍", "已用清洗剂擦净", ""),
            new Fault(DemoStaff.SECURITY_, Job.Place.PUBLIC, false, "消防通道被车辆占用", "联系车主挪车，已恢复畅通", ""));

    void plan(Map<DemoStaff, Actor> people, Instant morning, Later later) {
        for (var n = 0; n < PER_DAY; n++) {
            later.later(morning, 10, 600, () -> begin(people, later));
        }
    }

    private void begin(Map<DemoStaff, Actor> people, Later later) {
        var fault = FAULTS.get(random.nextInt(FAULTS.size()));
        var names = new DemoNames(random);
        var home = DemoEstate.anyHome(random);
        var now = clock.instant();
        var appointed = fault.place() == Job.Place.IN_HOME && random.nextInt(3) == 0
                ? now.plus(random.nextInt(2, 6), ChronoUnit.HOURS)
                : null;
        var order = new Order(
                Source.DESK,
                new Order.Receipt(
                        now,
                        "word.Channel.PHONE",
                        actor(people, DemoStaff.DESK1).name()),
                home,
                names.person(names.surname()),
                names.phone(),
                fault.words(),
                job(fault),
                department(people, fault.who()),
                new Order.Appointment(appointed, appointed == null ? "" : "业主在家"),
                null);
        live(people, dispatching.send(actor(people, DemoStaff.DESK1), order), fault, later);
    }

    private Job job(Fault fault) {
        return new Job(
                fault.who() == DemoStaff.ENGINEERING_ ? Job.Kind.SMALL_REPAIR : Job.Kind.OTHER,
                random.nextInt(5) == 0 ? Job.Urgency.URGENT : Job.Urgency.NORMAL,
                fault.place(),
                false,
                fault.paid());
    }

    /** A complaint about repairs becomes work too. */
    void forComplaint(Map<DemoStaff, Actor> people, Complaint.Id id, Later later) {
        var desk = actor(people, DemoStaff.DESK2);
        var complaint = complaints.get(desk, id);
        var filing = complaint.filing();
        var fault = new Fault(DemoStaff.ENGINEERING_, Job.Place.IN_HOME, false, filing.words(), "已修复，试用正常", "");
        var source = new Source(
                Source.Kind.COMPLAINT,
                id.value(),
                filing.number(),
                complaint.subject().path());
        var order = new Order(
                source,
                new Order.Receipt(
                        filing.receivedAt(), "word.Channel." + filing.channel().name(), filing.recordedBy()),
                filing.home(),
                filing.person(),
                filing.phone(),
                filing.words(),
                new Job(Job.Kind.SMALL_REPAIR, Job.Urgency.NORMAL, Job.Place.IN_HOME, false, false),
                department(people, DemoStaff.ENGINEERING_),
                null,
                null);
        live(people, dispatching.send(desk, order), fault, later);
    }

    private void live(Map<DemoStaff, Actor> people, Slip slip, Fault fault, Later later) {
        var at = slip.filing().sentAt();
        var desk = actor(people, DemoStaff.DESK1);
        var worker = actor(people, fault.who());
        var on = On.slip(slip.id());
        prints.print(desk, slip.id(), "a4");
        var luck = random.nextInt(100);
        if (luck < 4) {
            later.later(at, 15, 40, () -> care.cancel(desk, on, "业主来电说已自行解决"));
            return;
        }
        if (luck < 14) {
            later.later(at, 45, 70, () -> supervision.remind(desk, on, "业主在等，请尽快签收"));
            later.later(at, 92, 130, () -> supervision.answer(worker, on, "前一单耽搁，已派人前往"));
        }
        later.later(at, luck < 14 ? 75 : 3, luck < 14 ? 90 : 28, () -> work.acknowledge(worker, on));
        later.later(
                at, luck < 14 ? 91 : 29, luck < 14 ? 110 : 55, () -> work.clarify(worker, on, "已电话核实情况并约好时间", null));
        if (luck > 90) {
            later.later(at, 112, 118, () -> times.extend(worker, on, "缺配件，需从供应商调货", at.plus(Duration.ofHours(50))));
            later.later(at, 120, 140, () -> times.decide(desk, on, true, null));
            later.later(at, 145, 190, () -> care.apologise(desk, on, "已致电致歉并说明缺配件", at.plus(Duration.ofHours(50))));
        }
        arrive(people, slip, fault, later);
    }

    private void arrive(Map<DemoStaff, Actor> people, Slip slip, Fault fault, Later later) {
        var on = On.slip(slip.id());
        var worker = actor(people, fault.who());
        var from = slip.filing().appointment().at() == null
                ? slip.filing().sentAt().plus(Duration.ofMinutes(112))
                : slip.filing().appointment().at().minus(Duration.ofMinutes(22));
        later.later(from, 1, 20, () -> work.arrive(worker, on, true));
        var urgent = slip.filing().job().urgency() == Job.Urgency.URGENT;
        later.later(from, 20, urgent ? 110 : 400, () -> finish(people, slip, fault, later));
        later.later(from, 250, 700, () -> care.followUp(actor(people, DemoStaff.DESK2), on, "师傅在处理，进度正常"));
    }

    private void finish(Map<DemoStaff, Actor> people, Slip slip, Fault fault, Later later) {
        var on = On.slip(slip.id());
        var materials = fault.material().isEmpty()
                ? List.<Material>of()
                : List.of(new Material(fault.material(), BigDecimal.ONE, 1_500L * random.nextInt(1, 6)));
        var signedBy = fault.place() == Job.Place.IN_HOME ? slip.filing().person() : null;
        var signed = signedBy == null ? null : new Signed(signedBy, SignatureHow.PAPER, null, null);
        work.complete(
                actor(people, fault.who()),
                on,
                new SlipWork.Completion(fault.result(), materials, true, opinion(), signed, List.of()));
        var now = clock.instant();
        var desk = actor(people, DemoStaff.DESK1);
        later.later(now, 20, 230, () -> care.tellResult(desk, on, "已告知处理结果，业主表示知道了", opinion()));
        later.later(
                now,
                20 * 60,
                66 * 60,
                () -> callbacks.ask(people, Slip.SUBJECT, slip.id().value(), "维修后使用正常，业主满意", Opinion.SATISFIED));
        if (random.nextInt(40) > 0) {
            later.later(
                    now,
                    60,
                    1_500,
                    () -> care.takeBack(
                            desk, on, signedBy == null ? Stage.Returned.How.ELECTRONIC : Stage.Returned.How.PAPER));
        }
    }

    private Opinion opinion() {
        return random.nextInt(3) == 0 ? Opinion.VERY_SATISFIED : Opinion.SATISFIED;
    }

    private Department.Id department(Map<DemoStaff, Actor> people, DemoStaff who) {
        return questions.departments(actor(people, who)).stream()
                .filter(department -> department.code().equals(who.department()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Actor actor(Map<DemoStaff, Actor> people, DemoStaff who) {
        return Objects.requireNonNull(people.get(who));
    }
}
