package yinuo.desk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.rulebook.Clause;

/** Callbacks on screen, as people use them without a script. */
@CentreTest
class CallbackPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Callbacks callbacks;

    private People.Staffed office;
    private Browsing steward;

    @BeforeEach
    void open() {
        office = people.office();
        steward = new Browsing(web, office, STEWARD);
    }

    private Callback owed(Work.Kind kind) {
        return new Owing(callbacks, office).owe(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?tab=BOOKED",
                "?tab=ALL&q=3-1802",
                "/calls",
                "/visits",
                "/visits?building=3",
                "/visits/print?building=3"
            })
    @Clause({"D03-5.1", "D01-3.10", "D01-5.13"})
    void lists_show_who_is_to_be_asked(String list) {
        owed(Work.Kind.SMALL_REPAIR);

        var shown = assertThat(steward.get("callbacks" + list)).hasStatusOk().bodyText();

        if (list.contains("BOOKED")) {
            shown.doesNotContain("3-1802");
        } else {
            shown.contains("3-1802").contains("厨房水龙头更换");
        }
        if (list.contains("print")) {
            shown.contains("巡访、回访记录表", "D01-5.13");
        }
    }

    @Test
    @Clause({"D03-4", "D03-5.1"})
    void the_form_records_a_visit_and_the_paper_shows_it() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        assertThat(steward.get("callbacks/" + id)).hasStatusOk().bodyText().contains("data-clause=\"D03-4.1\"");

        assertThat(steward.post(
                        "callbacks/" + id + "/answer",
                        "version",
                        "0",
                        "means",
                        "VISIT_AND_LOOK",
                        "quality",
                        "SATISFIED",
                        "effect",
                        "SATISFIED",
                        "overall",
                        "VERY_SATISFIED",
                        "faultKind",
                        "NONE",
                        "suggestion",
                        "常来看看",
                        "words",
                        "水龙头不再滴水",
                        "signedBy",
                        "曾子涵",
                        "signedHow",
                        "PAPER",
                        "companions",
                        ""))
                .hasStatus3xxRedirection();

        assertThat(steward.get("callbacks/" + id)).hasStatusOk().bodyText().contains("常来看看", "非常满意");
        assertThat(steward.get("callbacks/" + id + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains("水龙头不再滴水", "曾子涵");
        assertThat(steward.get("callbacks/" + id + "/visit")).hasStatusOk();
        assertThat(steward.get("suggestions")).hasStatusOk().bodyText().contains("常来看看");
        assertThat(steward.get("callbacks?tab=DONE")).hasStatusOk().bodyText().contains("HF-20261126-001");
        assertThat(steward.get("households/3-1802")).hasStatusOk().bodyText().contains("HF-20261126-001");
    }

    @Test
    void attempts_from_the_call_list_lead_back_to_it() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();

        assertThat(steward.post(
                        "callbacks/" + id + "/attempts",
                        "version",
                        "0",
                        "list",
                        "true",
                        "means",
                        "PHONE",
                        "result",
                        "BOOKED",
                        "bookedFor",
                        "2026-11-27T10:00"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/callbacks/calls");

        assertThat(steward.get("callbacks/calls")).bodyText().contains("11-27 10:00");
    }

    @Test
    void a_number_is_masked_until_it_is_asked_for_which_is_written_down() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        assertThat(steward.get("callbacks/" + id)).bodyText().doesNotContain("13812345678");

        assertThat(steward.swap("callbacks/" + id + "/phone")).bodyText().contains("13812345678");

        assertThat(steward.get("callbacks/" + id)).bodyText().contains("查看完整电话");
    }

    @Test
    void rates_open_their_rows_and_excel_opens() {
        owed(Work.Kind.SMALL_REPAIR);

        assertThat(steward.get("callbacks/rates"))
                .hasStatusOk()
                .bodyText()
                .contains("what=MISSING", "rate=REPAIR&amp;month=2026-11");
        assertThat(steward.get("callbacks?tab=ALL&rate=REPAIR&month=2026-11&what=OPEN"))
                .hasStatusOk()
                .bodyText()
                .contains("厨房水龙头更换");
    }

    @Test
    void another_offices_callback_is_not_there() {
        var id = owed(Work.Kind.SMALL_REPAIR).id().value();
        var other = new Browsing(web, people.office(), DIRECTOR);

        assertThat(other.get("callbacks/" + id)).hasStatus(404);
        assertThat(other.post("callbacks/" + id + "/release", "version", "0", "words", "x"))
                .hasStatus(404);
    }
}
