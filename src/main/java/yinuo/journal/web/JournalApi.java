package yinuo.journal.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.journal.Journal;
import yinuo.journal.Verification;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Whether the journal still says what was written, for programs. */
@RestController
@RequestMapping("/api/{office}/journal")
class JournalApi {

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    record VerificationJson(boolean intact, long entries, long streams, List<Verification.Fault> faults) {}

    @GetMapping("/verification")
    VerificationJson verify(Actor actor) {
        actor.must(Deed.VERIFY_JOURNAL);
        var found = journal.verify(actor.office().id());
        return new VerificationJson(found.intact(), found.entries(), found.streams(), found.faults());
    }
}
