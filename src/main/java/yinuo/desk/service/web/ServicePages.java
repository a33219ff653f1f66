package yinuo.desk.service.web;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.callback.Callbacks;
import yinuo.desk.callback.Work;
import yinuo.desk.dispatch.Slips;
import yinuo.desk.service.Receipt;
import yinuo.desk.service.ServiceDeed;
import yinuo.desk.service.ServiceQuestions;
import yinuo.desk.service.ServiceQuestions.Asked;
import yinuo.desk.service.ServiceQuestions.Which;
import yinuo.desk.service.ServiceRequest;
import yinuo.journal.Journal;
import yinuo.office.Departments;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** Requests for services on screen: the lists, the form, one request with the deeds allowed now, its papers. */
@Controller
@RequestMapping("/{office}/services")
@Transactional(readOnly = true)
class ServicePages {

    private static final int LINES = 50;

    private final ServiceQuestions questions;
    private final Callbacks callbacks;
    private final Slips slips;
    private final Promises promises;
    private final Journal journal;
    private final Departments departments;

    ServicePages(
            ServiceQuestions questions,
            Callbacks callbacks,
            Slips slips,
            Promises promises,
            Journal journal,
            Departments departments) {
        this.questions = questions;
        this.callbacks = callbacks;
        this.slips = slips;
        this.promises = promises;
        this.journal = journal;
        this.departments = departments;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(required = false) @Nullable Which which,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        var found = questions.list(actor, new Asked(which, q, after, LINES));
        var ids = found.requests().stream().map(one -> one.id().value()).toList();
        model.addAttribute("requests", found.requests());
        model.addAttribute("due", promises.nextDue(actor.office().id(), ServiceRequest.SUBJECT, ids));
        model.addAttribute("counts", questions.counts(actor));
        model.addAttribute("which", which == null ? "" : which.name());
        model.addAttribute("q", q);
        model.addAttribute("next", found.next() == null ? "" : found.next());
        return "service/list";
    }

    @GetMapping("/{id}")
    String request(Actor actor, @PathVariable UUID id, Model model) {
        var request = questions.get(actor, id);
        var office = actor.office().id();
        model.addAttribute("request", request);
        model.addAttribute("deeds", deeds(actor, request));
        model.addAttribute("departments", departments.of(office));
        model.addAttribute("slips", slips.of(office, id));
        model.addAttribute(
                "callbacks",
                callbacks.of(
                        office,
                        new Work.Source(
                                ServiceRequest.SUBJECT, id, request.filing().number(), request.path())));
        model.addAttribute("promises", promises.about(office, ServiceRequest.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, request.subject().stream()));
        return "service/case";
    }

    private static List<ServiceDeed> deeds(Actor actor, ServiceRequest request) {
        return request.next().stream().filter(deed -> actor.may(deed.deed())).toList();
    }

    @GetMapping("/receipts/{id}")
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        Receipt receipt = questions.receipt(actor, id);
        model.addAttribute("receipt", receipt);
        model.addAttribute("request", questions.get(actor, receipt.request()));
        return "service/receipt";
    }

    /** 《业主/住户特约服务登记表》 of a month. */
    @GetMapping("/register")
    String register(Actor actor, Page page, @RequestParam(required = false) @Nullable String month, Model model) {
        var shown = month(month, page);
        model.addAttribute("month", shown);
        model.addAttribute("requests", questions.register(actor, shown));
        return "service/register";
    }

    static YearMonth month(@Nullable String month, Page page) {
        try {
            return month == null || month.isBlank() ? YearMonth.from(page.today()) : YearMonth.parse(month);
        } catch (DateTimeParseException bad) {
            throw BadInput.in("month", "promise.bad.month");
        }
    }

    static java.time.@Nullable Instant instant(Page page, @Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(page.zone()).toInstant();
    }
}
