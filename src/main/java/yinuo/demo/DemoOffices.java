package yinuo.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import yinuo.entrance.DemoAccounts;
import yinuo.entrance.SignIn;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
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

/** Opens the demo's offices with their people and homes. */
@Component
public class DemoOffices {

    static final String PASSWORD = "yinuo-demo";
    public static final String PIN = "2468";
    /** The PIN stands on the sign-in page: nothing is won by making it dear to try, and weeks of handovers try it. */
    private static final int CHEAP = 4;

    private static final String COMPANY = "一诺物业";
    static final String FIRST = "qinghe";
    static final String SECOND = "yunhu";
    static final String SECOND_DESK = "yunhu-desk";

    private final Offices offices;
    private final Departments departments;
    private final Accounts accounts;
    private final Members members;
    private final Pins pins;
    private final SingletonSupplier<String> pin;
    private final Register register;
    private final DemoSites sites;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoOffices(
            Offices offices,
            Departments departments,
            Accounts accounts,
            Members members,
            Pins pins,
            Register register,
            DemoSites sites,
            SignIn signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.departments = departments;
        this.accounts = accounts;
        this.members = members;
        this.pins = pins;
        this.pin = SingletonSupplier.of(() -> String.valueOf(new BCryptPasswordEncoder(CHEAP).encode(PIN)));
        this.register = register;
        this.sites = sites;
        this.signIn = signIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The people of the first office by what they are, and the sites of other kinds that were opened. */
    record Opened(Map<DemoStaff, Actor> people, List<DemoSites.Site> sites) {}

    /** A start that was cut short may have opened some of the offices already. */
    Opened open() {
        var password = signIn.encoded(PASSWORD);
        var opened = new ArrayList<DemoSites.Site>();
        if (offices.withCode(DemoSites.PARK).isEmpty()) {
            opened.add(sites.park(this, password));
        }
        if (offices.withCode(DemoSites.MALL).isEmpty()) {
            opened.add(sites.mall(this, password));
        }
        return new Opened(first(password), opened);
    }

    private Map<DemoStaff, Actor> first(String password) {
        if (offices.withCode(SECOND).isEmpty()) {
            second(password);
        }
        var office = office(
                FIRST,
                "青禾花园",
                new Office.Contacts("0755-82601001", "400-820-6001", "0755-82601009", "service@qinghe.example"));
        return OfficeScope.ask(
                office.id(),
                () -> transaction.execute(_ -> {
                    offices.open(office);
                    departments(office);
                    register.takeOver(office.id(), new DemoEstate(LocalDate.now(clock)).homes());
                    var people = new EnumMap<DemoStaff, Actor>(DemoStaff.class);
                    DemoStaff.OF_FIRST.forEach(who -> people.put(
                            who, hire(office, who.account(), who.person(), who.roles(), who.zone(), password)));
                    DemoStaff.OF_FIRST.forEach(who -> place(people, who));
                    return people;
                }));
    }

    private void second(String password) {
        var office = office(
                SECOND,
                "云湖公馆",
                new Office.Contacts("0755-82602001", "400-820-6001", "0755-82602009", "service@yunhu.example"));
        OfficeScope.in(
                office.id(),
                () -> transaction.executeWithoutResult(_ -> {
                    offices.open(office);
                    departments(office);
                    var names = new DemoNames(new Random(7));
                    var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
                    for (var floor = 1; floor <= 6; floor++) {
                        homes.put(
                                new NewHome(Place.home(1, floor, 1), DemoEstate.ZONES.getFirst()),
                                List.of(new NewPerson(
                                        names.person(names.surname()),
                                        names.phone(),
                                        Relation.OWNER,
                                        LocalDate.now(clock).minusYears(1))));
                    }
                    register.takeOver(office.id(), homes);
                    hire(office, SECOND_DESK, "宋云", Set.of(Role.RECEPTIONIST, Role.SUPERVISOR), null, password);
                }));
    }

    private Office office(String code, String name, Office.Contacts contacts) {
        return office(code, name, Office.Profile.RESIDENTIAL, contacts);
    }

    Office office(String code, String name, Office.Profile profile, Office.Contacts contacts) {
        return new Office(new Office.Id(id()), code, name, profile, contacts, COMPANY);
    }

    UUID id() {
        return Ids.next(now());
    }

    void departments(Office office) {
        Map.of("front", "客服前台", "engineering", "工程维修部", "cleaning", "保洁绿化部", "security", "安保部", "cash", "收费中心")
                .forEach((code, name) ->
                        departments.add(new Department(new Department.Id(office.id(), Ids.next(now())), code, name)));
    }

    Actor hire(
            Office office,
            String account,
            String name,
            Set<Role> roles,
            @org.jspecify.annotations.Nullable String zone,
            String password) {
        var id = Ids.next(now());
        accounts.add(id, account, password, now());
        accounts.admit(id, office.id());
        pins.give(id, pin.obtain());
        var member = new Member(new Member.Id(office.id(), Ids.next(now())), 0, name, "", roles, null, zone, id, true);
        members.add(member);
        return new Actor(office, member.id(), name, roles);
    }

    /** Those who do work lead the department of their kind. */
    private void place(Map<DemoStaff, Actor> people, DemoStaff who) {
        var actor = java.util.Objects.requireNonNull(people.get(who));
        departments.of(actor.office().id()).stream()
                .filter(department -> department.code().equals(who.department()))
                .findFirst()
                .ifPresent(department -> members.find(actor.member())
                        .ifPresent(member -> members.change(
                                new Member(
                                        member.id(),
                                        member.version(),
                                        member.name(),
                                        member.phone(),
                                        member.roles(),
                                        department.id(),
                                        member.zone(),
                                        member.account(),
                                        true,
                                        who != DemoStaff.DESK2),
                                member.version())));
    }

    private Instant now() {
        return clock.instant();
    }

    static List<DemoAccounts.Named> named() {
        var named = new ArrayList<DemoAccounts.Named>();
        DemoStaff.OF_FIRST.forEach(who -> named.add(
                new DemoAccounts.Named(who.account(), "role." + who.role().name())));
        named.add(new DemoAccounts.Named(SECOND_DESK, "demo.second"));
        named.addAll(DemoSites.named());
        return named;
    }
}
