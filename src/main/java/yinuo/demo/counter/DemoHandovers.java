package yinuo.demo.counter;

import static yinuo.demo.DemoStaff.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.attachment.Attachments;
import yinuo.attachment.Upload;
import yinuo.counter.deposit.Deposits.Amount;
import yinuo.counter.fitout.Breach;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutDesk;
import yinuo.counter.fitout.FitoutDrawings;
import yinuo.counter.fitout.FitoutMoney;
import yinuo.counter.fitout.FitoutQuestions;
import yinuo.counter.fitout.FitoutSite;
import yinuo.counter.fitout.FitoutSite.Checked;
import yinuo.counter.fitout.FitoutSite.Looked;
import yinuo.counter.fitout.PassDesk;
import yinuo.counter.fitout.PatrolCheck;
import yinuo.counter.fitout.WorkerPass;
import yinuo.counter.movein.Carried;
import yinuo.counter.movein.MoveIn;
import yinuo.counter.movein.MoveInDesk;
import yinuo.counter.movein.MoveInSteps;
import yinuo.custody.Method;
import yinuo.demo.Ago;
import yinuo.demo.DemoNames;
import yinuo.demo.DemoStaff;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.register.Home;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.text.Document;

/** Homes that change hands in the demo: one moved into, one half way; fit-outs before, during and after the works. */
@Component
public class DemoHandovers {

    private static final int DAY = 24 * 60;
    private static final String NUMBER = "11010519491231002X";

    private final MoveInDesk moveIns;
    private final MoveInSteps steps;
    private final FitoutDesk fitouts;
    private final FitoutDrawings drawings;
    private final FitoutMoney money;
    private final FitoutSite site;
    private final PassDesk passes;
    private final FitoutQuestions questions;
    private final Attachments attachments;
    private final Register register;
    private final Clock clock;

    DemoHandovers(
            MoveInDesk moveIns,
            MoveInSteps steps,
            FitoutDesk fitouts,
            FitoutDrawings drawings,
            FitoutMoney money,
            FitoutSite site,
            PassDesk passes,
            FitoutQuestions questions,
            Attachments attachments,
            Register register,
            Clock clock) {
        this.moveIns = moveIns;
        this.steps = steps;
        this.fitouts = fitouts;
        this.drawings = drawings;
        this.money = money;
        this.site = site;
        this.passes = passes;
        this.questions = questions;
        this.attachments = attachments;
        this.register = register;
        this.clock = clock;
    }

    public void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var desk = who(people, DESK2);
        ago.at(4 * DAY + 300, () -> moveIn(desk, 2, 9));
        ago.at(70, () -> moveIn(desk, 6, 4));
        ago.at(20 * DAY - 60, () -> accepted(people, ago, "6-1102"));
        ago.at(12 * DAY, () -> underWay(people, ago, "10-1803"));
        ago.at(DAY + 200, () -> apply(desk, "4-0603", 3, 45));
    }

    private static Actor who(Map<DemoStaff, Actor> people, DemoStaff one) {
        return Objects.requireNonNull(people.get(one));
    }

    /** So many steps of the handing over of an empty home. */
    private void moveIn(Actor desk, int which, int many) {
        var home = register.everyHome(desk.office().id()).stream()
                .filter(one -> one.people().isEmpty() && !one.place().shop())
                .skip(which)
                .findFirst()
                .orElseThrow();
        var names = new DemoNames(new Random(which));
        var surname = names.surname();
        var owner = names.person(surname);
        var one = moveIns.start(desk, home.label(), owner, names.phone());
        var department = moveIns.departments(desk).stream()
                .filter(found -> found.code().equals("engineering"))
                .findFirst()
                .orElseThrow();
        List<Supplier<Carried>> todo = List.of(
                () -> new Carried.Identity(Document.IDENTITY_CARD, NUMBER),
                () -> new Carried.Papers("购房合同、接房通知书、身份证复印件"),
                () -> new Carried.Fees("SFZX-2026-" + (3100 + which)),
                () -> new Carried.Inspection(
                        many > 4 ? "" : "厨房水槽下水管接口渗水\n次卧窗扇关不严", department.id().value(), true, signed(owner)),
                () -> new Carried.Reading(new BigDecimal("3.125"), new BigDecimal("12"), new BigDecimal("0.5")),
                () -> new Carried.Keys("另交门禁卡 3 张", signed(owner)),
                () -> new Carried.File(
                        List.of(new Carried.NewComer(names.person(surname), names.phone(), Relation.RESIDENT)),
                        "%s 13800138000".formatted(names.person(surname))),
                () -> new Carried.Rules(signed(owner)));
        todo.stream().limit(many).forEach(step -> carry(desk, one.id(), step.get()));
    }

    private void carry(Actor desk, MoveIn.Id id, Carried step) {
        steps.carryOut(desk, id, null, step);
    }

    private Fitout apply(Actor desk, String room, int in, int days) {
        var home = register.home(desk.office().id(), room).orElseThrow();
        var from = today().plusDays(in);
        return fitouts.apply(
                desk,
                new FitoutDesk.Asked(
                        room,
                        person(home),
                        home.people().getFirst().phone(),
                        "业主本人电话同意",
                        "锦程装饰工程有限公司",
                        "罗建国",
                        "13881234567",
                        "厨房、卫生间改造，全屋水电重铺；不动承重墙",
                        from,
                        from.plusDays(days),
                        List.of(file(desk, DemoPictures.plan(room))),
                        signed(person(home))));
    }

    private static String person(Home home) {
        return home.people().getFirst().name();
    }

    private String file(Actor actor, Upload upload) {
        return attachments.store(actor, upload).hash();
    }

    /** Approved, paid, agreed, and with passes for the workers. */
    private Fitout begun(Map<DemoStaff, Actor> people, String room, int days, List<String> workers) {
        var desk = who(people, DESK1);
        var one = apply(desk, room, 0, days);
        drawings.decide(who(people, ENGINEERING_), one.id(), null, true, "按图施工，防水做 48 小时闭水试验");
        money.take(
                desk,
                one.id(),
                null,
                new Amount(money.asked(desk), Method.SCAN),
                signed(one.applicant().name()));
        fitouts.agree(desk, one.id(), null, signed(one.applicant().name()));
        for (var worker : workers) {
            passes.issue(
                    desk,
                    one.id(),
                    new PassDesk.Asked(
                            worker,
                            "水电",
                            Document.IDENTITY_CARD,
                            NUMBER,
                            file(desk, DemoPictures.worker(worker)),
                            null,
                            signed("罗建国")));
        }
        return one;
    }

    /** Two breaches, one put right; the other is due today. */
    private void underWay(Map<DemoStaff, Actor> people, Ago ago, String room) {
        var one = begun(people, room, 40, List.of("谢勇", "蒋明亮", "白军"));
        var steward = who(people, STEWARD3);
        var guard = who(people, SECURITY_);
        ago.at(10 * DAY, () -> site.patrol(steward, one.id(), fine("水电开槽中，现场整洁")));
        ago.at(8 * DAY, () -> {
            site.patrol(guard, one.id(), found(PatrolCheck.SAFETY, "现场没有灭火器", Duration.ofHours(20)));
            ago.at(8 * DAY - 600, () -> mend(guard, one));
        });
        ago.at(6 * DAY, () -> site.patrol(steward, one.id(), fine("灭火器已配齐")));
        ago.at(4 * DAY, () -> site.patrol(steward, one.id(), fine("闭水试验中")));
        ago.at(
                26 * 60,
                () -> site.patrol(
                        steward, one.id(), found(PatrolCheck.SURROUNDINGS, "装修垃圾堆在 18 楼消防通道", Duration.ofHours(29))));
        ago.at(
                180,
                () -> questions.file(guard, one.id().value()).passes().stream()
                        .limit(2)
                        .map(WorkerPass::id)
                        .forEach(pass -> passes.enter(guard, pass)));
    }

    private void mend(Actor guard, Fitout one) {
        questions.file(guard, one.id().value()).breaches().stream()
                .filter(Breach::isOpen)
                .forEach(breach -> site.mended(guard, breach.id(), "已放置两具 4 公斤灭火器"));
    }

    /** The works are done, the passes are back, the deposit waits. */
    private void accepted(Map<DemoStaff, Actor> people, Ago ago, String room) {
        var one = begun(people, room, 18, List.of("龙海"));
        var engineer = who(people, ENGINEERING_);
        for (var day = 18; day > 3; day -= 2) {
            ago.at(day * DAY, () -> site.patrol(engineer, one.id(), fine("按图施工")));
        }
        ago.at(3 * DAY + 120, () -> {
            site.accept(
                    engineer,
                    one.id(),
                    null,
                    "防水、水电、承重结构核验合格",
                    signed(one.applicant().name()));
            questions.file(engineer, one.id().value()).passes().stream()
                    .map(WorkerPass::id)
                    .forEach(pass -> passes.takeBack(who(people, DESK1), pass, signed("罗建国")));
        });
    }

    private List<Checked> looked(@Nullable PatrolCheck wrong, String words, Duration in) {
        return Arrays.stream(PatrolCheck.values())
                .map(check -> check == wrong
                        ? new Checked(check, true, words, now().plus(in))
                        : new Checked(check, false, null, null))
                .toList();
    }

    private Looked fine(String words) {
        return new Looked(looked(null, "", Duration.ZERO), words, null);
    }

    private Looked found(PatrolCheck check, String words, Duration in) {
        return new Looked(looked(check, words, in), "已当场告知施工负责人", null);
    }

    private static Signature signed(String name) {
        return new Signature(name, SignatureHow.PAPER, "", List.of());
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return now().atZone(clock.getZone()).toLocalDate();
    }
}
