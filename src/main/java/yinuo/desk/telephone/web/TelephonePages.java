package yinuo.desk.telephone.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.telephone.TelephoneMessage;
import yinuo.desk.telephone.TelephoneMessages;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** Calls for a colleague on screen: those that wait for a call, and one with what came of it. */
@Controller
@RequestMapping("/{office}/telephone-messages")
class TelephonePages {

    private final TelephoneMessages messages;
    private final Promises promises;
    private final Journal journal;

    TelephonePages(TelephoneMessages messages, Promises promises, Journal journal) {
        this.messages = messages;
        this.promises = promises;
        this.journal = journal;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(Actor actor, @RequestParam(defaultValue = "true") boolean open, Model model) {
        var found = messages.list(actor, open);
        var ids = found.stream().map(one -> one.id().value()).toList();
        model.addAttribute("messages", found);
        model.addAttribute("due", promises.nextDue(actor.office().id(), TelephoneMessage.SUBJECT, ids));
        model.addAttribute("open", open);
        return "telephone/list";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String message(Actor actor, @PathVariable UUID id, Model model) {
        var message = messages.get(actor, id(actor, id));
        var office = actor.office().id();
        model.addAttribute("message", message);
        model.addAttribute("mine", message.isFor(actor.member()));
        model.addAttribute("promises", promises.about(office, TelephoneMessage.SUBJECT, id));
        model.addAttribute("entries", journal.of(office, message.subject().stream()));
        return "telephone/one";
    }

    @PostMapping("/{id}/call")
    String called(Actor actor, @PathVariable UUID id, @RequestParam int version, @RequestParam String words) {
        messages.called(actor, id(actor, id), version, words);
        return "redirect:/" + actor.office().code() + "/telephone-messages/" + id;
    }

    @PostMapping("/{id}/phone")
    String reveal(Actor actor, Page page, @PathVariable UUID id, Model model) {
        var caller = messages.reveal(actor, id(actor, id));
        return Phone.whole(page, model, caller.phone(), "telephone-messages/" + id + "/phone", caller.home());
    }

    @GetMapping("/{id}/phone")
    String masked(Actor actor, @PathVariable UUID id, Model model) {
        return Phone.masked(model, messages.get(actor, id(actor, id)).caller().phone());
    }

    private static TelephoneMessage.Id id(Actor actor, UUID id) {
        return new TelephoneMessage.Id(actor.office().id(), id);
    }
}
