package yinuo.counter.prepay.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
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
import yinuo.counter.prepay.PrepayDesk;
import yinuo.counter.prepay.PrepayDesk.Asked;
import yinuo.counter.prepay.PrepayQuestions;
import yinuo.counter.prepay.PrepayRequest;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.counter.prepay.PrepayRound;
import yinuo.counter.prepay.PrepayRounds;
import yinuo.counter.prepay.PrepayRounds.Returned;
import yinuo.counter.prepay.Utility;
import yinuo.counter.prepay.UtilityWork;
import yinuo.journal.Journal;
import yinuo.journal.Signature;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;
import yinuo.text.Yuan;

/** Purchases for residents on screen and on paper. */
@Controller
@RequestMapping("/{office}/prepay")
class PrepayPages {

    private final PrepayDesk desk;
    private final PrepayRounds rounds;
    private final PrepayQuestions questions;
    private final Promises promises;
    private final Journal journal;
    private final Signatures signatures;
    private final Pins pins;

    PrepayPages(
            PrepayDesk desk,
            PrepayRounds rounds,
            PrepayQuestions questions,
            Promises promises,
            Journal journal,
            Signatures signatures,
            Pins pins) {
        this.desk = desk;
        this.rounds = rounds;
        this.questions = questions;
        this.promises = promises;
        this.journal = journal;
        this.signatures = signatures;
        this.pins = pins;
    }

    @GetMapping
    String list(Actor actor, Model model, @RequestParam(required = false) @Nullable Stage stage) {
        var all = questions.open(actor, null);
        model.addAttribute("all", all);
        model.addAttribute("due", questions.due(actor, all));
        model.addAttribute("stage", stage == null ? "" : stage.name());
        return "prepay/list";
    }

    @GetMapping("/new")
    String fresh(Actor actor) {
        actor.must(Deed.TAKE_PREPAY);
        return "prepay/new";
    }

    @GetMapping("/rounds")
    String rounds(Actor actor, Model model) {
        model.addAttribute("rounds", questions.rounds(actor));
        model.addAttribute("electricity", questions.next(actor, Utility.ELECTRICITY));
        model.addAttribute("gas", questions.next(actor, Utility.GAS));
        model.addAttribute("cutOff", questions.cutOff(actor));
        model.addAttribute("colleagues", pins.others(actor.office().id(), actor.member()));
        return "prepay/rounds";
    }

    @GetMapping("/rounds/{id}")
    String round(Actor actor, @PathVariable UUID id, Model model) {
        var round = questions.round(actor, id);
        model.addAttribute("round", round);
        model.addAttribute("requests", questions.of(round));
        model.addAttribute("colleagues", pins.others(actor.office().id(), actor.member()));
        model.addAttribute("promises", promises.about(actor.office().id(), PrepayRound.SUBJECT, id));
        return "prepay/round";
    }

    @GetMapping("/rounds/{id}/paper")
    String paper(Actor actor, @PathVariable UUID id, Model model) {
        var round = questions.round(actor, id);
        model.addAttribute("round", round);
        model.addAttribute("requests", questions.of(round));
        return "prepay/round-paper";
    }

    /** 《预购电数量、领取记录表》 or 《预购气数量、领取记录表》 of a month. */
    @Clause("D01-5.15")
    @GetMapping("/register")
    String register(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "ELECTRICITY") Utility kind,
            @RequestParam(defaultValue = "") String month) {
        var shown = month(month, page);
        model.addAttribute("kind", kind);
        model.addAttribute("month", shown);
        model.addAttribute("requests", questions.of(actor, shown, kind));
        return "prepay/register";
    }

    @GetMapping("/reports")
    String report(Actor actor, Page page, Model model, @RequestParam(defaultValue = "") String month) {
        var shown = month(month, page);
        model.addAttribute("month", shown);
        model.addAttribute("sheet", questions.month(actor, shown));
        return "prepay/report";
    }

    @GetMapping("/{id}")
    String request(Actor actor, @PathVariable UUID id, Model model) {
        var request = questions.get(actor, id);
        model.addAttribute("request", request);
        model.addAttribute("promises", promises.about(actor.office().id(), PrepayRequest.SUBJECT, id));
        model.addAttribute(
                "entries", journal.of(actor.office().id(), new yinuo.journal.Stream(PrepayRequest.SUBJECT, id)));
        return "prepay/request";
    }

    @PostMapping
    String receive(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Utility kind,
            @RequestParam(required = false) @Nullable UtilityWork work,
            @RequestParam(required = false) @Nullable String home,
            @RequestParam(required = false) @Nullable String quantity,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String device,
            SignatureForm signature) {
        var payer = signed(actor, signature, "D01-4.11.1.1");
        var asked = new Asked(kind, work, home, quantity, fen("amount", amount), device, payer);
        return back(page, desk.receive(actor, asked).path());
    }

    @PostMapping("/{id}/telling")
    String tell(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, desk.tell(actor, id(actor, id), version, words).path());
    }

    @PostMapping("/{id}/fetching")
    String fetch(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean counted,
            SignatureForm signature) {
        var resident = signed(actor, signature, "D01-4.11.2");
        return back(
                page,
                desk.fetch(actor, id(actor, id), version, counted, resident).path());
    }

    @PostMapping("/{id}/cancelling")
    String cancel(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, SignatureForm signature) {
        var resident = signed(actor, signature, "D01-4.11.1.1");
        return back(page, desk.cancel(actor, id(actor, id), version, resident).path());
    }

    @PostMapping("/rounds")
    String handOut(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Utility kind,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var agent = pins.confirm(actor.office().id(), colleague, pin);
        return back(page, rounds.handOut(actor, kind, agent).path());
    }

    /** The fields of a household end in its id: {@code bill-…}, {@code spent-…}, {@code change-…}, {@code remark-…}. */
    @PostMapping("/rounds/{id}/return")
    String bringBack(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> requests,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var returned = new ArrayList<Returned>();
        for (var request : requests == null ? List.<UUID>of() : requests) {
            returned.add(new Returned(
                    request,
                    form.get("bill-" + request),
                    fen("spent-" + request, form.get("spent-" + request)),
                    fen("change-" + request, form.get("change-" + request)),
                    form.get("remark-" + request)));
        }
        var agent = pins.confirm(actor.office().id(), colleague, pin);
        var round = new PrepayRound.Id(actor.office().id(), id);
        return back(page, rounds.bringBack(actor, round, returned, agent).path());
    }

    @PostMapping("/reports")
    String report(Actor actor, Page page, @RequestParam(defaultValue = "") String month) {
        rounds.report(actor, month(month, page));
        return back(page, "prepay/reports?month=" + month(month, page));
    }

    private static long fen(String field, @Nullable String typed) {
        return Yuan.read(typed).orElseThrow(() -> BadInput.in(field, "custody.bad.amount"));
    }

    private @Nullable Signature signed(Actor actor, SignatureForm form, String clause) {
        return signatures.read(actor, signatures.of(actor, form, clause)).orElse(null);
    }

    /** A day of the month will do, as a duty names its period by its first day. */
    private static YearMonth month(String typed, Page page) {
        try {
            return typed.isBlank()
                    ? YearMonth.from(page.today())
                    : YearMonth.parse(typed.length() > 7 ? typed.substring(0, 7) : typed);
        } catch (DateTimeException bad) {
            throw BadInput.in("month", "keys.bad.month");
        }
    }

    private static PrepayRequest.Id id(Actor actor, UUID id) {
        return new PrepayRequest.Id(actor.office().id(), id);
    }

    private static String back(Page page, String path) {
        return "redirect:" + page.url(path);
    }
}
