package yinuo.desk.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.promise.Duties;
import yinuo.rulebook.Clause;

/** The places where the ways to complain hang: seen every quarter, and after every change. */
@CentreTest
class PostingsTest {

    @Autowired
    Duties duties;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;
    private Browsing director;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
        director = new Browsing(web, office, DIRECTOR);
        duties.plan(office.office());
    }

    private String place(String name) {
        return json(programs.post(SUPERVISOR, "postings", "{\"place\":\"%s\"}".formatted(name)))
                .get("id")
                .asString();
    }

    private void look(String id, boolean legible) {
        assertThat(programs.post(
                        RECEPTIONIST,
                        "postings/" + id + "/look",
                        "{\"legible\":%s,\"words\":\"%s\"}".formatted(legible, legible ? "" : "被撕去一角")))
                .hasStatusOk();
    }

    private List<String> titles(String query) {
        return json(programs.get(DIRECTOR, "promises" + query)).get("items").findValuesAsString("title");
    }

    @Test
    @Clause("D12-1.1")
    void the_quarter_is_kept_when_every_place_was_seen_legible() {
        var lobby = place("3 栋大堂");
        var board = place("公告栏");
        look(lobby, true);
        look(board, false);
        assertThat(titles("")).contains("每季查看投诉渠道公示");

        look(board, true);

        assertThat(titles("?standing=KEPT")).contains("每季查看投诉渠道公示");
        clock.set("2027-01-01T09:00:00");
        duties.plan(office.office());
        programs = new Programs(web, office);
        assertThat(titles("?limit=200")).as("the next quarter brings it again").contains("每季查看投诉渠道公示");
    }

    @Test
    @Clause("D12-1.1")
    void a_changed_contact_point_asks_for_a_look_at_every_place() {
        var lobby = place("3 栋大堂");
        look(lobby, true);
        clock.advance(java.time.Duration.ofMinutes(1));
        change("1", "新名");
        assertThat(titles("")).as("only the name changed").doesNotContain("联系方式变更后更换并查看公示");

        change("0755-1", "新名");
        assertThat(titles("")).contains("联系方式变更后更换并查看公示");
        look(lobby, true);

        assertThat(titles("?standing=KEPT")).contains("联系方式变更后更换并查看公示");
        assertThat(director.get("postings/notice")).bodyText().contains("0755-1", "a@b.example");
        assertThat(director.get("postings")).bodyText().contains("3 栋大堂", "完好清晰");
    }

    private void change(String dutyPhone, String name) {
        assertThat(director.post(
                        "settings",
                        "name",
                        name,
                        "profile",
                        "RESIDENTIAL",
                        "dutyPhone",
                        dutyPhone,
                        "hotline",
                        "2",
                        "fax",
                        "3",
                        "email",
                        "a@b.example"))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_place_is_listed_once_and_damage_is_described() {
        var lobby = place("3 栋大堂");

        assertThat(programs.post(SUPERVISOR, "postings", "{\"place\":\"3 栋大堂\"}"))
                .hasStatus(422);
        assertThat(programs.post(SUPERVISOR, "postings/" + lobby + "/look", "{\"legible\":false}"))
                .hasStatus(422);
        assertThat(programs.post(CLEANING, "postings", "{\"place\":\"x\"}")).hasStatus(403);
        assertThat(director.post("postings/" + lobby + "/removal")).hasStatus3xxRedirection();
        assertThat(director.get("postings")).bodyText().contains("还没有登记公示地点");
    }
}
