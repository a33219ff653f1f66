package yinuo.desk.survey.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Opinion;
import yinuo.desk.survey.Sheet;
import yinuo.desk.survey.Sheet.SheetWay;
import yinuo.desk.survey.Sheets;
import yinuo.desk.survey.SheetsWanted;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.desk.survey.SurveyTopic;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** The sheets of a survey: the list by which they are issued and collected, and what came back, one at a time. */
@Controller
@RequestMapping("/{office}/surveys/{id}/sheets")
class SheetPages {

    private final Sheets sheets;
    private final SurveyQuestions questions;

    SheetPages(Sheets sheets, SurveyQuestions questions) {
        this.sheets = sheets;
        this.questions = questions;
    }

    @GetMapping
    String list(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer building,
            @RequestParam(required = false) @Nullable SheetsWanted wanted,
            Model model) {
        var buildings = questions.buildings(actor, id);
        var at = building == null && !buildings.isEmpty()
                ? Integer.valueOf(buildings.getFirst().number())
                : building;
        model.addAttribute("survey", questions.get(actor, id).survey());
        model.addAttribute("buildings", buildings);
        model.addAttribute("building", at);
        model.addAttribute("wanted", wanted == null ? SheetsWanted.ALL : wanted);
        model.addAttribute("sheets", questions.sheets(actor, id, at, wanted));
        return "survey/sheets";
    }

    @PostMapping
    String issue(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> home,
            @RequestParam(required = false) @Nullable SheetWay way,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable Integer building) {
        if (back == null) {
            sheets.issue(actor, id, home, way);
        } else {
            sheets.takeBack(actor, id, home);
        }
        return "redirect:" + page.url("surveys/" + id + "/sheets" + (building == null ? "" : "?building=" + building));
    }

    @GetMapping("/{home}")
    String sheet(Actor actor, @PathVariable UUID id, @PathVariable UUID home, Model model) {
        model.addAttribute("survey", questions.get(actor, id).survey());
        model.addAttribute("sheet", questions.sheet(actor, id, home));
        return "survey/sheet";
    }

    /** The sheet on paper, with what was answered. */
    @GetMapping("/{home}/paper")
    String paper(Actor actor, @PathVariable UUID id, @PathVariable UUID home, Model model) {
        model.addAttribute("survey", questions.get(actor, id).survey());
        model.addAttribute("sheet", questions.sheet(actor, id, home));
        return "survey/questionnaire";
    }

    /** Items come as {@code item.<department>.<topic>}; what was left blank is not sent. */
    @PostMapping("/{home}")
    String answer(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable UUID home,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam Map<String, String> typed) {
        var items = new HashMap<Sheet.Key, Opinion>();
        typed.forEach((name, value) -> {
            if (name.startsWith("item.")) {
                items.put(key(name), opinion(value));
            }
        });
        var overall = typed.getOrDefault("overall", "");
        var sheet = sheets.answer(
                actor,
                id,
                home,
                version,
                new Sheet.Typed(
                        typed.get("person"), overall.isEmpty() ? null : opinion(overall), items, typed.get("words")));
        return "redirect:"
                + page.url("surveys/" + id + "/sheets?wanted=" + SheetsWanted.OUT + "&building=" + sheet.building());
    }

    private static Sheet.Key key(String name) {
        var parts = name.split("\\.");
        if (parts.length != 3 || !parts[1].matches("\\d{1,3}")) {
            throw BadInput.in("items", "survey.bad.items");
        }
        try {
            return new Sheet.Key(Integer.parseInt(parts[1]), SurveyTopic.valueOf(parts[2]));
        } catch (IllegalArgumentException noTopic) {
            throw BadInput.in("items", "survey.bad.items");
        }
    }

    private static Opinion opinion(String value) {
        try {
            return Opinion.valueOf(value);
        } catch (IllegalArgumentException noOpinion) {
            throw BadInput.in("items", "survey.bad.items");
        }
    }
}
