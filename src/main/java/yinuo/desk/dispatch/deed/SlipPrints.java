package yinuo.desk.dispatch.deed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.Copies;
import yinuo.desk.dispatch.Printing;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipPeople;
import yinuo.desk.dispatch.Slips;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Puts slips on paper, and counts how often. */
@Service
@Transactional
public class SlipPrints {

    private final Slips slips;
    private final Copies copies;
    private final SlipPeople people;
    private final Journal journal;
    private final Clock clock;

    SlipPrints(Slips slips, Copies copies, SlipPeople people, Journal journal, Clock clock) {
        this.slips = slips;
        this.copies = copies;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** The whole phone number, for whoever has to call; that it was shown is written down. */
    public String phone(Actor actor, Slip.Id id) {
        var slip = slips.get(id);
        if (!people.sees(actor, slip.to().department())) {
            throw new Missing("slip", id.value());
        }
        if (!people.works(actor, slip.to().department())) {
            actor.must(Deed.REVEAL_PHONE);
        }
        journal.write(
                actor,
                slip.subject().stream(),
                "slip.phone",
                Map.of("number", slip.filing().number()));
        return slip.filing().phone();
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
