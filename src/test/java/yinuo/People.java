package yinuo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.entrance.Door;
import yinuo.entrance.SignIn;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.register.Home.Place;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register;
import yinuo.register.Register.NewHome;
import yinuo.register.Register.NewPerson;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Pins;
import yinuo.staff.Role;

/** Opens offices for tests, each with one person of every role and a small building. */
public class People {

    public static final String PASSWORD = "open-sesame";
    public static final String PIN = "2468";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Offices offices;
    private final Departments departments;
    private final Accounts accounts;
    private final Members members;
    private final Pins pins;
    private final Register register;
    private final SignIn signIn;
    private final Door door;
    private final TransactionTemplate transaction;
    private final SettableClock clock;

    People(
            Offices offices,
            Departments departments,
            Accounts accounts,
            Members members,
            Pins pins,
            Register register,
            SignIn signIn,
            Door door,
            TransactionTemplate transaction,
            SettableClock clock) {
        this.offices = offices;
        this.departments = departments;
        this.accounts = accounts;
        this.members = members;
        this.pins = pins;
        this.register = register;
        this.signIn = signIn;
        this.door = door;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Register register() {
        return register;
    }

    /** A fresh office at the start of the tests' time. */
    public Staffed office() {
        return office(Office.Profile.RESIDENTIAL);
    }

    public Staffed office(Office.Profile profile) {
        clock.reset();
        var number = COUNT.incrementAndGet();
        var office = new Office(
                new Office.Id(UUID.randomUUID()),
                "test-" + number,
                "试验花园" + number,
                profile,
                new Office.Contacts("1", "2", "3", "a@b.example"));
        return OfficeScope.ask(
                office.id(),
                () -> transaction.execute(_ -> {
                    offices.open(office);
                    var works = new Department.Id(office.id(), UUID.randomUUID());
                    departments.add(new Department(works, "works", "工程部"));
                    var cleaning = new Department.Id(office.id(), UUID.randomUUID());
                    departments.add(new Department(cleaning, "cleaning", "保洁部"));
                    register.takeOver(office.id(), homes());
                    var actors = new EnumMap<Role, Actor>(Role.class);
                    for (var role : Role.values()) {
                        actors.put(
                                role,
                                hire(
                                        office,
                                        role,
                                        number,
                                        switch (role) {
                                            case ENGINEERING -> works;
                                            case CLEANING -> cleaning;
                                            default -> null;
                                        }));
                    }
                    return new Staffed(office, actors);
                }));
    }

    private Actor hire(Office office, Role role, int number, Department.@Nullable Id department) {
        var account = UUID.randomUUID();
        var name = role.name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + number;
        accounts.add(account, name, signIn.encoded(PASSWORD), clock.instant());
        accounts.admit(account, office.id());
        pins.choose(account, PIN);
        var member = new Member(
                new Member.Id(office.id(), UUID.randomUUID()),
                0,
                name,
                "",
                Set.of(role),
                department,
                role == Role.STEWARD ? "一区" : null,
                account,
                true,
                role == Role.ENGINEERING);
        members.add(member);
        return new Actor(office, member.id(), name, Set.of(role));
    }

    private static Map<NewHome, List<NewPerson>> homes() {
        var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
        for (var floor = 1; floor <= 18; floor++) {
            var people = floor == 18
                    ? List.of(
                            new NewPerson("曾子涵", "13812345678", Relation.OWNER, LocalDate.of(2024, 1, 1)),
                            new NewPerson("单佳怡", "13987654321", Relation.TENANT, LocalDate.of(2025, 1, 1)))
                    : List.of(new NewPerson(
                            "王" + floor, "1370000%04d".formatted(floor), Relation.OWNER, LocalDate.of(2024, 1, 1)));
            homes.put(new NewHome(Place.home(3, floor, 2), "一区"), people);
        }
        homes.put(new NewHome(Place.shop(1), "一区"), List.of());
        return homes;
    }

    /** An office and its people. */
    public final class Staffed {

        private final Office office;
        private final Map<Role, Actor> actors;

        Staffed(Office office, Map<Role, Actor> actors) {
            this.office = office;
            this.actors = actors;
        }

        public Office office() {
            return office;
        }

        public String code() {
            return office.code();
        }

        public Actor actor(Role role) {
            return actors.get(role);
        }

        /** The header value by which a program speaks for the person of a role. */
        public String bearer(Role role) {
            return "Bearer "
                    + door.token(Door.Typed.of(actors.get(role).name(), PASSWORD, null), "test")
                            .token();
        }

        /** Work in the office's scope, as a request does it. */
        public <T> T in(Supplier<T> work) {
            return OfficeScope.ask(office.id(), work::get);
        }

        public <T> T inTransaction(Supplier<T> work) {
            return OfficeScope.ask(office.id(), () -> transaction.execute(_ -> work.get()));
        }
    }
}
