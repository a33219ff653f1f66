package yinuo.desk.survey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.survey.Survey;
import yinuo.desk.survey.SurveyQuestions;
import yinuo.desk.survey.Surveys;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Surveys and their results on screen and on paper. */
@Controller
@RequestMapping("/{office}/surveys")
class SurveyPages {

    private final Surveys surveys;
    private final SurveyQuestions questions;
    private final Journal journal;

    SurveyPages(Surveys surveys, SurveyQuestions questions, Journal journal) {
        this.surveys = surveys;
        this.questions = questions;
        this.journal = journal;
    }

    @GetMapping
    String all(Actor actor, Model model) {
        model.addAttribute("surveys", questions.all(actor));
        model.addAttribute("departments", actor.may(Deed.LEAD_SURVEY) ? surveys.departments(actor) : List.of());
        return "survey/list";
    }

    @PostMapping
    String plan(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable List<String> departments) {
        return back(page, surveys.plan(actor, title, departments));
    }

    @GetMapping("/{id}")
    String survey(Actor actor, @PathVariable UUID id, Model model) {
        var shown = questions.get(actor, id);
        model.addAttribute("survey", shown.survey());
        model.addAttribute("result", shown.result());
        model.addAttribute("buildings", questions.buildings(actor, id));
        model.addAttribute("words", questions.words(actor, id));
        model.addAttribute("entries", journal.of(actor.office().id(), shown.survey().subject().stream()));
        return "survey/survey";
    }

    /** 《业户意见调查结果汇总》. */
    @GetMapping("/{id}/summary")
    String summary(Actor actor, @PathVariable UUID id, Model model) {
        var shown = questions.get(actor, id);
        model.addAttribute("survey", shown.survey());
        model.addAttribute("result", shown.result());
        model.addAttribute("words", questions.words(actor, id));
        return "survey/summary";
    }

    /** 《业户意见调查表》, to be filled in by hand. */
    @GetMapping("/{id}/questionnaire")
    String questionnaire(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("survey", questions.get(actor, id).survey());
        model.addAttribute("sheet", null);
        return "survey/questionnaire";
    }

    @PostMapping("/{id}/beginning")
    String begin(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version) {
        return back(page, surveys.begin(actor, id, version));
    }

    @PostMapping("/{id}/closing")
    String close(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason) {
        return back(page, surveys.close(actor, id, version, reason));
    }

    @PostMapping("/{id}/filing")
    String file(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String recipient) {
        return back(page, surveys.file(actor, id, version, day, recipient));
    }

    private static String back(Page page, Survey survey) {
        return "redirect:" + page.url("surveys/" + survey.id().value());
    }
}
