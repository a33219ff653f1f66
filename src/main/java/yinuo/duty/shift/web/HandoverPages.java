package yinuo.duty.shift.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.duty.shift.Begun;
import yinuo.duty.shift.Countersigns;
import yinuo.duty.shift.CurrentShift;
import yinuo.duty.shift.Handover;
import yinuo.duty.shift.HandoverQuestions;
import yinuo.duty.shift.Handovers;
import yinuo.page.Page;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Pins;

/** The handover that is open, the record of each, and the days that wait for the supervisor's signature. */
@Controller
@RequestMapping("/{office}/handover")
class HandoverPages {

    private static final int PER_PAGE = 30;
    private static final int DAYS = 14;

    private final Handovers handovers;
    private final HandoverQuestions questions;
    private final Countersigns countersigns;
    private final CurrentShift current;
    private final Begun begun;
    private final Members members;
    private final Pins pins;

    HandoverPages(
            Handovers handovers,
            HandoverQuestions questions,
            Countersigns countersigns,
            CurrentShift current,
            Begun begun,
            Members members,
            Pins pins) {
        this.handovers = handovers;
        this.questions = questions;
        this.countersigns = countersigns;
        this.current = current;
        this.begun = begun;
        this.members = members;
        this.pins = pins;
    }

    @GetMapping
    String now(Actor actor, Page page, Model model) {
        var open = handovers.open(actor).orElse(null);
        var watch = current.watch(actor.office().id());
        model.addAttribute("watch", watch.orElse(null));
        model.addAttribute("onDuty", watch.map(one -> names(actor, one)).orElse(""));
        model.addAttribute("handover", open);
        model.addAttribute("last", questions.list(actor, null, 5));
        if (open == null) {
            return "handover/none";
        }
        model.addAttribute("begun", open.isOf(actor) ? begun.of(actor) : List.of());
        model.addAttribute("tidyFrom", questions.tidyFrom(open));
        model.addAttribute("log", questions.log(actor, open));
        model.addAttribute("colleagues", pins.others(actor.office().id(), actor.member()));
        return "handover/now";
    }

    private String names(Actor actor, Watch watch) {
        return String.join(
                "、",
                watch.members().stream()
                        .flatMap(
                                one -> members.byId(new Member.Id(actor.office().id(), one)).stream())
                        .map(Member::name)
                        .toList());
    }

    @PostMapping
    String prepare(Actor actor, Page page) {
        handovers.prepare(actor);
        return "redirect:" + page.url("handover");
    }

    @GetMapping("/list")
    String list(Actor actor, @RequestParam(required = false) @Nullable Instant before, Model model) {
        var list = questions.list(actor, before, PER_PAGE);
        model.addAttribute("handovers", list);
        model.addAttribute("late", list.stream().map(questions::late).toList());
        model.addAttribute(
                "next", list.size() == PER_PAGE ? list.getLast().change().at().toString() : "");
        return "handover/list";
    }

    @GetMapping("/{id}")
    String record(Actor actor, @PathVariable UUID id, Model model) {
        return shown(actor, id, model, "handover/record");
    }

    @Clause({"D05-5.0", "D01-5.7"})
    @GetMapping("/{id}/paper")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        return shown(actor, id, model, "handover/paper");
    }

    private String shown(Actor actor, UUID id, Model model, String view) {
        var handover = questions.get(actor, new Handover.Id(actor.office().id(), id));
        model.addAttribute("handover", handover);
        model.addAttribute("late", questions.late(handover));
        model.addAttribute(
                "countersign", countersigns.of(actor, handover.change().day()).orElse(null));
        model.addAttribute("log", questions.log(actor, handover));
        return view;
    }

    /** The last days, or from one on back. */
    @GetMapping("/days")
    String days(Actor actor, Page page, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        var last = day == null || !day.isBefore(page.today()) ? page.today().minusDays(1) : day;
        model.addAttribute(
                "days",
                IntStream.range(0, DAYS)
                        .mapToObj(n -> countersigns.day(actor, last.minusDays(n)))
                        .toList());
        model.addAttribute("until", last);
        return "handover/days";
    }

    @PostMapping("/days/{day}")
    String countersign(
            Actor actor,
            Page page,
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable String words) {
        actor.must(Deed.COUNTERSIGN_DUTY_LOG);
        countersigns.sign(actor, day, words);
        return "redirect:" + page.url("handover/days");
    }

    static Handover.Id id(Actor actor, UUID id) {
        return new Handover.Id(actor.office().id(), id);
    }

    static String back(Page page) {
        return "redirect:" + page.url("handover");
    }
}
