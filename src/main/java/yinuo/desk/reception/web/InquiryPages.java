package yinuo.desk.reception.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.Inquiries;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.InquiryCare;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.reception.InquiryQuestions.Asked;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Phone;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.text.SpokenTime;

/** Inquiries on screen: the list with the month's first-contact rate, one with its story, its answer and its proposal. */
@Controller
@RequestMapping("/{office}/inquiries")
class InquiryPages {

    private static final int LINES = 30;

    private final Inquiries inquiries;
    private final InquiryCare care;
    private final InquiryQuestions questions;
    private final Promises promises;
    private final Journal journal;
    private final Clock clock;

    InquiryPages(
            Inquiries inquiries,
            InquiryCare care,
            InquiryQuestions questions,
            Promises promises,
            Journal journal,
            Clock clock) {
        this.inquiries = inquiries;
        this.care = care;
        this.questions = questions;
        this.promises = promises;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(
            Actor actor,
            Model model,
            @RequestParam(required = false) Inquiry.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var asked = new Asked(state, channel, q, null, after, LINES);
        var found = questions.list(actor, asked);
        var month = YearMonth.now(clock);
        var ids = found.inquiries().stream().map(one -> one.id().value()).toList();
        model.addAttribute("inquiries", found.inquiries());
        model.addAttribute("due", promises.nextDue(actor.office().id(), Inquiry.SUBJECT, ids));
        model.addAttribute("asked", asked);
        model.addAttribute("first", questions.firstContact(actor, month));
        model.addAttribute("waits", questions.waits(actor.office().id(), month));
        model.addAttribute("query", query(asked));
        model.addAttribute("next", found.next() == null ? "" : found.next());
        return "reception/inquiries";
    }

    private static String query(Asked asked) {
        var query = UriComponentsBuilder.newInstance();
        put(query, "state", asked.state());
        put(query, "channel", asked.channel());
        put(query, "q", asked.words());
        var text = query.encode().build().getQuery();
        return text == null ? "" : text;
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, value);
        }
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String inquiry(Actor actor, @PathVariable UUID id, Model model) {
        var inquiry = questions.get(actor, id(actor, id));
        var office = actor.office().id();
        model.addAttribute("inquiry", inquiry);
        model.addAttribute("promises", promises.about(office, Inquiry.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, inquiry.subject().stream()));
        return "reception/inquiry";
    }

    @Clause("D09-5.1")
    @GetMapping("/{id}/record")
    @Transactional(readOnly = true)
    String record(Actor actor, @PathVariable UUID id, Model model) {
        inquiry(actor, id, model);
        return "reception/record";
    }

    @PostMapping("/{id}/answer")
    String answer(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam(name = "outcome", required = false) @Nullable List<String> outcomes) {
        inquiries.answer(actor, id(actor, id), version, words, outcomes == null ? List.of() : outcomes);
        return back(actor, id);
    }

    @PostMapping("/{id}/proposal")
    String propose(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String words,
            @RequestParam String promisedFor) {
        var until = SpokenTime.future(promisedFor, clock)
                .orElseThrow(() -> BadInput.in("promisedFor", "reception.bad.time"));
        inquiries.propose(actor, id(actor, id), version, words, until);
        return back(actor, id);
    }

    @PostMapping("/{id}/beyond-scope")
    String beyond(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        care.beyond(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/{id}/decision")
    String decide(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        care.decide(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/{id}/importance")
    String mark(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam boolean important) {
        care.mark(actor, id(actor, id), version, important);
        return back(actor, id);
    }

    @PostMapping("/{id}/superior")
    String handUp(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        care.handUp(actor, id(actor, id), version, words);
        return back(actor, id);
    }

    @PostMapping("/{id}/phone")
    String reveal(Actor actor, Page page, @PathVariable UUID id, Model model) {
        var caller = care.reveal(actor, id(actor, id));
        return Phone.whole(page, model, caller.phone(), "inquiries/" + id + "/phone", caller.home());
    }

    @GetMapping("/{id}/phone")
    String masked(Actor actor, @PathVariable UUID id, Model model) {
        return Phone.masked(
                model, questions.get(actor, id(actor, id)).asked().caller().phone());
    }

    private static Inquiry.Id id(Actor actor, UUID id) {
        return new Inquiry.Id(actor.office().id(), id);
    }

    private static String back(Actor actor, UUID id) {
        return "redirect:/" + actor.office().code() + "/inquiries/" + id;
    }
}
