package yinuo.desk.outreach;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.register.Register;

/** Finds the homes that a choice means. */
@Component
class ChosenHomes {

    private static final int MOST = 5_000;

    private final Register register;

    ChosenHomes(Register register) {
        this.register = register;
    }

    /** Each once, in the order named, or of the estate; a name that means no home is a fault of the whole list. */
    List<Home> of(Office.Id office, HomeChoice choice) {
        if (choice.isEmpty()) {
            throw BadInput.in("homes", "outreach.bad.noHomes");
        }
        var homes = choice.isByName()
                ? named(office, String.valueOf(choice.pasted()))
                : register.everyHome(office).stream().filter(choice::holds).toList();
        new BadInput.Check()
                .that(!homes.isEmpty(), "homes", "outreach.bad.noHomes")
                .that(homes.size() <= MOST, "homes", "outreach.bad.manyHomes")
                .done();
        return homes;
    }

    private List<Home> named(Office.Id office, String pasted) {
        var homes = new LinkedHashMap<String, Home>();
        Arrays.stream(pasted.split("[\\s,;，；、]+"))
                .filter(name -> !name.isBlank())
                .map(name -> register.home(office, name))
                .map(home -> home.orElseThrow(() -> BadInput.in("homes", "outreach.bad.unknownHome")))
                .forEach(home -> homes.put(home.label(), home));
        return List.copyOf(homes.values());
    }

    static String person(Home home) {
        return home.contact().map(one -> one.name()).orElse("");
    }

    static String phone(Home home) {
        return Optional.ofNullable(home.contact().map(one -> one.phone()).orElse(null))
                .orElse("");
    }
}
