package yinuo.register.files;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Hands the whole register out, with full phones; the journal keeps who took it. */
@Service
@Transactional
public class RegisterExport {

    private static final int LONGEST = 200;

    private final Register register;
    private final Journal journal;

    RegisterExport(Register register, Journal journal) {
        this.register = register;
        this.journal = journal;
    }

    /** Only for a purpose that is said, and written down with who took it. */
    public List<Home> export(Actor actor, String reason) {
        actor.must(Deed.EXPORT_PERSONAL_DATA);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw BadInput.in("reason", "register.bad.reason");
        }
        var homes = register.everyHome(actor.office().id());
        var people = homes.stream().mapToInt(home -> home.people().size()).sum();
        journal.write(
                actor,
                RegisterImport.stream(actor),
                "register.exported",
                Map.of("homes", homes.size(), "people", people, "reason", reason.strip()));
        return homes;
    }
}
