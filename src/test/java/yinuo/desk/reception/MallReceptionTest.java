package yinuo.desk.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.office.Office;
import yinuo.rulebook.Clause;

/** In a mall every contact says how to reach whoever came, and what is beyond scope goes to the property manager. */
@CentreTest
class MallReceptionTest {

    private static final String QUESTION = """
            {"channel":"PHONE","person":{"name":"林小姐"%s},"words":"要求减免一个月管理费",
             "promisedFor":"2026-11-26T08:00:00Z","apologised":true,"askedOf":"物业经理"}""";
    private static final String WITH_PHONE = QUESTION.formatted(",\"phone\":\"13812345678\"");
    private static final String COMPLAINT = """
            {"channel":"PHONE","person":{"name":"林小姐"%s},"category":"OTHER","words":"保安态度差"}""";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Programs programs;

    @BeforeEach
    void open() {
        office = people.office(Office.Profile.MALL);
        programs = new Programs(web, office);
    }

    private String complaint() {
        var id = json(programs.post(RECEPTIONIST, "complaints", COMPLAINT.formatted(",\"phone\":\"13812345678\"")))
                .get("id")
                .asString();
        programs.post(
                SUPERVISOR,
                "complaints/" + id + "/classification",
                "{\"class\":\"VALID\",\"reason\":\"属实\",\"field\":\"SERVICE\",\"fault\":\"NEGLECT\"}");
        return id;
    }

    @Test
    @Clause("D09-4.3")
    void a_contact_without_a_way_to_reach_whoever_came_is_not_saved() {
        assertThat(programs.post(RECEPTIONIST, "inquiries", QUESTION.formatted("")))
                .hasStatus(422)
                .bodyText()
                .contains("phone", "联系方式");
        assertThat(programs.post(RECEPTIONIST, "complaints", COMPLAINT.formatted("")))
                .hasStatus(422)
                .bodyText()
                .contains("phone", "联系方式");
        assertThat(programs.post(RECEPTIONIST, "inquiries", WITH_PHONE)).hasStatus(201);
        assertThat(new Programs(web, people.office()).post(RECEPTIONIST, "inquiries", QUESTION.formatted("")))
                .hasStatus(201);
    }

    @Test
    @Clause({"D09-5.1", "D00-1.3"})
    void the_reception_record_of_an_inquiry_is_printed_and_its_stages_are_seen() {
        var id = json(programs.post(RECEPTIONIST, "inquiries", WITH_PHONE))
                .get("id")
                .asString();
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.get("inquiries/" + id)).bodyText().contains("<b>流转</b>", ">解决<", ">反馈<");
        assertThat(desk.get("inquiries/" + id + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains("物业接待记录", "data-clause=\"D09-5.1\"", "要求减免一个月管理费", "物业经理", "138****5678")
                .doesNotContain("13812345678");
    }

    @Test
    @Clause("D09-4.3")
    void the_form_says_what_is_missing_and_keeps_what_was_typed() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        for (var matter : new String[] {"COMPLAINT", "INQUIRY", "SUGGESTION"}) {
            assertThat(desk.post(
                            "intake",
                            "once",
                            UUID.randomUUID().toString(),
                            "matter",
                            matter,
                            "channel",
                            "VISIT",
                            "category",
                            "OTHER",
                            "person",
                            "林小姐",
                            "words",
                            "洗手间指示牌看不清",
                            "answer",
                            "已说明"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("联系方式", "洗手间指示牌看不清", "data-clause=\"D09-4.3\"");
        }
    }

    @Test
    @Clause("D09-4.3")
    void it_prints_as_the_record_of_reception() {
        assertThat(new Browsing(web, office, RECEPTIONIST).get("complaints/" + complaint() + "/reception"))
                .hasStatusOk()
                .bodyText()
                .contains("物业接待记录", "林小姐", "保安态度差");
    }

    @Test
    @Clause("D09-3.1")
    void an_inquiry_beyond_scope_waits_for_the_property_managers_decision() {
        var id = json(programs.post(RECEPTIONIST, "inquiries", WITH_PHONE))
                .get("id")
                .asString();
        assertThat(programs.post(RECEPTIONIST, "inquiries/" + id + "/beyond-scope", "{\"words\":\"超出权限\"}"))
                .hasStatusOk();

        assertThat(programs.post(RECEPTIONIST, "inquiries/" + id + "/answer", "{\"words\":\"不行\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D09-3.1");
        assertThat(programs.post(SUPERVISOR, "inquiries/" + id + "/decision", "{\"words\":\"可以\"}"))
                .hasStatus(403);
        assertThat(new Browsing(web, office, DIRECTOR).get("notices"))
                .bodyText()
                .contains("待您决定");
        assertThat(new Browsing(web, office, DIRECTOR).get("inquiries/" + id))
                .bodyText()
                .contains("作出决定", "data-clause=\"D09-3.1\"");
        assertThat(programs.post(DIRECTOR, "inquiries/" + id + "/decision", "{\"words\":\"分两期\"}"))
                .hasStatusOk();
        assertThat(json(programs.post(RECEPTIONIST, "inquiries/" + id + "/answer", "{\"words\":\"可分两期缴\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("ANSWERED");
    }

    @Test
    @Clause("D09-3.1")
    void a_complaint_beyond_scope_waits_for_the_property_managers_decision() {
        var id = complaint();
        assertThat(programs.post(STEWARD, "complaints/" + id + "/passing-up", "{\"words\":\"要求赔偿\"}"))
                .hasStatusOk();

        assertThat(programs.post(STEWARD, "complaints/" + id + "/handling", "{\"words\":\"赔了\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D09-3.1");
        assertThat(programs.post(SUPERVISOR, "complaints/" + id + "/decision", "{\"words\":\"赔\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("D09-3.1");
        assertThat(programs.post(DIRECTOR, "complaints/" + id + "/decision", "{\"words\":\"不赔\"}"))
                .hasStatusOk();
        assertThat(programs.post(STEWARD, "complaints/" + id + "/handling", "{\"words\":\"已说明\"}"))
                .hasStatusOk();
    }

    @Test
    void elsewhere_nothing_goes_to_a_property_manager() {
        office = people.office();
        programs = new Programs(web, office);
        var id = json(programs.post(RECEPTIONIST, "inquiries", WITH_PHONE))
                .get("id")
                .asString();

        assertThat(programs.post(RECEPTIONIST, "inquiries/" + id + "/beyond-scope", "{\"words\":\"x\"}"))
                .hasStatus(422);
    }
}
