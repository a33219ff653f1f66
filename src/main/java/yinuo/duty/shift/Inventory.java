package yinuo.duty.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yinuo.custody.Custody;
import yinuo.custody.Party;
import yinuo.custody.Purse;
import yinuo.custody.Thing;
import yinuo.duty.shift.Handover.Count;
import yinuo.office.Office;
import yinuo.staff.Member;

/** What has to be counted when a shift changes: things in cabinets and on shelves, and the money of the outgoing person. */
@Component
class Inventory {

    private static final int AFTER_THINGS = 100;

    private final Custody custody;
    private final HandoverParts parts;

    Inventory(Custody custody, HandoverParts parts) {
        this.custody = custody;
        this.parts = parts;
    }

    /** Brings what is expected up to now; a count that this makes wrong is asked again. */
    void bringUpToDate(Handover handover) {
        for (var now : expected(handover)) {
            var known = handover.counts().stream()
                    .filter(one -> one.what().equals(now.what()))
                    .findFirst();
            if (known.isEmpty() || known.get().expected() != now.expected()) {
                parts.put(handover.id(), now);
            }
        }
    }

    private List<Count> expected(Handover handover) {
        var office = handover.id().office();
        var counts = new ArrayList<Count>();
        var shelved = custody.shelved(office);
        for (var kind : Thing.Kind.values()) {
            var things = shelved.getOrDefault(kind, 0L);
            var text = "word.ThingKind." + kind.name();
            if (things != 0 || isCounted(handover, text)) {
                counts.add(new Count(kind.ordinal(), text, false, things, null, ""));
            }
        }
        var mine = money(office, handover);
        for (var purse : Purse.values()) {
            var held = mine.getOrDefault(purse, 0L);
            var text = "word.Purse." + purse.name();
            if (held != 0 || isCounted(handover, text)) {
                counts.add(new Count(AFTER_THINGS + purse.ordinal(), text, true, held, null, ""));
            }
        }
        return counts;
    }

    private static boolean isCounted(Handover handover, String what) {
        return handover.counts().stream().anyMatch(one -> one.what().equals(what));
    }

    private Map<Purse, Long> money(Office.Id office, Handover handover) {
        var outgoing = handover.outgoing();
        return custody.balances(Party.member(new Member.Id(office, outgoing.member()), outgoing.name())
                .in(office));
    }
}
