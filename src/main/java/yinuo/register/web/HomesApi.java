package yinuo.register.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.register.Home;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Homes and who lives there, for programs. Phones are masked. */
@RestController
@RequestMapping("/api/{office}/homes")
class HomesApi {

    private final Register register;

    HomesApi(Register register) {
        this.register = register;
    }

    record HomeJson(UUID id, String label, List<PersonJson> people) {

        static HomeJson of(Home home) {
            return new HomeJson(
                    home.id().value(),
                    home.label(),
                    home.people().stream()
                            .map(who -> new PersonJson(who.id(), who.name(), who.relation(), who.masked()))
                            .toList());
        }
    }

    record PersonJson(UUID id, String name, Relation relation, String phone) {}

    @GetMapping
    List<HomeJson> homes(Actor actor, @RequestParam String q) {
        actor.must(Deed.SEE_REGISTER);
        return register.search(actor.office().id(), q).stream()
                .map(HomeJson::of)
                .toList();
    }
}
