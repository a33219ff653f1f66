package yinuo.desk.survey.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.Sheet;
import yinuo.desk.survey.Sheet.SheetWay;
import yinuo.desk.survey.Sheets;
import yinuo.desk.survey.SheetsWanted;
import yinuo.desk.survey.Survey;
import yinuo.desk.survey.Survey.SurveyStage;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.desk.survey.SurveyQuestions.Building;
import yinuo.desk.survey.SurveyResult;
import yinuo.desk.survey.SurveyResult.Target;
import yinuo.desk.survey.SurveyTopic;
import yinuo.desk.survey.Surveys;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** Surveys and their sheets for programs. */
@RestController
@RequestMapping("/api/{office}/surveys")
class SurveyApi {

    private final Surveys surveys;
    private final Sheets sheets;
    private final SurveyQuestions questions;

    SurveyApi(Surveys surveys, Sheets sheets, SurveyQuestions questions) {
        this.surveys = surveys;
        this.sheets = sheets;
        this.questions = questions;
    }

    record ItemJson(String department, SurveyTopic topic, int satisfied, int answered, boolean met) {}

    record ResultJson(
            int households, Target issued, Target returned, Target overall, boolean met, List<ItemJson> items) {

        static ResultJson of(Survey survey, SurveyResult result) {
            return new ResultJson(
                    result.households(),
                    result.issuing(),
                    result.returning(),
                    result.overall(),
                    result.isMet(),
                    result.items().stream()
                            .map(one -> new ItemJson(
                                    survey.departments().get(one.department()),
                                    one.topic(),
                                    one.satisfied(),
                                    one.answered(),
                                    result.of(one).isMet()))
                            .toList());
        }
    }

    record SurveyJson(
            UUID id,
            int version,
            String number,
            String title,
            List<String> departments,
            SurveyStage stage,
            @Nullable LocalDate collectUntil,
            @Nullable ResultJson result)
            implements Versioned {

        static SurveyJson of(SurveyQuestions.Shown shown) {
            var survey = shown.survey();
            var run = survey.run();
            var result = shown.result();
            return new SurveyJson(
                    survey.id().value(),
                    survey.version(),
                    survey.number(),
                    survey.title(),
                    survey.departments(),
                    survey.stage(),
                    run == null ? null : run.collectUntil(),
                    result == null ? null : ResultJson.of(survey, result));
        }
    }

    record PlanJson(@Nullable String title, @Nullable List<String> departments) {}

    record CloseJson(@Nullable String reason) {}

    record FileJson(@Nullable LocalDate day, @Nullable String recipient) {}

    record IssueJson(@Nullable List<UUID> homes, @Nullable SheetWay way) {}

    record IssuedJson(int sheets) {}

    record AnswerJson(
            @Nullable Integer department,
            @Nullable SurveyTopic topic,
            @Nullable Opinion opinion) {}

    record SheetAnswerJson(
            @Nullable String person,
            @Nullable Opinion overall,
            @Nullable List<AnswerJson> items,
            @Nullable String words) {}

    record SheetJson(
            UUID home,
            int version,
            String label,
            int building,
            @Nullable Instant issuedAt,
            @Nullable Instant returnedAt,
            @Nullable Opinion overall)
            implements Versioned {

        static SheetJson of(Sheet sheet) {
            var issued = sheet.issued();
            var returned = sheet.returned();
            return new SheetJson(
                    sheet.home(),
                    sheet.version(),
                    sheet.label(),
                    sheet.building(),
                    issued == null ? null : issued.at(),
                    returned == null ? null : returned.at(),
                    returned == null ? null : returned.overall());
        }
    }

    @GetMapping
    List<SurveyJson> all(Actor actor) {
        return questions.all(actor).stream().map(SurveyJson::of).toList();
    }

    @GetMapping("/{id}")
    SurveyJson get(Actor actor, @PathVariable UUID id) {
        return SurveyJson.of(questions.get(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SurveyJson plan(Actor actor, @RequestBody PlanJson body) {
        return shown(actor, surveys.plan(actor, body.title(), body.departments()));
    }

    @PostMapping("/{id}/beginning")
    SurveyJson begin(Actor actor, @PathVariable UUID id, IfMatch seen) {
        return shown(actor, surveys.begin(actor, id, seen.version()));
    }

    @PostMapping("/{id}/closing")
    SurveyJson close(Actor actor, @PathVariable UUID id, @RequestBody CloseJson body, IfMatch seen) {
        return shown(actor, surveys.close(actor, id, seen.version(), body.reason()));
    }

    @PostMapping("/{id}/filing")
    SurveyJson file(Actor actor, @PathVariable UUID id, @RequestBody FileJson body, IfMatch seen) {
        return shown(actor, surveys.file(actor, id, seen.version(), body.day(), body.recipient()));
    }

    @GetMapping("/{id}/buildings")
    List<Building> buildings(Actor actor, @PathVariable UUID id) {
        return questions.buildings(actor, id);
    }

    @GetMapping("/{id}/sheets")
    List<SheetJson> sheets(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer building,
            @RequestParam(required = false) @Nullable SheetsWanted wanted) {
        return questions.sheets(actor, id, building, wanted).stream()
                .map(SheetJson::of)
                .toList();
    }

    @PostMapping("/{id}/sheets")
    IssuedJson issue(Actor actor, @PathVariable UUID id, @RequestBody IssueJson body) {
        return new IssuedJson(sheets.issue(actor, id, body.homes(), body.way()));
    }

    @PostMapping("/{id}/sheets/{home}")
    SheetJson answer(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID home,
            @RequestBody SheetAnswerJson body,
            IfMatch seen) {
        var items = new HashMap<Sheet.Key, Opinion>();
        for (var one : body.items() == null ? List.<AnswerJson>of() : body.items()) {
            var department = one.department();
            var topic = one.topic();
            var opinion = one.opinion();
            if (department == null || topic == null || opinion == null) {
                throw BadInput.in("items", "survey.bad.items");
            }
            items.put(new Sheet.Key(department, topic), opinion);
        }
        return SheetJson.of(sheets.answer(
                actor, id, home, seen.version(), new Sheet.Typed(body.person(), body.overall(), items, body.words())));
    }

    private SurveyJson shown(Actor actor, Survey survey) {
        return SurveyJson.of(questions.get(actor, survey.id().value()));
    }
}
