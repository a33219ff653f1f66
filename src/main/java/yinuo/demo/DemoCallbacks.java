package yinuo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import yinuo.desk.callback.Answer;
import yinuo.desk.callback.Attempt;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackDesk;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Opinion;
import yinuo.desk.callback.Work;
import yinuo.desk.outreach.Activities;
import yinuo.desk.outreach.Activity;
import yinuo.desk.outreach.Campaign;
import yinuo.desk.outreach.Campaigns;
import yinuo.desk.outreach.HomeChoice;
import yinuo.journal.SignatureHow;
import yinuo.journal.Signed;
import yinuo.office.Office;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;

/** Callbacks of the demo: on complaints as its history goes, then some of every other kind, ordered calls, an activity. */
@Component
class DemoCallbacks {

    private final Callbacks callbacks;
    private final CallbackDesk desk;
    private final Campaigns campaigns;
    private final Activities activities;
    private final Register register;

    DemoCallbacks(
            Callbacks callbacks, CallbackDesk desk, Campaigns campaigns, Activities activities, Register register) {
        this.callbacks = callbacks;
        this.desk = desk;
        this.campaigns = campaigns;
        this.activities = activities;
        this.register = register;
    }

    /** Two ask about what was done: a steward, and the team leader, who handles nothing in the demo. */
    void ask(Map<DemoStaff, Actor> people, String kind, UUID source, String words, Opinion opinion) {
        var steward = actor(people, DemoStaff.STEWARD1);
        var with = actor(people, DemoStaff.LEADER).member().value();
        callbacks.of(steward.office().id(), new Work.Source(kind, source, "", "")).stream()
                .filter(one -> one.state().isOpen())
                .findFirst()
                .ifPresent(one -> desk.answer(steward, one.id(), null, visit(one, opinion, words, "", List.of(with))));
    }

    /** When each deed is done. */
    Map<Instant, Runnable> plan(Map<DemoStaff, Actor> people, Instant today) {
        var office = actor(people, DemoStaff.DIRECTOR_).office().id();
        var plan = new TreeMap<Instant, Runnable>();
        IntFunction<Instant> then =
                daysAgo -> today.minus(daysAgo, ChronoUnit.DAYS).minus(40, ChronoUnit.MINUTES);
        plan.put(then.apply(12), () -> repairs(people, office, then.apply(12)));
        plan.put(then.apply(9), () -> activity(people));
        plan.put(then.apply(8), () -> asked(people, office));
        plan.put(then.apply(6), () -> putRight(people, office));
        plan.put(then.apply(3), () -> services(office, then.apply(3)));
        plan.put(then.apply(2), () -> calls(people));
        return plan;
    }

    private final Map<Work.Kind, Callback> owed = new EnumMap<>(Work.Kind.class);

    private void repairs(Map<DemoStaff, Actor> people, Office.Id office, Instant now) {
        owed.put(Work.Kind.SMALL_REPAIR, owe(office, Work.Kind.SMALL_REPAIR, "2-0803", "更换厨房水龙头", now));
        owed.put(Work.Kind.PROJECT, owe(office, Work.Kind.PROJECT, "5-1201", "外墙渗水修缮", now));
        var gone = owe(office, Work.Kind.SMALL_REPAIR, "7-1502", "更换楼道灯", now);
        for (var result : List.of(Attempt.Result.NO_ANSWER, Attempt.Result.NOBODY_HOME, Attempt.Result.NO_ANSWER)) {
            desk.attempt(
                    actor(people, DemoStaff.STEWARD2),
                    gone.id(),
                    null,
                    new Attempt.Tried(
                            result == Attempt.Result.NOBODY_HOME ? Attempt.Means.VISIT : Attempt.Means.PHONE,
                            result,
                            "",
                            null));
        }
        desk.release(actor(people, DemoStaff.SUPERVISOR_), gone.id(), null, "业主出国，三次未联系上");
    }

    private void asked(Map<DemoStaff, Actor> people, Office.Id office) {
        var repair = Objects.requireNonNull(owed.get(Work.Kind.SMALL_REPAIR));
        desk.answer(
                actor(people, DemoStaff.STEWARD1),
                repair.id(),
                null,
                visit(repair, Opinion.DISSATISFIED, "水龙头仍有滴漏，业主不满意。", "希望换好一些的配件", List.of()));
        owed.put(
                Work.Kind.OTHER,
                owe(office, Work.Kind.OTHER, "9-0604", "装修验收", repair.round().from()));
    }

    private void putRight(Map<DemoStaff, Actor> people, Office.Id office) {
        var repair = Objects.requireNonNull(owed.get(Work.Kind.SMALL_REPAIR));
        desk.rectify(actor(people, DemoStaff.ENGINEERING_), repair.id(), null, "重新更换阀芯并试水。", "同批配件退换，入户前先试水。");
        var project = Objects.requireNonNull(owed.get(Work.Kind.PROJECT));
        desk.answer(
                actor(people, DemoStaff.STEWARD2),
                project.id(),
                null,
                visit(project, Opinion.VERY_DISSATISFIED, "雨后仍有渗水。", "", List.of()));
    }

    private void services(Office.Id office, Instant now) {
        owe(office, Work.Kind.SMALL_REPAIR, "4-0301", "门禁对讲维修", now);
    }

    private void activity(Map<DemoStaff, Actor> people) {
        var homes = "1-0501 1-0602 2-0703 2-0803 3-0902 3-1802 4-0301 5-1201 6-0402 7-1001";
        var supervisor = actor(people, DemoStaff.SUPERVISOR_);
        var held = activities.hold(
                supervisor, new Activity.Draft("邻里包饺子", "架空层活动室", begun(), new HomeChoice(homes, null, null, null)));
        activities.over(supervisor, held.id(), new Activity.Ending(null, Activity.How.DRAWN, null, 2026L, null));
        var drawn = callbacks.of(supervisor.office().id(), activitySource(held));
        drawn.stream()
                .limit(4)
                .forEach(one -> desk.answer(
                        actor(people, DemoStaff.STEWARD1),
                        one.id(),
                        null,
                        new Answer.Given(
                                Attempt.Means.PHONE,
                                "孩子玩得开心。",
                                contents(Opinion.VERY_SATISFIED, ""),
                                null,
                                "参加户多，先电话回访",
                                List.of())));
    }

    private Instant begun() {
        return Objects.requireNonNull(owed.get(Work.Kind.PROJECT))
                .round()
                .from()
                .plus(Duration.ofDays(3));
    }

    private static Work.Source activitySource(Activity activity) {
        return new Work.Source(
                Activity.SUBJECT, activity.id().value(), activity.held().number(), "");
    }

    private void calls(Map<DemoStaff, Actor> people) {
        var ordered = campaigns.order(
                actor(people, DemoStaff.SUPERVISOR_),
                new Campaign.Draft(
                        Campaign.Kind.CALLBACK,
                        "电梯更换后的使用感受",
                        "您好，8 栋电梯更换已满一月，想听听您乘坐的感受，还有哪里不方便？",
                        null,
                        new HomeChoice("8-0501 8-0602 8-0703 8-0804 8-0901 8-1002", null, null, null)));
        var found = campaigns.get(actor(people, DemoStaff.DESK1), ordered.id());
        found.calls().stream()
                .limit(3)
                .forEach(call -> campaigns.called(
                        actor(people, DemoStaff.DESK1),
                        ordered.id(),
                        call.home().equals("8-0703")
                                ? new Campaign.Called(call.id(), false, null, "无人接听")
                                : new Campaign.Called(call.id(), true, Opinion.SATISFIED, "比以前快，也安静。")));
    }

    private Callback owe(Office.Id office, Work.Kind kind, String home, String title, Instant from) {
        return callbacks.owe(office, work(kind, must(office, home), title), from);
    }

    private Home must(Office.Id office, String label) {
        return register.home(office, label).orElseThrow();
    }

    /** The page of the home stands for that of the job, which the demo does not play. */
    private static Work work(Work.Kind kind, Home home, String title) {
        var source = new Work.Source(
                "home-" + title.hashCode(), home.id().value(), home.label(), "households/" + home.label());
        return new Work(
                kind,
                source,
                home.id().value(),
                home.label(),
                home.contact().map(one -> one.name()).orElse(""),
                home.contact().map(one -> one.phone()).orElse(""),
                title,
                Set.of());
    }

    private static Answer.Given visit(
            Callback callback, Opinion opinion, String words, String suggestion, List<UUID> companions) {
        return new Answer.Given(
                Attempt.Means.VISIT_AND_LOOK,
                words,
                contents(opinion, suggestion),
                new Signed(callback.work().person(), SignatureHow.PAPER, null, null),
                null,
                companions);
    }

    private static Answer.GivenContents contents(Opinion opinion, String suggestion) {
        var content = opinion.isContent();
        return new Answer.GivenContents(
                opinion,
                content ? Opinion.SATISFIED : opinion,
                opinion,
                content ? Answer.FaultKind.NONE : Answer.FaultKind.QUALITY,
                content ? null : "问题没有彻底解决",
                suggestion,
                suggestion.isEmpty(),
                content);
    }

    private static Actor actor(Map<DemoStaff, Actor> people, DemoStaff who) {
        return Objects.requireNonNull(people.get(who));
    }
}
