package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;

/** Zones are drawn on screen; homes and stewards follow. */
@CentreTest
class ZonesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
    }

    private String zones() {
        return json(programs.get(ADMINISTRATOR, "zones")).get("items").toString();
    }

    @Test
    void a_zone_is_added_once_and_holds_what_is_assigned_to_it() {
        var administrator = new Browsing(web, office, ADMINISTRATOR);
        assertThat(administrator.post("zones", "name", "东区")).hasStatus(302);
        assertThat(administrator.post("zones", "name", "东区")).hasStatus(422);

        assertThat(administrator.post("zones/homes", "zone", "东区", "building", "3"))
                .hasStatus(302);

        assertThat(zones())
                .contains(
                        "{\"name\":\"东区\",\"homes\":18,\"buildings\":[3]}",
                        "{\"name\":\"一区\",\"homes\":1,\"buildings\":[]}");
        assertThat(administrator.get("zones")).bodyText().contains("18 户", "东区");
    }

    @Test
    void a_unit_and_single_homes_are_assigned_too() {
        programs.post(ADMINISTRATOR, "zones", "{\"name\":\"二区\"}");

        assertThat(programs.post(
                        ADMINISTRATOR,
                        "zones/homes",
                        "{\"zone\":\"二区\",\"buildings\":[3],\"fromDoor\":3,\"toDoor\":4}"))
                .hasStatus(422);
        assertThat(programs.post(ADMINISTRATOR, "zones/homes", "{\"zone\":\"二区\",\"homes\":[\"31802\",\"3-0102\"]}"))
                .hasStatusOk();
        assertThat(zones()).contains("\"二区\",\"homes\":2");
        assertThat(programs.post(
                        ADMINISTRATOR,
                        "zones/homes",
                        "{\"zone\":\"二区\",\"buildings\":[3],\"fromDoor\":1,\"toDoor\":2,\"shops\":true}"))
                .hasStatusOk();
        assertThat(zones()).contains("\"二区\",\"homes\":19");
    }

    @Test
    void a_renamed_zone_keeps_its_homes_and_its_steward() {
        var rename = "{\"before\":\"一区\",\"name\":\"南区\"}";
        assertThat(programs.post(DIRECTOR, "zones/name", rename)).hasStatusOk();

        assertThat(zones()).contains("\"南区\",\"homes\":19").doesNotContain("一区");
        assertThat(new Browsing(web, office, DIRECTOR).get("zones"))
                .bodyText()
                .contains(office.actor(STEWARD).name());
        assertThat(programs.post(DIRECTOR, "zones/name", rename)).hasStatus(409);
    }

    @Test
    void only_those_who_run_the_office_draw_zones_and_only_with_sense() {
        assertThat(programs.post(SUPERVISOR, "zones", "{\"name\":\"x\"}")).hasStatus(403);
        assertThat(programs.get(STEWARD, "zones")).hasStatus(403);
        assertThat(programs.post(DIRECTOR, "zones", "{\"name\":\" \"}")).hasStatus(422);
        assertThat(programs.post(DIRECTOR, "zones/homes", "{\"zone\":\"九区\",\"buildings\":[3]}"))
                .hasStatus(422)
                .bodyText()
                .contains("zone");
        assertThat(programs.post(DIRECTOR, "zones/homes", "{\"zone\":\"一区\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("buildings");
    }
}
