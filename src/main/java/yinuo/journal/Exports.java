package yinuo.journal;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Lists with personal data leave the house only for a purpose that is said; who took which is written down (D00-2.6). */
@Service
@Transactional
public class Exports {

    private static final int LONGEST = 200;

    private final Journal journal;

    Exports(Journal journal) {
        this.journal = journal;
    }

    /** A list of the office, by the key of its name. */
    public void taken(Actor actor, String list, String reason) {
        taken(actor, new Stream("export", actor.office().id().value()), list, reason, Map.of());
    }

    /** One that belongs to a stream of its own, with what was taken. */
    public void taken(Actor actor, Stream stream, String list, String reason, Map<String, ?> facts) {
        actor.must(Deed.EXPORT_PERSONAL_DATA);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw BadInput.in("reason", "journal.bad.exportReason");
        }
        var all = new TreeMap<String, Object>(facts);
        all.put("list", new Fact.Word(list));
        all.put("reason", reason.strip());
        journal.write(actor, stream, "export.taken", all);
    }
}
