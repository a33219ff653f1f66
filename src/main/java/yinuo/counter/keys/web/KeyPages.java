package yinuo.counter.keys.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.counter.deposit.Deposits;
import yinuo.counter.keys.KeyClass;
import yinuo.counter.keys.KeyQuestions;
import yinuo.counter.keys.KeySet;
import yinuo.custody.Custody;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Members;
import yinuo.staff.Pins;

/** Keys on screen and on paper: the list, the cabinets as they hang, what is out, one key with the deeds allowed now. */
@Controller
@RequestMapping("/{office}/keys")
@Transactional(readOnly = true)
class KeyPages {

    private final KeyQuestions questions;
    private final Deposits deposits;
    private final Custody custody;
    private final Promises promises;
    private final Journal journal;
    private final Members members;
    private final Pins pins;

    KeyPages(
            KeyQuestions questions,
            Deposits deposits,
            Custody custody,
            Promises promises,
            Journal journal,
            Members members,
            Pins pins) {
        this.questions = questions;
        this.deposits = deposits;
        this.custody = custody;
        this.promises = promises;
        this.journal = journal;
        this.members = members;
        this.pins = pins;
    }

    @GetMapping
    String list(
            Actor actor,
            Model model,
            @RequestParam(name = "class", required = false) @Nullable KeyClass keyClass,
            @RequestParam(defaultValue = "") String q) {
        model.addAttribute("keys", questions.list(actor, keyClass, q));
        model.addAttribute("keyClass", keyClass == null ? "" : keyClass.name());
        model.addAttribute("q", q);
        return "keys/list";
    }

    @GetMapping("/cabinets")
    String cabinets(Actor actor, Model model) {
        model.addAttribute("walls", questions.walls(actor));
        return "keys/cabinets";
    }

    @GetMapping("/out")
    String out(Actor actor, Model model) {
        model.addAttribute("out", questions.out(actor));
        return "keys/out";
    }

    @GetMapping("/gone")
    String gone(Actor actor, Model model) {
        model.addAttribute("keys", questions.gone(actor));
        return "keys/gone";
    }

    @GetMapping("/new")
    String fresh(Actor actor, Model model, @RequestParam(defaultValue = "") String hook) {
        actor.must(Deed.MANAGE_KEYS);
        model.addAttribute("cabinets", questions.cabinets(actor));
        model.addAttribute("departments", questions.departments(actor));
        model.addAttribute("hook", hook);
        return "keys/new";
    }

    @GetMapping("/{id}")
    String key(Actor actor, @PathVariable UUID id, Model model) {
        var where = questions.get(actor, id);
        var key = where.key();
        var office = actor.office().id();
        model.addAttribute("where", where);
        model.addAttribute("loans", questions.loans(actor, key.id()));
        model.addAttribute("cabinets", questions.cabinets(actor));
        model.addAttribute("deposit", questions.deposit(actor, key.keyClass()));
        model.addAttribute("deposits", deposits.about(office, KeySet.SUBJECT, id));
        model.addAttribute("history", custody.history(key.thing()).reversed());
        model.addAttribute("colleagues", pins.others(office, actor.member()));
        model.addAttribute(
                "approvers",
                members.active(office).stream()
                        .filter(one -> one.acts().stream().anyMatch(Deed.APPROVE_KEY_LOAN::isFor))
                        .toList());
        model.addAttribute(
                "promises",
                where.loan() == null
                        ? promises.about(office, KeySet.SUBJECT, id)
                        : promises.about(
                                office,
                                yinuo.counter.keys.KeyLoans.SUBJECT,
                                where.loan().id().value()));
        model.addAttribute("entries", journal.of(office, key.subject().stream()));
        return "keys/key";
    }

    /** A page of labels with codes only: whoever finds a key learns no door from it (D01-4.5.3). */
    @GetMapping("/labels")
    String labels(
            Actor actor,
            Model model,
            @RequestParam(name = "class", required = false) @Nullable KeyClass keyClass,
            @RequestParam(defaultValue = "") String q) {
        model.addAttribute("keys", questions.list(actor, keyClass, q));
        return "keys/labels";
    }

    @GetMapping("/emergency")
    String emergency(Actor actor, Model model) {
        model.addAttribute("walls", questions.walls(actor));
        model.addAttribute("out", questions.out(actor));
        return "keys/emergency";
    }

    /** 《钥匙借用登记表》 of a month. */
    @Clause("D01-5.9")
    @GetMapping("/register")
    String register(Actor actor, Page page, @RequestParam(defaultValue = "") String month, Model model) {
        var shown = month(month, page);
        model.addAttribute("month", shown);
        model.addAttribute("loans", questions.register(actor, shown));
        return "keys/register";
    }

    /** What the owner signed for at move-in. */
    @GetMapping("/{id}/issue-record")
    String issued(Actor actor, @PathVariable UUID id, Model model) {
        var where = questions.get(actor, id);
        model.addAttribute("key", where.key());
        model.addAttribute("last", custody.history(where.key().thing()).getLast());
        return "keys/issued";
    }

    static YearMonth month(String typed, Page page) {
        try {
            return typed.isBlank() ? YearMonth.from(page.today()) : YearMonth.parse(typed);
        } catch (DateTimeException bad) {
            throw BadInput.in("month", "keys.bad.month");
        }
    }
}
