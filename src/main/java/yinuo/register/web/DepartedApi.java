package yinuo.register.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.register.Phone;
import yinuo.register.departed.Departed;
import yinuo.register.departed.DepartedPeople;
import yinuo.staff.Actor;

/** People who left so long ago that the register need not keep them, for programs; telephones are masked. */
@RestController
@RequestMapping("/api/{office}/departed-people")
class DepartedApi {

    private final DepartedPeople people;

    DepartedApi(DepartedPeople people) {
        this.people = people;
    }

    record EraseJson(@Nullable Set<UUID> people, @Nullable String reason) {}

    record ErasedJson(int erased) {}

    @GetMapping
    List<Departed> list(Actor actor) {
        return people.expired(actor).stream()
                .map(one -> new Departed(one.person(), one.name(), Phone.masked(one.phone()), one.homes(), one.left()))
                .toList();
    }

    @PostMapping
    ErasedJson erase(Actor actor, @RequestBody EraseJson body) {
        return new ErasedJson(people.erase(actor, body.people(), body.reason()));
    }
}
