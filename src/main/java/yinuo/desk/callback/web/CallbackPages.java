package yinuo.desk.callback.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import yinuo.desk.callback.Asked;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.CallbackDeed;
import yinuo.desk.callback.CallbackQuestions;
import yinuo.desk.callback.CallbackRates;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** Callbacks on screen: the places of the list, the lists to call and to visit by, one callback, the rates, the papers. */
@Controller
@RequestMapping("/{office}/callbacks")
@Transactional(readOnly = true)
class CallbackPages {

    private static final int LINES = 30;
    private static final int ROUND = 100;
    private static final List<String> FORMS = List.of("record", "visit");

    private final CallbackQuestions questions;
    private final CallbackRates rates;
    private final Promises promises;
    private final Members members;
    private final Journal journal;

    CallbackPages(
            CallbackQuestions questions, CallbackRates rates, Promises promises, Members members, Journal journal) {
        this.questions = questions;
        this.rates = rates;
        this.promises = promises;
        this.members = members;
        this.journal = journal;
    }

    @GetMapping
    String list(Actor actor, @ModelAttribute Asked typed, Model model) {
        var asked = typed.orOpen();
        var found = questions.list(actor, asked.after(asked.after(), LINES));
        model.addAttribute("callbacks", found.callbacks());
        model.addAttribute("asked", asked);
        model.addAttribute("tabs", questions.tabs(actor));
        model.addAttribute("names", names(actor));
        model.addAttribute("next", found.next() == null ? "" : found.next());
        model.addAttribute("query", query(asked));
        return "callback/list";
    }

    static String query(Asked asked) {
        var query = UriComponentsBuilder.newInstance();
        put(query, "tab", asked.tab());
        put(query, "state", asked.state());
        put(query, "kind", asked.kind());
        put(query, "rate", asked.rate());
        put(query, "month", asked.month());
        put(query, "what", asked.what());
        put(query, "due", asked.due());
        put(query, "q", asked.q());
        put(query, "building", asked.building());
        put(query, "mine", asked.mine());
        return String.valueOf(query.encode().build().getQuery());
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, value);
        }
    }

    /** Whom to call, with what to say. */
    @GetMapping("/calls")
    String calls(Actor actor, @RequestParam(required = false) @Nullable Boolean mine, Model model) {
        actor.must(Deed.CALL_BACK);
        model.addAttribute("callbacks", open(actor, null, mine));
        model.addAttribute("mine", Boolean.TRUE.equals(mine));
        return "callback/calls";
    }

    /** Whom to visit, building by building; on paper 《巡访、回访记录表》. */
    @Clause("D01-5.13")
    @GetMapping({"/visits", "/visits/print"})
    String visits(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Integer building,
            @RequestParam(required = false) @Nullable Boolean mine,
            Model model) {
        actor.must(Deed.CALL_BACK);
        model.addAttribute("callbacks", open(actor, building, mine));
        model.addAttribute("buildings", questions.buildings(actor));
        model.addAttribute("building", building == null ? -1 : building);
        model.addAttribute("mine", Boolean.TRUE.equals(mine));
        return page.path().endsWith("/print") ? "callback/visits-print" : "callback/visits";
    }

    private List<Callback> open(Actor actor, @Nullable Integer building, @Nullable Boolean mine) {
        return List.of(Asked.Tab.BOOKED, Asked.Tab.DUE).stream()
                .flatMap(tab -> questions
                        .list(
                                actor,
                                new Asked(tab, null, null, null, null, null, null, null, building, mine, null, ROUND))
                        .callbacks()
                        .stream())
                .toList();
    }

    @GetMapping("/rates")
    String rates(Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        var of = month == null ? YearMonth.from(page.today()) : month;
        model.addAttribute("month", of);
        model.addAttribute("rates", rates.of(actor, of));
        return "callback/rates";
    }

    @GetMapping("/{id}")
    String callback(Actor actor, @PathVariable UUID id, Model model) {
        var callback = show(actor, id, model);
        model.addAttribute("deeds", CallbackDeed.of(callback, actor));
        model.addAttribute("rounds", questions.rounds(callback));
        model.addAttribute("colleagues", colleagues(actor));
        return "callback/case";
    }

    @GetMapping("/{id}/{form}")
    String paper(Actor actor, @PathVariable UUID id, @PathVariable String form, Model model) {
        if (!FORMS.contains(form)) {
            throw new Missing("form", form);
        }
        show(actor, id, model);
        model.addAttribute("form", form);
        return "callback/print";
    }

    private Callback show(Actor actor, UUID id, Model model) {
        var office = actor.office().id();
        var callback = questions.get(actor, new Callback.Id(office, id));
        model.addAttribute("callback", callback);
        model.addAttribute("names", names(actor));
        model.addAttribute("promises", promises.about(office, Callback.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, callback.subject().stream()));
        return callback;
    }

    /** Who may ask residents with the actor, or in the place of a steward. */
    private List<Member> colleagues(Actor actor) {
        return members.all(actor.office().id()).stream()
                .filter(member -> member.active()
                        && !member.id().equals(actor.member())
                        && member.roles().stream().anyMatch(Deed.CALL_BACK::isFor))
                .toList();
    }

    private Map<UUID, String> names(Actor actor) {
        return members.all(actor.office().id()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), Member::name));
    }
}
