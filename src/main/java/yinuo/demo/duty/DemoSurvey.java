package yinuo.demo.duty;

import static yinuo.demo.DemoStaff.*;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.Sheet;
import yinuo.desk.survey.Sheet.SheetWay;
import yinuo.desk.survey.Sheets;
import yinuo.desk.survey.SheetsWanted;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.desk.survey.SurveyTopic;
import yinuo.desk.survey.Surveys;
import yinuo.staff.Actor;

/** The survey of the year: almost every home has its sheet, and about half of them have come back. */
@Component
class DemoSurvey {

    private static final int BUILDINGS_DONE = 7;
    private static final List<String> WORDS =
            List.of("电梯保养时间能不能提前贴通知", "保洁阿姨很认真", "前台接电话很快，答复也清楚", "地库照明偏暗", "希望多开几次业主活动", "晚上施工管得再严一点");

    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyQuestions questions;
    private final Random random = new Random(606);

    DemoSurvey(Surveys surveys, Sheets sheets, SurveyQuestions questions) {
        this.surveys = surveys;
        this.sheets = sheets;
        this.questions = questions;
    }

    void plan(Map<DemoStaff, Actor> people, Ago ago) {
        var supervisor = Objects.requireNonNull(people.get(SUPERVISOR_));
        var desk = Objects.requireNonNull(people.get(DESK1));
        var survey = new HashMap<String, UUID>();
        ago.at(days(8), () -> {
            var judged = surveys.departments(supervisor).stream().limit(4).toList();
            var id = surveys.plan(supervisor, "年度业户意见调查", judged).id().value();
            surveys.begin(supervisor, id, null);
            survey.put("id", id);
        });
        ago.at(days(7), () -> {
            var id = Objects.requireNonNull(survey.get("id"));
            var homes = questions.sheets(desk, id, null, SheetsWanted.ALL).stream()
                    .filter(_ -> random.nextInt(20) > 0)
                    .map(Sheet::home)
                    .toList();
            sheets.issue(desk, id, homes, SheetWay.PAPER);
        });
        for (var building = 1; building <= BUILDINGS_DONE; building++) {
            var of = building;
            ago.at(days(7) - building * 1_200, () -> collect(people, Objects.requireNonNull(survey.get("id")), of));
        }
    }

    private void collect(Map<DemoStaff, Actor> people, UUID survey, int building) {
        var steward = Objects.requireNonNull(
                people.get(List.of(STEWARD1, STEWARD2, STEWARD3).get(building % 3)));
        var departments = questions.get(steward, survey).survey().departments().size();
        for (var sheet : questions.sheets(steward, survey, building, SheetsWanted.OUT)) {
            if (random.nextInt(10) < 8) {
                sheets.answer(steward, survey, sheet.home(), null, answers(departments));
            }
        }
    }

    private Sheet.Typed answers(int departments) {
        var mood = random.nextInt(100);
        var items = new HashMap<Sheet.Key, Opinion>();
        for (var department = 0; department < departments; department++) {
            for (var topic : SurveyTopic.values()) {
                if (random.nextInt(60) > 0) {
                    var slow = department == 1 && topic == SurveyTopic.EFFICIENCY;
                    var content = random.nextInt(100) < (slow ? 82 : 96) - (mood < 6 ? 60 : 0);
                    var opinion = content
                            ? random.nextInt(3) == 0 ? Opinion.VERY_SATISFIED : Opinion.SATISFIED
                            : random.nextInt(6) == 0 ? Opinion.VERY_DISSATISFIED : Opinion.DISSATISFIED;
                    items.put(new Sheet.Key(department, topic), opinion);
                }
            }
        }
        var overall = mood < 6 ? Opinion.DISSATISFIED : mood < 40 ? Opinion.VERY_SATISFIED : Opinion.SATISFIED;
        var words = random.nextInt(12) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "";
        return new Sheet.Typed("", overall, items, words);
    }

    private static int days(int back) {
        return (int) Duration.ofDays(back).toMinutes();
    }
}
