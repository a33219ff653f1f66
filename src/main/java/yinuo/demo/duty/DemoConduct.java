package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.staff.Actor;
import yinuo.team.conduct.Checklist.CheckGroup;
import yinuo.team.conduct.Conduct;
import yinuo.team.conduct.ConductDecisions;
import yinuo.team.conduct.ConductEntry;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductEntry.Source;
import yinuo.team.conduct.ConductQuestions;
import yinuo.team.conduct.Handbook;
import yinuo.team.patrol.DailyPatrols;
import yinuo.team.patrol.Diary;
import yinuo.team.patrol.Diary.DiaryKind;
import yinuo.team.patrol.Patrol.Value;

/** Three weeks of patrols but for one day, what they found, and what became of it; some things still wait. */
@Component
class DemoConduct {

    private static final int DAYS = 21;
    private static final int FORGOTTEN = 8;
    private static final List<DemoStaff> EVERYBODY =
            List.of(DESK1, DESK2, STEWARD1, STEWARD2, STEWARD3, LEADER, SECURITY_);
    private static final List<String> WHOLE = List.of("着装整齐，接待主动", "前台资料摆放有序，电话应答及时", "大堂岗微笑服务有进步，请保持", "整体良好");

    private final DailyPatrols patrols;
    private final Diary diary;
    private final Conduct conduct;
    private final ConductDecisions decisions;
    private final ConductQuestions questions;
    private final Handbook handbook;
    private final Clock clock;
    private final Random random = new Random(714);

    DemoConduct(
            DailyPatrols patrols,
            Diary diary,
            Conduct conduct,
            ConductDecisions decisions,
            ConductQuestions questions,
            Handbook handbook,
            Clock clock) {
        this.patrols = patrols;
        this.diary = diary;
        this.conduct = conduct;
        this.decisions = decisions;
        this.questions = questions;
        this.handbook = handbook;
        this.clock = clock;
    }

    /** Something seen on somebody on a day so long ago. */
    private record Seen(
            int back,
            DemoStaff who,
            @Nullable String item,
            String words,
            @Nullable String points) {}

    private static final List<Seen> SEEN = List.of(
            new Seen(18, STEWARD2, "D07-4.2.1c", "工作牌放在抽屉里", "1"),
            new Seen(15, SECURITY_, "D07-4.3.3", "在岗亭靠墙站立", null),
            new Seen(14, STEWARD1, null, "主动帮 6-0302 的老人提东西上楼", "2"),
            new Seen(12, DESK2, "D07-4.2.2a", "刘海遮住眼睛，已提醒整理", "0.5"),
            new Seen(9, STEWARD3, "D07-4.3.4b", "在前台看报纸", "1"),
            new Seen(5, DESK1, null, "接待外籍住户耐心细致", null),
            new Seen(3, STEWARD3, "D07-4.3.4b", "岗位上看杂志", "1"),
            new Seen(1, SECURITY_, "D07-4.2.2b", "鬓角过长", null));

    void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var today = now.atZone(clock.getZone()).toLocalDate();
        for (var back = DAYS; back >= 1; back--) {
            var day = today.minusDays(back);
            var before = back;
            if (back != FORGOTTEN) {
                at(now, day, 10, ago, () -> patrol(people, supervisor, before));
            }
            at(now, day, 7, ago, () -> look(people));
        }
        at(
                now,
                today.minusDays(19),
                9,
                ago,
                () -> EVERYBODY.stream()
                        .limit(5)
                        .forEach(who -> handbook.confirm(Objects.requireNonNull(people.get(who)))));
        at(now, today.minusDays(11), 16, ago, () -> answered(people, STEWARD2, Reply.AGREED, ""));
        at(now, today.minusDays(11), 17, ago, () -> decided(people, STEWARD2));
        at(now, today.minusDays(10), 11, ago, () -> answered(people, DESK2, Reply.EXPLAINED, "早上接待时头发散了，已经剪短"));
        at(now, today.minusDays(10), 16, ago, () -> decided(people, DESK2));
        at(now, today.minusDays(8), 10, ago, () -> answered(people, STEWARD3, Reply.AGREED, ""));
        at(now, today.minusDays(8), 15, ago, () -> decided(people, STEWARD3));
        at(
                now,
                today.minusDays(6),
                15,
                ago,
                () -> diary.write(supervisor, DiaryKind.TELEPHONE, "公司品质部来电，本月下旬抽查前台接待", null));
        at(now, today.minusDays(2), 11, ago, () -> propose(people, today));
        at(now, today.minusDays(1), 15, ago, () -> answered(people, STEWARD3, Reply.OBJECTED, "是在查阅装修手册，不是杂志"));
    }

    private static void at(Instant now, Instant when, Ago ago, Runnable deed) {
        if (when.isBefore(now)) {
            ago.at((int) Duration.between(when, now).toMinutes(), deed);
        }
    }

    private void at(Instant now, LocalDate day, int hour, Ago ago, Runnable deed) {
        at(now, day.atTime(hour, 20).atZone(clock.getZone()).toInstant(), ago, deed);
    }

    private void look(Map<DemoStaff, Actor> people) {
        for (var who : EVERYBODY) {
            if (random.nextInt(5) != 0) {
                handbook.look(
                        Objects.requireNonNull(people.get(who)),
                        random.nextInt(9) == 0 ? List.of(CheckGroup.HAIR) : List.of());
            }
        }
    }

    private void patrol(Map<DemoStaff, Actor> people, Actor supervisor, int back) {
        var id = patrols.begin(supervisor).id();
        for (var seen : SEEN) {
            if (seen.back() == back) {
                var typed = new DailyPatrols.Typed(
                        Objects.requireNonNull(people.get(seen.who())).member().value(),
                        seen.item(),
                        seen.item() == null,
                        seen.words(),
                        List.of(),
                        true,
                        seen.points() == null ? null : new BigDecimal(seen.points()));
                patrols.find(supervisor, id, typed);
            }
        }
        patrols.seeRest(supervisor, id, true);
        patrols.finish(
                supervisor,
                id,
                null,
                random.nextInt(6) == 0 ? List.of(Value.PROACTIVE) : List.of(),
                WHOLE.get(random.nextInt(WHOLE.size())));
    }

    private void propose(Map<DemoStaff, Actor> people, LocalDate today) {
        conduct.propose(
                Objects.requireNonNull(people.get(LEADER)),
                Objects.requireNonNull(people.get(DESK2)).member().value(),
                new Found("DE-12", today.minusDays(2), "用前台电话聊天约六分钟", Source.BY_HAND, "", List.of()),
                new BigDecimal("5"));
    }

    private Optional<ConductEntry> open(Map<DemoStaff, Actor> people, DemoStaff who) {
        var actor = Objects.requireNonNull(people.get(who));
        return questions.own(actor, questions.thisMonth()).stream()
                .filter(ConductEntry::isOpen)
                .findFirst();
    }

    private void answered(Map<DemoStaff, Actor> people, DemoStaff who, Reply reply, String words) {
        open(people, who)
                .filter(one -> one.answer() == null)
                .ifPresent(one -> conduct.answer(Objects.requireNonNull(people.get(who)), one.id(), reply, words));
    }

    private void decided(Map<DemoStaff, Actor> people, DemoStaff who) {
        open(people, who)
                .ifPresent(one ->
                        decisions.decide(Objects.requireNonNull(people.get(SUPERVISOR_)), one.id(), true, null, "属实"));
    }
}
