package yinuo.team.training.web;

import java.time.LocalDate;
import java.util.HashMap;
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
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.team.training.KnowledgeTests;
import yinuo.team.training.Needs;
import yinuo.team.training.TrainingQuestions;

/** What each person has learnt, is tested in and has to learn, on screen. */
@Controller
@RequestMapping("/{office}/training")
class LearnerPages {

    private final TrainingQuestions questions;
    private final KnowledgeTests tests;
    private final Needs needs;
    private final Journal journal;

    LearnerPages(TrainingQuestions questions, KnowledgeTests tests, Needs needs, Journal journal) {
        this.questions = questions;
        this.tests = tests;
        this.needs = needs;
        this.journal = journal;
    }

    @GetMapping("/people/{id}")
    String person(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("learner", questions.learner(actor, id));
        model.addAttribute("entries", journal.of(actor.office().id(), KnowledgeTests.stream(id)));
        return "training/person";
    }

    @GetMapping("/tests")
    String tests(Actor actor, Model model) {
        model.addAttribute("standings", tests.standing(actor));
        model.addAttribute("people", needs.people(actor));
        return "training/tests";
    }

    /** A mark for each person in the order of the form; empty for whoever did not sit it. */
    @PostMapping("/tests")
    String record(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String examiner,
            @RequestParam(required = false) @Nullable List<UUID> person,
            @RequestParam(required = false) @Nullable List<String> mark) {
        var marks = new HashMap<UUID, Integer>();
        TrainingPages.pairs(person, mark).forEach((who, typed) -> {
            if (!typed.isBlank()) {
                marks.put(who, number(typed.strip()));
            }
        });
        tests.record(actor, day, examiner, marks);
        return "redirect:" + page.url("training/tests");
    }

    private static int number(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            throw BadInput.in("marks", "training.bad.mark");
        }
        return Integer.parseInt(typed);
    }

    @PostMapping("/tests/{id}/annulment")
    String annul(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason) {
        return back(page, tests.annul(actor, id, reason).member());
    }

    /** What a callback brought to light, within its page. */
    @GetMapping("/of/{callback}")
    String of(Actor actor, @PathVariable UUID callback, Model model) {
        model.addAttribute("callback", callback);
        model.addAttribute("needs", needs.of(actor, callback));
        model.addAttribute("people", needs.people(actor));
        return "training/of";
    }

    @PostMapping("/needs")
    String notice(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable UUID callback,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(required = false) @Nullable String words) {
        needs.notice(actor, callback, member, words);
        return "redirect:" + page.url(callback == null ? "training" : "callbacks/" + callback);
    }

    @PostMapping("/needs/{id}/met")
    String meet(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID training) {
        return back(page, needs.meet(actor, id, training).member());
    }

    private static String back(Page page, UUID member) {
        return "redirect:" + page.url("training/people/" + member);
    }
}
