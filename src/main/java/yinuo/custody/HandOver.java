package yinuo.custody;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;
import yinuo.staff.Deed;

/** A person hands what they hold to a colleague: item by item, as at the end of a shift, all in one transaction. */
@Service
@Transactional
public class HandOver {

    private final Custody custody;
    private final java.time.Clock clock;

    HandOver(Custody custody, java.time.Clock clock) {
        this.custody = custody;
        this.clock = clock;
    }

    /** What was ticked: things with the turn they were seen at, and whole purses. */
    public record Chosen(Map<UUID, Integer> things, List<Purse> purses) {}

    public void toColleague(Actor actor, Chosen chosen, Confirmed colleague) {
        actor.must(Deed.HAND_OVER_THINGS);
        if (chosen.things().isEmpty() && chosen.purses().isEmpty()) {
            throw BadInput.in("things", "custody.bad.nothingChosen");
        }
        var office = actor.office().id();
        var receiver = new Side.Colleague(colleague);
        chosen.things().forEach((id, turns) -> {
            var seen = custody.get(new Thing.Id(office, id));
            if (!seen.holder().reference().equals(actor.member().value().toString())) {
                throw Refusal.because("custody.refusal.notYours", seen.label());
            }
            custody.pass(actor, seen.at(turns), Handing.of(new Side.Own(actor), receiver, seen.about()));
        });
        var mine = Party.member(actor).in(office);
        var about = new About(
                "handover",
                Ids.next(clock.instant()),
                "",
                "custody/holders/" + receiver.party().in(office).value());
        for (var purse : chosen.purses()) {
            custody.pay(
                    actor,
                    new Sum(purse, custody.balance(mine, purse)),
                    Handing.of(new Side.Own(actor), receiver, about));
        }
    }
}
