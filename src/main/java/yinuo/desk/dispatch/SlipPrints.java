package yinuo.desk.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Puts slips on paper, and counts how often. */
@Service
@Transactional
public class SlipPrints {

    private final Slips slips;
    private final Copies copies;
    private final Journal journal;
    private final Clock clock;

    SlipPrints(Slips slips, Copies copies, Journal journal, Clock clock) {
        this.slips = slips;
        this.copies = copies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Two kinds of paper carry all three copies: one A4 sheet to be cut, or one impression on three-ply paper. */
    @Clause("D01-4.10.1")
    public Printing print(Actor actor, Slip.Id id, String form) {
        actor.must(Deed.FOLLOW_SLIP);
        if (!form.equals("a4") && !form.equals("carbon")) {
            throw BadInput.in("form", "dispatch.bad.form");
        }
        var slip = slips.take(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var printing = new Printing(copies.printed(id) + 1, form, now, actor.name());
        copies.print(id, printing);
        journal.write(
                actor,
                slip.subject().stream(),
                "slip.printed",
                Map.of(
                        "number", slip.filing().number(),
                        "nth", printing.nth(),
                        "form", new Fact.Word("dispatch.form." + form)));
        return printing;
    }
}
