package yinuo.register.files;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Exports;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Hands the whole register out, with full phones; the journal keeps who took it. */
@Service
@Transactional
public class RegisterExport {

    private final Register register;
    private final Exports exports;

    RegisterExport(Register register, Exports exports) {
        this.register = register;
        this.exports = exports;
    }

    /** Only for a purpose that is said, and written down with who took it. */
    public List<Home> export(Actor actor, String reason) {
        actor.must(Deed.EXPORT_PERSONAL_DATA);
        var homes = register.everyHome(actor.office().id());
        var people = homes.stream().mapToInt(home -> home.people().size()).sum();
        exports.taken(
                actor,
                RegisterImport.stream(actor),
                "nav.HOUSEHOLDS",
                reason,
                Map.of("homes", homes.size(), "people", people));
        return homes;
    }
}
