package yinuo.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipCare;
import yinuo.desk.dispatch.deed.SlipPrints;
import yinuo.desk.dispatch.deed.SlipTimes;
import yinuo.desk.dispatch.deed.SlipWork;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.office.Department;
import yinuo.staff.Actor;

/** The slips of the demo's last hours: just sent, not taken on, under way, waiting for a word, done but not back. */
@Component
class DemoSlipsNow {

    private final Dispatching dispatching;
    private final SlipWork work;
    private final SlipTimes times;
    private final SlipCare care;
    private final SlipPrints prints;
    private final SlipQuestions questions;
    private final Clock clock;

    DemoSlipsNow(
            Dispatching dispatching,
            SlipWork work,
            SlipTimes times,
            SlipCare care,
            SlipPrints prints,
            SlipQuestions questions,
            Clock clock) {
        this.dispatching = dispatching;
        this.work = work;
        this.times = times;
        this.care = care;
        this.prints = prints;
        this.questions = questions;
        this.clock = clock;
    }

    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var desk = actor(people, DemoStaff.DESK1);
        ago.at(6, () -> send(people, 0, "8-0403", Job.Urgency.NORMAL));
        ago.at(43, () -> send(people, 3, "10-1702", Job.Urgency.NORMAL));
        ago.at(18, () -> {
            var on = send(people, 1, "4-1103", Job.Urgency.URGENT);
            ago.at(12, () -> work.acknowledge(actor(people, DemoStaff.ENGINEERING_), on));
            ago.at(9, () -> work.clarify(actor(people, DemoStaff.ENGINEERING_), on, "已与业户通话，带疏通机上门", null));
        });
        under(people, ago, 190, 4, "2-0101", on -> {});
        under(people, ago, 205, 2, "7-1904", on -> {
            var worker = actor(people, DemoStaff.ENGINEERING_);
            ago.at(25, () -> times.extend(worker, on, "灯具型号停产，需另购", now.plus(Duration.ofHours(26))));
        });
        under(people, ago, 238, 0, "5-2002", on -> ago.at(22, () -> complete(people, on, DemoSlips.FAULTS.get(0))));
        under(people, ago, 255, 1, "11-0601", on -> {
            ago.at(95, () -> complete(people, on, DemoSlips.FAULTS.get(1)));
            ago.at(70, () -> care.tellResult(desk, on, "已告知处理结果，业主表示满意", Opinion.SATISFIED));
        });
    }

    private On send(Map<DemoStaff, Actor> people, int fault, String home, Job.Urgency urgency) {
        var names = new DemoNames(new Random(fault + home.hashCode()));
        var about = DemoSlips.FAULTS.get(fault);
        var desk = actor(people, DemoStaff.DESK1);
        var slip = dispatching.send(
                desk,
                new Order(
                        Source.DESK,
                        new Order.Receipt(clock.instant(), "word.Channel.PHONE", desk.name()),
                        home,
                        names.person(names.surname()),
                        names.phone(),
                        about.words(),
                        new Job(Job.Kind.SMALL_REPAIR, urgency, about.place(), false, about.paid()),
                        department(desk, about.who()),
                        null,
                        null));
        prints.print(desk, slip.id(), "a4");
        return On.slip(slip.id());
    }

    /** Sent so many minutes ago, acknowledged, agreed on and being worked on. */
    private void under(
            Map<DemoStaff, Actor> people, Ago ago, int minutes, int fault, String home, Consumer<On> further) {
        var worker = actor(people, DemoStaff.ENGINEERING_);
        ago.at(minutes, () -> {
            var on = send(people, fault, home, Job.Urgency.NORMAL);
            ago.at(minutes - 11, () -> work.acknowledge(worker, on));
            ago.at(minutes - 19, () -> work.clarify(worker, on, "已电话核实情况并约好时间", null));
            ago.at(minutes - 104, () -> work.arrive(worker, on, true));
            further.accept(on);
        });
    }

    private void complete(Map<DemoStaff, Actor> people, On on, DemoSlips.Fault fault) {
        work.complete(
                actor(people, fault.who()),
                on,
                new SlipWork.Completion(
                        fault.result(),
                        List.of(new Material(fault.material(), BigDecimal.ONE, 4_500L)),
                        true,
                        Opinion.SATISFIED,
                        new Signed("住户本人", SignatureHow.PAPER, null, null),
                        List.of()));
    }

    private Department.Id department(Actor actor, DemoStaff who) {
        return questions.departments(actor).stream()
                .filter(department -> department.code().equals(who.department()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Actor actor(Map<DemoStaff, Actor> people, DemoStaff who) {
        return Objects.requireNonNull(people.get(who));
    }
}
