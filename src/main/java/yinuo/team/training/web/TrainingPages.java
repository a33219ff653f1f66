package yinuo.team.training.web;

import java.time.Clock;
import java.time.LocalDate;
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
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.training.Needs;
import yinuo.team.training.Training;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.TrainingQuestions;
import yinuo.team.training.Trainings;

/** The calendar of trainings and each session on screen. */
@Controller
@RequestMapping("/{office}/training")
class TrainingPages {

    private final Trainings trainings;
    private final TrainingQuestions questions;
    private final Needs needs;
    private final Journal journal;
    private final Clock clock;

    TrainingPages(Trainings trainings, TrainingQuestions questions, Needs needs, Journal journal, Clock clock) {
        this.trainings = trainings;
        this.questions = questions;
        this.needs = needs;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    String quarter(Actor actor, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        model.addAttribute("quarter", questions.quarter(actor, day == null ? LocalDate.now(clock) : day));
        model.addAttribute("me", actor.member().value());
        model.addAttribute("needs", actor.may(Deed.SEE_ALL_TRAINING) ? questions.needs(actor) : List.of());
        return "training/quarter";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        actor.must(Deed.PLAN_TRAINING);
        model.addAttribute("people", needs.people(actor));
        return "training/new";
    }

    @PostMapping
    String plan(Actor actor, Page page, TrainingForm form) {
        return back(page, trainings.plan(actor, form.planned(clock.getZone())));
    }

    @GetMapping("/{id}")
    String session(Actor actor, @PathVariable UUID id, Model model) {
        var training = questions.get(actor, id);
        model.addAttribute("training", training);
        model.addAttribute("people", actor.may(Deed.PLAN_TRAINING) ? needs.people(actor) : List.of());
        model.addAttribute("entries", journal.of(actor.office().id(), training.subject().stream()));
        return "training/session";
    }

    /** The record of a session on paper (《培训记录表》). */
    @GetMapping("/{id}/record")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("training", questions.get(actor, id));
        return "training/record";
    }

    @PostMapping("/{id}/plan")
    String replan(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, TrainingForm form) {
        return back(page, trainings.replan(actor, id, version, form.planned(clock.getZone())));
    }

    @PostMapping("/{id}/held")
    String hold(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<UUID> person,
            @RequestParam(required = false) @Nullable List<Attendance> attendance,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, trainings.hold(actor, id, version, pairs(person, attendance), words));
    }

    @PostMapping("/{id}/called-off")
    String callOff(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, trainings.callOff(actor, id, version, words));
    }

    /** One choice for each person, in the order of the form. */
    static <T> Map<UUID, T> pairs(@Nullable List<UUID> people, @Nullable List<T> values) {
        var pairs = new HashMap<UUID, T>();
        if (people != null && values != null) {
            for (var n = 0; n < Math.min(people.size(), values.size()); n++) {
                pairs.put(people.get(n), values.get(n));
            }
        }
        return pairs;
    }

    private static String back(Page page, Training training) {
        return "redirect:" + page.url("training/" + training.id().value());
    }
}
