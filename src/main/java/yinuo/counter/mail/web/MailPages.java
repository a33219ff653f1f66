package yinuo.counter.mail.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.mail.MailBatch;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailQuestions;
import yinuo.counter.mail.MailQuestions.Tab;
import yinuo.counter.mail.MailShelf;
import yinuo.custody.Custody;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Pins;

/** Mail on screen and on paper: the list, the batches, the notices to the stewards, the shelf, one piece. */
@Controller
@RequestMapping("/{office}/mail")
@Transactional(readOnly = true)
class MailPages {

    private final MailQuestions questions;
    private final MailShelf shelf;
    private final Custody custody;
    private final Promises promises;
    private final Journal journal;
    private final Pins pins;

    MailPages(
            MailQuestions questions, MailShelf shelf, Custody custody, Promises promises, Journal journal, Pins pins) {
        this.questions = questions;
        this.shelf = shelf;
        this.custody = custody;
        this.promises = promises;
        this.journal = journal;
        this.pins = pins;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "WAITING") Tab tab,
            @RequestParam(defaultValue = "") String q) {
        var items = questions.list(actor, tab, q);
        model.addAttribute("items", items);
        model.addAttribute("due", questions.due(actor, items));
        model.addAttribute("counts", questions.counts(actor));
        model.addAttribute("tab", tab);
        model.addAttribute("q", q);
        return "mail/list";
    }

    @GetMapping("/batches")
    String batches(Actor actor, Model model) {
        model.addAttribute("batches", questions.batches(actor));
        return "mail/batches";
    }

    @GetMapping("/batches/new")
    String fresh(Actor actor) {
        actor.must(Deed.RECEIVE_MAIL);
        return "mail/new";
    }

    @GetMapping("/batches/{id}")
    String batch(Actor actor, @PathVariable UUID id, Model model) {
        var batch = questions.batch(actor, id);
        model.addAttribute("batch", batch);
        model.addAttribute("items", questions.pieces(batch));
        model.addAttribute("refused", questions.refused(batch));
        model.addAttribute("modes", questions.modes(actor));
        model.addAttribute("promises", promises.about(actor.office().id(), MailBatch.SUBJECT, id));
        return "mail/batch";
    }

    @GetMapping("/notices")
    String notices(Actor actor, Model model) {
        model.addAttribute("zones", questions.forStewards(actor));
        model.addAttribute("colleagues", pins.others(actor.office().id(), actor.member()));
        return "mail/notices";
    }

    /** 《挂号、特快专递及包裹通知单》, one for each zone. */
    @Clause("D01-5.12")
    @GetMapping("/notices/paper")
    String noticesOnPaper(Actor actor, Model model) {
        model.addAttribute("zones", questions.forStewards(actor));
        return "mail/notices-paper";
    }

    @GetMapping("/shelf")
    String shelf(Actor actor, Model model) {
        model.addAttribute("items", shelf.stored(actor));
        model.addAttribute("seen", shelf.seen(actor));
        return "mail/shelf";
    }

    @GetMapping("/modes")
    String modes(Actor actor, Model model) {
        actor.must(Deed.SEE_MAIL);
        model.addAttribute("modes", questions.modes(actor));
        return "mail/modes";
    }

    /** The three registers are layouts of the same rows. The text of a layout is {@code mail.paper.<name>}. */
    enum Register {
        ORDINARY("D01-4.2.2", "D01-5.8"),
        RECORDED("D01-4.2.4.1", "D01-5.11"),
        HANDED_OUT("D02-5.1", "D02-5.1");

        private final String clause;
        private final String form;

        Register(String clause, String form) {
            this.clause = clause;
            this.form = form;
        }

        /** The clause that names the form. */
        public String form() {
            return form;
        }

        public String clause() {
            return clause;
        }

        boolean has(MailItem item) {
            return (this == ORDINARY) != item.mailClass().isRecorded();
        }
    }

    @Clause({"D01-5.8", "D01-5.11"})
    @GetMapping("/register")
    String register(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(defaultValue = "HANDED_OUT") Register layout,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var last = day(until, page.today());
        var first = day(from, last);
        model.addAttribute("layout", layout);
        model.addAttribute("clause", layout.clause());
        model.addAttribute("form", layout.form());
        model.addAttribute("from", first);
        model.addAttribute("until", last);
        model.addAttribute(
                "items",
                questions.between(actor, first, last).stream()
                        .filter(layout::has)
                        .toList());
        return "mail/register";
    }

    @GetMapping("/{id}")
    String item(Actor actor, @PathVariable UUID id, Model model) {
        var item = questions.get(actor, id);
        var office = actor.office().id();
        model.addAttribute("item", item);
        model.addAttribute("batch", questions.batch(actor, item.batch()));
        model.addAttribute("contacts", questions.contacts(item));
        model.addAttribute("history", custody.history(item.thing()).reversed());
        model.addAttribute("colleagues", pins.others(office, actor.member()));
        model.addAttribute("promises", promises.about(office, MailItem.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, item.subject().stream()));
        return "mail/item";
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        try {
            return typed.isBlank() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException bad) {
            throw BadInput.in("from", "mail.bad.period");
        }
    }
}
