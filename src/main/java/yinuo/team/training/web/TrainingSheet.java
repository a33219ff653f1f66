package yinuo.team.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.training.Training;
import yinuo.team.training.Training.Trainee;
import yinuo.team.training.TrainingQuestions;

/** Who came to the sessions of a quarter, as an Excel sheet. */
@Controller
class TrainingSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "nav.TRAINING",
            "trainings",
            List.of(
                    "fact.number",
                    "training.kind",
                    "fact.topic",
                    "training.when",
                    "training.minutes",
                    "training.place",
                    "fact.lecturer",
                    "training.stage",
                    "fact.person",
                    "training.attendance"));

    private final TrainingQuestions questions;
    private final Exports exports;
    private final Clock clock;

    TrainingSheet(TrainingQuestions questions, Exports exports, Clock clock) {
        this.questions = questions;
        this.exports = exports;
        this.clock = clock;
    }

    @PostMapping("/{office}/training.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate day) {
        actor.must(Deed.SEE_ALL_TRAINING);
        exports.taken(actor, SHEET.title(), reason);
        var quarter = questions.quarter(actor, day == null ? LocalDate.now(clock) : day);
        return SHEET.answer(
                page,
                reason,
                quarter.sessions().stream()
                        .flatMap(one -> one.people().stream().map(person -> cells(one, person, page)))
                        .toList());
    }

    private static List<String> cells(Training one, Trainee person, Page page) {
        var plan = one.plan();
        return List.of(
                one.number(),
                page.t("word.TrainingKind." + plan.kind().name()),
                plan.topic(),
                page.stamp(plan.from()),
                Integer.toString(plan.minutes()),
                plan.place(),
                plan.lecturer(),
                page.t("word.TrainingStage." + one.stage().name()),
                person.name(),
                page.t("word.TrainingAttendance." + person.attendance().name()));
    }
}
