package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.rulebook.Clause;
import yinuo.staff.Role;

/** One household on screen. */
@CentreTest
class HouseholdTest {

    private static final String HOME = "households/3-1802";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Browsing desk;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
    }

    private Home home(String label) {
        return office.in(
                () -> people.register().home(office.office().id(), label).orElseThrow());
    }

    private Occupant who(String label, String name) {
        return home(label).people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void while_nobody_is_looked_for_the_estate_is_shown_building_by_building() {
        assertThat(desk.get("households"))
                .bodyText()
                .contains("3 栋", "18 / 18", "商铺", "0 / 1", "/households/3-1802", "已入住");

        assertThat(desk.get("households?building=0")).bodyText().contains("/households/S01", "空置");
        assertThat(desk.get("households?q=3-1802")).bodyText().doesNotContain("商铺");
    }

    @Test
    void somebody_moves_in_and_out_and_the_history_says_so() {
        assertThat(desk.post(HOME + "/people", "name", "何静", "phone", "135 0000 1111", "relation", "RESIDENT"))
                .hasStatus(302);
        assertThat(desk.get("households?q=hj")).bodyText().contains("何静", "135****1111");

        assertThat(desk.post(HOME + "/people/" + who("3-1802", "何静").id() + "/leaving"))
                .hasStatus(302);

        assertThat(home("3-1802").people()).extracting(Occupant::name).doesNotContain("何静");
        assertThat(desk.get(HOME)).bodyText().contains("迁入", "迁出", "何静");
        assertThat(desk.get("households?q=hj")).bodyText().doesNotContain("何静");
    }

    @Test
    void one_person_lives_in_two_homes() {
        desk.post("households/3-1702/people", "name", "曾子涵", "phone", "13812345678", "relation", "OWNER");

        assertThat(who("3-1702", "曾子涵").id()).isEqualTo(who("3-1802", "曾子涵").id());
        assertThat(desk.get("households?q=zzh")).bodyText().contains("3-1802", "3-1702");
        assertThat(desk.swap("households/3-1702/people", "name", "曾子涵", "phone", "13812345678", "relation", "OWNER"))
                .hasStatus(422);
    }

    @Test
    void a_name_is_corrected_without_the_phone_being_seen() {
        var person = who("3-1802", "单佳怡");

        desk.post(HOME + "/people/" + person.id(), "version", "0", "name", "单佳仪", "phone", "", "relation", "OWNER");

        assertThat(who("3-1802", "单佳仪").phone()).isEqualTo("13987654321");
        assertThat(who("3-1802", "单佳仪").relation()).isEqualTo(Occupant.Relation.OWNER);
        assertThat(who("3-1802", "单佳仪").since()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(desk.get("households?q=单佳仪")).bodyText().contains("3-1802");
    }

    @Test
    @Clause({"D00-3.6", "D00-2.6"})
    void a_person_takes_away_what_is_held_about_them_with_who_looked_at_it() {
        var person = HOME + "/people/" + who("3-1802", "曾子涵").id();
        assertThat(desk.post(
                        "intake",
                        "once",
                        java.util.UUID.randomUUID().toString(),
                        "matter",
                        "INQUIRY",
                        "channel",
                        "PHONE",
                        "home",
                        "31802",
                        "person",
                        "曾子涵",
                        "words",
                        "停车月卡几时到期",
                        "answer",
                        "本月底"))
                .hasStatus(302);
        desk.post(person + "/phone", "purpose", "约检修");

        assertThat(desk.swap(person + "/held", "purpose", " "))
                .hasStatus(422)
                .bodyText()
                .contains("打印事由");
        assertThat(desk.post(person + "/held", "purpose", "本人要求查询"))
                .hasStatusOk()
                .bodyText()
                .contains("个人信息查询单", "data-clause=\"D00-3.6\"", "13812345678", "停车月卡", "约检修", "本人要求查询");
        assertThat(desk.post(HOME + "/people/" + who("3-1802", "单佳怡").id() + "/held", "purpose", "本人要求查询"))
                .as("what another person of the home brought is not theirs to see")
                .bodyText()
                .contains("13987654321")
                .doesNotContain("停车月卡", "13812345678", "约检修");
        assertThat(desk.get(HOME)).bodyText().contains("打印个人信息查询单", "停车月卡");
        assertThat(new Browsing(web, office, Role.CLEANING).post(person + "/held", "purpose", "x"))
                .hasStatus(403);
        var programs = new yinuo.Programs(web, office);
        var address = person.replace("households", "homes") + "/held";
        assertThat(programs.post(Role.RECEPTIONIST, address, "{}")).hasStatus(422);
        assertThat(programs.post(Role.RECEPTIONIST, address, "{\"purpose\":\"本人要求查询\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("13812345678", "停车月卡");
    }

    @Test
    void who_saves_second_is_told_and_overwrites_nothing() {
        var address = HOME + "/people/" + who("3-1802", "单佳怡").id();
        desk.post(address, "version", "0", "name", "单佳仪", "relation", "TENANT");

        assertThat(desk.swap(address, "version", "0", "name", "单嘉怡", "relation", "TENANT"))
                .hasStatus(409);

        assertThat(home("3-1802").people())
                .extracting(Occupant::name)
                .contains("单佳仪")
                .doesNotContain("单嘉怡");
    }

    @Test
    void what_is_no_name_and_no_phone_is_not_taken() {
        assertThat(desk.swap(HOME + "/people", "name", " ", "phone", "abc", "relation", "OWNER"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写姓名", "电话号码");
        assertThat(desk.swap(HOME + "/notes", "words", "长".repeat(201))).hasStatus(422);
        assertThat(desk.swap(HOME + "/vehicles", "plate", "?")).hasStatus(422);
        assertThat(desk.post(HOME + "/people", "name", "\u0000何静\u0007", "phone", "13500001111", "relation", "OWNER"))
                .hasStatus(302);
    }

    @Test
    void a_note_pops_up_at_the_desk_and_its_removal_can_be_undone() {
        desk.post(HOME + "/notes", "words", "老人午休，<b>14 点前</b>勿打扰");
        assertThat(desk.get(HOME)).bodyText().contains("老人午休，&lt;b&gt;14 点前");
        assertThat(desk.get("households?q=31802")).bodyText().contains("老人午休");
        var note = home("3-1802").notes().getFirst().id();

        var removal = desk.post(HOME + "/notes/" + note + "/removal");
        assertThat(removal).hasStatus(302).hasRedirectedUrl("/" + office.code() + "/" + HOME + "?removed=" + note);
        assertThat(home("3-1802").notes()).isEmpty();
        assertThat(desk.get(HOME + "?removed=" + note)).bodyText().contains("撤销");

        desk.post(HOME + "/notes/" + note + "/restoration");
        assertThat(home("3-1802").notes()).hasSize(1);
        assertThat(desk.post(HOME + "/notes/" + note + "/restoration")).hasStatus(404);
    }

    @Test
    void a_plate_belongs_to_one_home() {
        desk.post(HOME + "/vehicles", "plate", "粤b·12345");
        assertThat(home("3-1802").plates()).containsExactly("粤B12345");

        assertThat(desk.swap("households/3-1702/vehicles", "plate", "粤B12345"))
                .hasStatus(422)
                .bodyText()
                .contains("3-1802");

        desk.post(HOME + "/vehicles/removal", "plate", "粤B12345");
        assertThat(desk.post("households/3-1702/vehicles", "plate", "粤B12345")).hasStatus(302);
        assertThat(home("3-1702").plates()).containsExactly("粤B12345");
    }

    @Test
    void a_revealed_phone_is_masked_again_after_a_moment() {
        var phone = HOME + "/people/" + who("3-1802", "曾子涵").id() + "/phone";

        assertThat(desk.swap(phone, "purpose", "回访"))
                .bodyText()
                .contains("13812345678", "delay:20s")
                .doesNotContain("<html");

        assertThat(desk.post(phone, "purpose", "回访")).bodyText().contains("13812345678", "<html");
        assertThat(desk.get(phone)).bodyText().contains("138****5678").doesNotContain("13812345678");
    }

    @Test
    void who_may_only_look_is_offered_nothing_and_refused_everything() {
        var security = new Browsing(web, office, SECURITY);
        var person = who("3-1802", "曾子涵").id();

        assertThat(security.get(HOME)).hasStatusOk().bodyText().doesNotContain("/leaving", "/notes", "/phone\"");
        assertThat(security.swap(HOME + "/notes", "words", "x")).hasStatus(403);
        assertThat(security.swap(HOME + "/people/" + person + "/phone", "purpose", "x"))
                .hasStatus(403);
        assertThat(new Browsing(web, office, ENGINEERING).get("households")).hasStatus(403);
    }

    @Test
    void another_offices_household_is_not_there() {
        var other = people.office();
        var stranger = new Browsing(web, other, Role.DIRECTOR);
        var person = who("3-1802", "曾子涵").id();

        assertThat(stranger.swap(HOME + "/people/" + person + "/phone", "purpose", "x"))
                .hasStatus(404);
        assertThat(desk.get("households/99-0101")).hasStatus(404);
        assertThat(desk.get("households/" + person)).hasStatus(404);
    }
}
