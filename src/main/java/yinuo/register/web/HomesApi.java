package yinuo.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.register.Home;
import yinuo.register.HomeDesk;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Homes and who lives there, for programs. Phones are masked. */
@RestController
@RequestMapping("/api/{office}/homes")
class HomesApi {

    private final Register register;
    private final HomeDesk desk;

    HomesApi(Register register, HomeDesk desk) {
        this.register = register;
        this.desk = desk;
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

    record Purpose(@Nullable String purpose) {}

    /** With the matters of the whole home and of this person, not those of others who live there. */
    record HeldJson(
            String home,
            String name,
            Relation relation,
            String phone,
            LocalDate since,
            List<String> plates,
            List<MatterJson> matters) {}

    record MatterJson(String title, String path, Instant at) {}

    @Clause("D00-3.6")
    @PostMapping("/{label}/people/{person}/held")
    HeldJson held(Actor actor, @PathVariable String label, @PathVariable UUID person, @RequestBody Purpose why) {
        var who = desk.held(actor, label, person, why.purpose() == null ? "" : why.purpose());
        var home = register.must(actor, label);
        return new HeldJson(
                home.label(),
                who.name(),
                who.relation(),
                who.phone(),
                who.since(),
                home.plates(),
                desk.matters(actor, home).stream()
                        .filter(one -> one.isFor(who.name()))
                        .map(one -> new MatterJson(one.title(), one.path(), one.at()))
                        .toList());
    }

    @GetMapping
    List<HomeJson> homes(Actor actor, @RequestParam String q) {
        actor.must(Deed.SEE_REGISTER);
        return register.search(actor.office().id(), q).stream()
                .map(HomeJson::of)
                .toList();
    }
}
