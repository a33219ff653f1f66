package yinuo.desk.complaint.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The number a resident left with a complaint: masked, and shown for a moment to whoever says so in the journal. */
@Controller
@RequestMapping("/{office}/complaints/{id}/phone")
@Transactional
class PhonePages {

    private final ComplaintQuestions questions;
    private final Journal journal;

    PhonePages(ComplaintQuestions questions, Journal journal) {
        this.questions = questions;
        this.journal = journal;
    }

    @PostMapping
    String reveal(Actor actor, Page page, @PathVariable UUID id, Model model) {
        actor.must(Deed.REVEAL_PHONE);
        var complaint = questions.get(actor, ComplaintApi.id(actor, id));
        journal.write(
                actor,
                complaint.subject().stream(),
                "complaint.phone",
                Map.of("person", complaint.filing().person()));
        var filing = complaint.filing();
        return Phone.whole(page, model, filing.phone(), "complaints/" + id + "/phone", filing.home());
    }

    @GetMapping
    @Transactional(readOnly = true)
    String masked(Actor actor, @PathVariable UUID id, Model model) {
        var complaint = questions.get(actor, ComplaintApi.id(actor, id));
        return Phone.masked(model, complaint.filing().phone());
    }
}
