package yinuo.demo;

import static yinuo.demo.DemoStaff.*;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Intake;
import yinuo.desk.reception.Inquiries;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.Question;
import yinuo.desk.suggestion.Suggestion;
import yinuo.desk.suggestion.Suggestions;
import yinuo.desk.telephone.TelephoneMessages;
import yinuo.notice.Notices;
import yinuo.promise.Subject;
import yinuo.staff.Actor;

/** What the demo's desk is asked besides complaints: questions, ideas, and calls for colleagues. */
@Component
class DemoInquiries {

    private static final int DAY = 24 * 60;

    private final Inquiries inquiries;
    private final Suggestions suggestions;
    private final TelephoneMessages messages;
    private final Notices notices;
    private final Clock clock;
    private final Random random = new Random(407);
    private final DemoNames names = new DemoNames(random);

    DemoInquiries(
            Inquiries inquiries, Suggestions suggestions, TelephoneMessages messages, Notices notices, Clock clock) {
        this.inquiries = inquiries;
        this.suggestions = suggestions;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    private record Asked(String words, String answer) {}

    private static final List<Asked> ANSWERED = List.of(
            new Asked("装修保证金什么时候可以退？", "验收合格七个工作日后凭收据到收费处办理。"),
            new Asked("停车月卡怎么续？", "前台刷卡或线上缴费均可，当场生效。"),
            new Asked("装修施工几点到几点？", "工作日 8:00–12:00、14:00–18:00，周末及节假日不施工。"),
            new Asked("会所泳池几点开门？", "冬季 10:00–20:00，周一清洗闭馆。"),
            new Asked("快递柜在哪里？", "东门岗亭旁和 6 栋架空层各一组。"),
            new Asked("物业费收费标准是多少？", "按合同每平方米每月 2.8 元，收费公示栏有明细。"),
            new Asked("搬家要办什么手续？", "提前一天到前台开放行条，业主本人或书面委托。"),
            new Asked("水质检测报告能看吗？", "公告栏已张贴，也可发您电子版。"));

    /** Who plays, and how something is put some minutes before now. */
    private record Stage(Map<DemoStaff, Actor> people, Ago ago) {

        Actor who(DemoStaff who) {
            return Objects.requireNonNull(people.get(who));
        }
    }

    void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var stage = new Stage(people, ago);
        for (var day = 20; day >= 0; day--) {
            var asked = ANSWERED.get(random.nextInt(ANSWERED.size()));
            ago.at(
                    day * DAY + random.nextInt(30, 150),
                    () -> ask(stage, DESK2, asked.words(), asked.answer(), List.of()));
        }
        promised(stage, 13 * DAY, 70, "3 栋地下车位能否装充电桩？", "供电容量已核，可装 7 千瓦交流桩，资料到前台领取。");
        promised(stage, 6 * DAY, 110, "外墙渗漏的维修基金怎么申请？", "需本单元三分之二业主同意，申请表已发您邮箱。");
        promised(stage, 2 * DAY, 45, "小区儿童疫苗接种点几号来？", "社区答复本周六上午九点在会所一楼。");
        ago.at(48, () -> ask(stage, DESK1, "一次来电三件事，逐条记下。", null, List.of("楼道声控灯不亮", "问停车月卡余额", "想预约会所活动室")));
        ideas(stage);
        calls(stage);
    }

    private void promised(Stage stage, int before, int minutes, String words, String answer) {
        stage.ago().at(before, () -> {
            var inquiry = ask(stage, DESK1, words, null, List.of());
            stage.ago().at(before - minutes, () -> {
                inquiries.answer(stage.who(DESK1), inquiry.id(), null, answer, List.of());
                over(stage, inquiry.subject());
            });
        });
    }

    /** Answered at once, or promised within two hours once the supervisor has been asked. */
    private Inquiry ask(Stage stage, DemoStaff who, String words, @Nullable String answer, List<String> points) {
        var channel = answer == null || random.nextInt(3) > 0 ? Channel.PHONE : Channel.VISIT;
        var intake = new Intake(
                channel,
                clock.instant(),
                DemoEstate.anyHome(random),
                names.person(names.surname()),
                names.phone(),
                null,
                words,
                null,
                channel == Channel.PHONE ? random.nextInt(1, 4) : null,
                null,
                null);
        var until = answer == null ? clock.instant().plus(Duration.ofHours(2)) : null;
        var askedOf = answer == null ? stage.who(SUPERVISOR_).name() : null;
        return inquiries.receive(
                stage.who(who),
                new Question(
                        intake, answer, until, points, new Question.Noted(answer == null, answer == null, askedOf)));
    }

    private void ideas(Stage stage) {
        stage.ago().at(15 * DAY + 60, () -> {
            var lent = suggest(stage, "大堂放几把公用雨伞，下雨天方便借还。");
            stage.ago().at(12 * DAY, () -> decide(stage, lent, Suggestion.Outcome.ADOPTED, "两个大堂各放十把，月底到位。"));
            stage.ago().at(11 * DAY, () -> tell(stage, lent, "已电话告知，业主表示感谢。"));
        });
        stage.ago().at(9 * DAY + 90, () -> {
            var shade = suggest(stage, "儿童乐园加装遮阳棚。");
            stage.ago().at(6 * DAY, () -> decide(stage, shade, Suggestion.Outcome.PLANNED, "列入明年一季度改造计划。"));
            stage.ago().at(5 * DAY, () -> tell(stage, shade, "已当面说明安排。"));
        });
        stage.ago().at(3 * DAY + 40, () -> suggest(stage, "电瓶车棚加几个充电插座。"));
    }

    private Suggestion suggest(Stage stage, String words) {
        return suggestions.receive(stage.who(DESK1), form(words, Map.of("channel", "VISIT")));
    }

    private void decide(Stage stage, Suggestion suggestion, Suggestion.Outcome outcome, String reason) {
        suggestions.decide(stage.who(DIRECTOR_), suggestion.id(), suggestion.version(), outcome, reason);
    }

    private void tell(Stage stage, Suggestion suggestion, String words) {
        suggestions.tell(stage.who(DESK1), suggestion.id(), suggestion.version() + 1, words);
    }

    private void calls(Stage stage) {
        stage.ago().at(4 * DAY + 35, () -> {
            var left = messages.take(
                    stage.who(DESK2),
                    form("想约时间看水表井。", Map.of("wanted", stage.who(ENGINEERING_).name())));
            stage.ago().at(4 * DAY - 50, () -> {
                messages.called(stage.who(ENGINEERING_), left.id(), null, "约定周四上午十点上门查看。");
                over(stage, left.subject());
            });
        });
        stage.ago()
                .at(
                        DAY + 20,
                        () -> messages.take(
                                stage.who(DESK1),
                                form(
                                        "找主管谈团购净水器的事。",
                                        Map.of("wanted", stage.who(SUPERVISOR_).name(), "fetched", "yes"))));
        stage.ago()
                .at(
                        55,
                        () -> messages.take(
                                stage.who(DESK1),
                                form(
                                        "请保洁班长回电，谈地毯清洗。",
                                        Map.of("wanted", stage.who(CLEANING_).name()))));
    }

    private void over(Stage stage, Subject subject) {
        notices.handled(stage.who(DESK1).office().id(), subject.path());
    }

    private IntakeForm form(String words, Map<String, String> more) {
        var typed = new TreeMap<>(Map.of(
                "channel", "PHONE",
                "home", DemoEstate.anyHome(random),
                "person", names.person(names.surname()),
                "phone", names.phone(),
                "words", words));
        typed.putAll(more);
        return new IntakeForm(typed);
    }
}
