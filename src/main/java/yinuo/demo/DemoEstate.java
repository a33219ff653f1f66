package yinuo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import yinuo.register.Home.Place;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register.NewHome;
import yinuo.register.Register.NewPerson;

/** The homes of the demo estate: twelve buildings of twenty-six floors with four homes each, and eight shops. */
final class DemoEstate {

    static final int BUILDINGS = 12;
    static final int FLOORS = 26;
    static final int DOORS = 4;
    static final int SHOPS = 8;
    static final List<String> ZONES = List.of("一区", "二区", "三区");

    private static final int UNSOLD = 4;

    private final Random random = new Random(20_241_120);
    private final DemoNames names = new DemoNames(random);
    private final LocalDate today;

    DemoEstate(LocalDate today) {
        this.today = today;
    }

    static String zone(int building) {
        return ZONES.get((building - 1) * ZONES.size() / BUILDINGS);
    }

    static String anyHome(Random random) {
        return "%d-%02d%02d"
                .formatted(
                        random.nextInt(1, BUILDINGS + 1), random.nextInt(1, FLOORS + 1), random.nextInt(1, DOORS + 1));
    }

    Map<NewHome, List<NewPerson>> homes() {
        var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
        for (var building = 1; building <= BUILDINGS; building++) {
            for (var floor = 1; floor <= FLOORS; floor++) {
                for (var door = 1; door <= DOORS; door++) {
                    homes.put(new NewHome(Place.home(building, floor, door), zone(building)), family());
                }
            }
        }
        for (var shop = 1; shop <= SHOPS; shop++) {
            homes.put(
                    new NewHome(Place.shop(shop), ZONES.getFirst()), List.of(person(names.surname(), Relation.TENANT)));
        }
        return homes;
    }

    /** Some homes are not sold yet, some stand empty, some are let, most are lived in by their owners. */
    private List<NewPerson> family() {
        var people = new ArrayList<NewPerson>();
        var surname = names.surname();
        people.add(person(surname, Relation.OWNER));
        var luck = random.nextInt(100);
        if (luck < UNSOLD) {
            return List.of();
        }
        if (luck < 12) {
            return people;
        }
        if (luck < 30) {
            people.add(person(names.surname(), Relation.TENANT));
            return people;
        }
        for (var others = random.nextInt(1, 3); others > 0; others--) {
            people.add(person(random.nextBoolean() ? surname : names.surname(), Relation.RESIDENT));
        }
        return people;
    }

    private NewPerson person(String surname, Relation relation) {
        return new NewPerson(
                names.person(surname), names.phone(), relation, today.minusDays(random.nextInt(200, 3000)));
    }
}
