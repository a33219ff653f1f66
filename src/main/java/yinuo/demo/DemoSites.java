package yinuo.demo;

import static yinuo.staff.Role.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.entrance.DemoAccounts;
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
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Opens the demo's industrial park and its mall with their people and tenants. */
@Component
class DemoSites {

    static final String PARK = "keyuan";
    static final String MALL = "tianhui";
    private static final int FLOORS = 4;
    private static final int SHOPS = 12;

    private final Offices offices;
    private final Departments departments;
    private final Members members;
    private final Register register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoSites(
            Offices offices,
            Departments departments,
            Members members,
            Register register,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.departments = departments;
        this.members = members;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An account, who that is, and the code of the department that person leads, if any. */
    private record Post(String account, String name, Role role, String department) {}

    private static final List<Post> OF_PARK = List.of(
            new Post("keyuan-steward", "唐敏", STEWARD, ""),
            new Post("keyuan-steward2", "罗凯", STEWARD, ""),
            new Post("keyuan-supervisor", "谢芸", SUPERVISOR, ""),
            new Post("keyuan-manager", "韩国栋", DIRECTOR, ""),
            new Post("keyuan-works", "邓强", ENGINEERING, "engineering"),
            new Post("keyuan-office", "彭丽", CASHIER, "park-office"));

    private static final List<Post> OF_MALL = List.of(
            new Post("tianhui-steward", "叶蓉", STEWARD, ""),
            new Post("tianhui-steward2", "程浩", STEWARD, ""),
            new Post("tianhui-head", "魏然", SUPERVISOR, ""),
            new Post("tianhui-manager", "石建军", DIRECTOR, ""),
            new Post("tianhui-works", "贾勇", ENGINEERING, "engineering"),
            new Post("tianhui-cleaning", "田秀英", CLEANING, "cleaning"));

    /** Those named at the door. */
    static List<DemoAccounts.Named> named() {
        return List.of(
                new DemoAccounts.Named("keyuan-steward", "demo.keyuan.steward"),
                new DemoAccounts.Named("keyuan-supervisor", "demo.keyuan.supervisor"),
                new DemoAccounts.Named("keyuan-manager", "demo.keyuan.manager"),
                new DemoAccounts.Named("tianhui-steward", "demo.tianhui.steward"),
                new DemoAccounts.Named("tianhui-head", "demo.tianhui.head"),
                new DemoAccounts.Named("tianhui-manager", "demo.tianhui.manager"));
    }

    /** An office with its people by their accounts. */
    record Site(Office office, Map<String, Actor> people) {

        Actor who(String account) {
            return Objects.requireNonNull(people.get(account), account);
        }
    }

    Site park(DemoOffices opener, String password) {
        var office = opener.office(
                PARK,
                "科园",
                Office.Profile.INDUSTRIAL_PARK,
                new Office.Contacts("0755-82603001", "400-820-6001", "0755-82603009", "service@keyuan.example"));
        return open(opener, office, OF_PARK, units(), password);
    }

    Site mall(DemoOffices opener, String password) {
        var office = opener.office(
                MALL,
                "天汇",
                Office.Profile.MALL,
                new Office.Contacts("0755-82604001", "400-820-6001", "0755-82604009", "service@tianhui.example"));
        return open(opener, office, OF_MALL, shops(), password);
    }

    private Site open(
            DemoOffices opener, Office office, List<Post> posts, Map<NewHome, List<NewPerson>> homes, String password) {
        return OfficeScope.ask(
                office.id(),
                () -> transaction.execute(_ -> {
                    offices.open(office);
                    opener.departments(office);
                    if (office.isPark()) {
                        departments.add(
                                new Department(new Department.Id(office.id(), opener.id()), "park-office", "园区办"));
                    }
                    register.takeOver(office.id(), homes);
                    var people = new LinkedHashMap<String, Actor>();
                    posts.forEach(post -> {
                        var hired =
                                opener.hire(office, post.account(), post.name(), Set.of(post.role()), null, password);
                        lead(hired, post.department());
                        people.put(post.account(), acting(hired));
                    });
                    return new Site(office, people);
                }));
    }

    /** Stewards there receive too: in the park all of them, in the mall those who are appointed. */
    private static Actor acting(Actor actor) {
        return actor.is(STEWARD)
                ? new Actor(actor.office(), actor.member(), actor.name(), Set.of(STEWARD, RECEPTIONIST))
                : actor;
    }

    private void lead(Actor actor, String code) {
        departments.of(actor.office().id()).stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .flatMap(department -> members.find(actor.member())
                        .map(member -> new Member(
                                member.id(),
                                member.version(),
                                member.name(),
                                member.phone(),
                                member.roles(),
                                department.id(),
                                member.zone(),
                                member.account(),
                                true,
                                true)))
                .ifPresent(member -> members.change(member, member.version()));
    }

    private Map<NewHome, List<NewPerson>> units() {
        var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
        for (var building = 1; building <= 3; building++) {
            for (var floor = 1; floor <= FLOORS; floor++) {
                for (var door = 1; door <= 2; door++) {
                    var place = Place.home(building, floor, door);
                    homes.put(new NewHome(place, "园区"), tenants(PARK, place.label()));
                }
            }
        }
        return homes;
    }

    private Map<NewHome, List<NewPerson>> shops() {
        var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
        for (var shop = 1; shop <= SHOPS; shop++) {
            var place = Place.shop(shop);
            homes.put(new NewHome(place, "商场"), tenants(MALL, place.label()));
        }
        return homes;
    }

    private List<NewPerson> tenants(String site, String label) {
        return DemoSiteMatters.of(site).stream()
                .filter(matter -> matter.home().equals(label))
                .map(matter -> new NewPerson(
                        matter.person(),
                        matter.phone(),
                        Relation.TENANT,
                        LocalDate.now(clock).minusYears(1)))
                .toList();
    }

    /** An instant of the day so many days before, or of today. */
    Instant at(int daysAgo, LocalTime time) {
        return LocalDate.now(clock)
                .minusDays(daysAgo)
                .atTime(time)
                .atZone(clock.getZone())
                .toInstant();
    }

    Instant now() {
        return clock.instant();
    }

    static Duration minutes(int count) {
        return Duration.ofMinutes(count);
    }
}
