package yinuo.journal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    record VerificationJson(
            boolean intact, long entries, long streams, long files, long seals, List<Verification.Fault> faults) {}

    @GetMapping("/verification")
    VerificationJson verify(Actor actor) {
        actor.must(Deed.VERIFY_JOURNAL);
        var found = journal.verify(actor.office().id());
        var counts = found.counts();
        return new VerificationJson(
                found.intact(), counts.entries(), counts.streams(), counts.files(), counts.seals(), found.faults());
    }

    record SealJson(LocalDate day, Instant madeAt, int chains, String hash) {}

    /** The last seals, for whoever keeps their hashes elsewhere. */
    @GetMapping("/seals")
    List<SealJson> seals(Actor actor, @RequestParam(defaultValue = "31") int limit) {
        actor.must(Deed.VERIFY_JOURNAL);
        return journal.seals(actor.office().id(), Math.clamp(limit, 1, 366)).stream()
                .map(seal -> new SealJson(seal.day(), seal.madeAt(), seal.chains(), seal.mark()))
                .toList();
    }
}
