package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.register.Home.Place;
import yinuo.register.Occupant.Relation;
import yinuo.register.Register.NewHome;
import yinuo.register.Register.NewPerson;
import yinuo.staff.Role;

/** The search among twenty thousand people, checked against a plain walk through all of them. */
@CentreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterSearchTest {

    private static final int PER_HOME = 3;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单解仇";
    private static final String GIVEN = "子涵佳怡志强文博雨欣浩然思远梦洁建国秀英晓明";

    @Autowired
    Register register;

    @Autowired
    HomeDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    private People.Staffed office;
    private final List<NewPerson> everybody = new ArrayList<>();

    @BeforeAll
    void fill() {
        office = people.office();
        var random = new Random(42);
        var homes = new LinkedHashMap<NewHome, List<NewPerson>>();
        for (var building = 10; building < 74; building++) {
            for (var floor = 1; floor <= 26; floor++) {
                for (var door = 1; door <= 4; door++) {
                    homes.put(
                            new NewHome(Place.home(building, floor, door), "一区"),
                            List.of(person(random), person(random), person(random)));
                }
            }
        }
        office.inTransaction(() -> {
            register.takeOver(office.office().id(), homes);
            return true;
        });
    }

    private NewPerson person(Random random) {
        var name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        var person = new NewPerson(
                name, "13%09d".formatted(random.nextInt(1_000_000_000)), Relation.OWNER, LocalDate.of(2024, 1, 1));
        everybody.add(person);
        return person;
    }

    private List<Home> found(String words) {
        return office.in(() -> register.search(office.office().id(), words));
    }

    @Test
    void whoever_is_asked_for_by_full_phone_or_name_is_found() {
        assertThat(everybody).hasSizeGreaterThan(19_000);
        var random = new Random(3);
        for (var n = 0; n < 60; n++) {
            var person = everybody.get(random.nextInt(everybody.size()));

            assertThat(found(person.phone()))
                    .first()
                    .satisfies(home -> assertThat(home.people())
                            .extracting(Occupant::phone)
                            .contains(person.phone()));
            assertThat(found(person.phone().substring(3)))
                    .flatExtracting(Home::people)
                    .extracting(Occupant::phone)
                    .contains(person.phone());
            assertThat(found(person.name()))
                    .isNotEmpty()
                    .allSatisfy(home ->
                            assertThat(home.people()).extracting(Occupant::name).contains(person.name()));
        }
    }

    @Test
    void initials_and_pinyin_find_only_whom_they_spell_and_exact_ones_first() {
        for (var words : List.of("zzh", "sjy", "xzq", "wang", "liwen", "q")) {
            var spelt = (int) IntStream.range(0, everybody.size())
                    .filter(n -> spells(everybody.get(n).name(), words))
                    .map(n -> n / PER_HOME)
                    .distinct()
                    .count();

            assertThat(found(words))
                    .hasSizeGreaterThanOrEqualTo(Math.min(20, spelt))
                    .allSatisfy(home -> assertThat(home.people()).anyMatch(who -> spells(who.name(), words)));
        }
        assertThat(found("zzh").getFirst().people())
                .anyMatch(who -> Pinyin.of(who.name()).initials().equals("zzh"));
    }

    private static boolean spells(String name, String words) {
        var reading = Pinyin.of(name);
        return reading.initials().startsWith(words) || reading.full().startsWith(words);
    }

    @Test
    void a_phone_tail_is_found_though_many_rooms_begin_with_the_same_digits() {
        var tail = "121";

        var homes = found(tail);

        assertThat(homes)
                .extracting(Home::label)
                .anyMatch(label -> label.replace("-", "").startsWith(tail));
        assertThat(homes)
                .flatExtracting(Home::people)
                .extracting(Occupant::phone)
                .anyMatch(phone -> phone.endsWith(tail));
    }

    @Test
    void the_room_that_was_named_comes_first() {
        for (var words : List.of("12-1802", "121802", "12栋1802", "十二号楼1802室", "１２#１８０２")) {
            assertThat(found(words)).first().extracting(Home::label).isEqualTo("12-1802");
        }
        assertThat(found("12-18")).extracting(Home::label).contains("12-1801", "12-1802", "12-1803", "12-1804");
    }

    @Test
    void a_car_is_found_with_and_without_its_province() {
        var actor = office.actor(Role.RECEPTIONIST);
        office.in(() -> {
            desk.vehicle(actor, "12-1802", "粤B·7K23E");
            return true;
        });

        for (var words : List.of("粤B7K23E", "粤b·7k", "B7K23E", "b7k2")) {
            assertThat(found(words)).extracting(Home::label).contains("12-1802");
        }
    }

    @Test
    void nobody_of_another_office_is_found() {
        var other = people.office();
        var phone = everybody.getFirst().phone();

        assertThat(other.in(() -> register.search(other.office().id(), phone))).isEmpty();
        assertThat(other.in(() -> register.search(office.office().id(), phone))).isEmpty();
    }

    @Test
    void a_prefix_is_read_from_its_index_in_spite_of_row_level_security() {
        var plan = office.inTransaction(() -> db.sql("""
                        explain
                        select id
                        from person
                        where office_id = :office
                          and phone_tail ~>=~ :from
                          and phone_tail ~<~ :until
                        """)
                .param("office", office.office().id().value())
                .param("from", "8765")
                .param("until", "8766")
                .query(String.class)
                .list());

        assertThat(plan).anyMatch(line -> line.contains("person_phone_tail"));
    }

    @Test
    void whatever_is_typed_is_answered() {
        var random = new Random(5);
        for (var n = 0; n < 400; n++) {
            var odd = random.ints(random.nextInt(1, 9), 1, 0x1F600)
                    .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(found(odd)).hasSizeLessThanOrEqualTo(20);
        }
        assertThat(found("\uDBFF\uDFFF")).isEmpty();
        assertThat(found("\uD800")).isEmpty();
        assertThat(found("3".repeat(5000))).isEmpty();
    }
}
