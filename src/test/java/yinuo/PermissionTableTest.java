package yinuo;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.staff.Deed;
import yinuo.staff.Role;

/** The table of who may do what, whole: a role that gains or loses a deed changes a line here. */
@CentreTest
class PermissionTableTest {

    /** Roles in the order of {@link Role}: one letter each where the deed is theirs. */
    private static final String TABLE = """
            REGISTER_MATTER             RTLVDECSKX.....
            SEE_MATTERS                 RTLVDECS.XQ.PG.
            CLASSIFY_COMPLAINT          ...VD..........
            RECLASSIFY_COMPLAINT        ....D..........
            CONTACT_RESIDENT            .TLVD..........
            HANDLE_COMPLAINT            RTLVDECS.......
            REPLY_TO_RESIDENT           R.LVD..........
            CALL_BACK                   RTLVD..........
            PASS_UP                     .TLVD.......P..
            DECIDE_WHAT_WAS_PASSED_UP   ...VD....X..PG.
            REPORT_TO_COMPLAINT_CENTRE  R..VD..........
            DECLARE_COLLECTIVE          R.LVD..........
            LEAD_COLLECTIVE             ....D..........
            RELEASE_COMPLAINT           ....D..........
            ANSWER_INQUIRY              RTLVD..........
            PAUSE_PROMISE               ...VD..........
            WAIVE_PROMISE               ....D..........
            URGE                        R.LVD..........
            ASSIGN                      ..LVD..........
            SEE_BOARD                   R.LVD....XQ....
            SEE_COMPLIANCE              ..LVD....XQ.PG.
            SPOT_CHECK                  ...VD.....Q....
            MANAGE_POSTINGS             RTLVD.........A
            SEE_DUTY_LOG                RTLVD....XQ....
            WRITE_DUTY_LOG              RTLVD..........
            COUNTERSIGN_DUTY_LOG        ...VD..........
            VERIFY_JOURNAL              ...VD....XQ...A
            SEE_REGISTER                RTLVD..SK......
            CHANGE_REGISTER             RTLVD..........
            IMPORT_REGISTER             ...VD.........A
            EXPORT_PERSONAL_DATA        ...VD..........
            REVEAL_PHONE                RTLVD...K......
            IMPORT_MESSAGES             ...VD....X....A
            CHANGE_RULEBOOK             ....D.....Q...A
            MANAGE_STAFF                ....D......H..A
            MANAGE_OFFICE               ....D.........A
            """;

    private static final String LETTERS = "RTLVDECSKXQHPGA";

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Test
    void the_table_is_as_agreed() {
        var table = Arrays.stream(Deed.values())
                .map(deed -> "%-28s%s".formatted(deed.name(), letters(deed)))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(table).isEqualTo(TABLE);
    }

    private static String letters(Deed deed) {
        return Arrays.stream(Role.values())
                .map(role -> deed.isFor(role) ? LETTERS.substring(role.ordinal(), role.ordinal() + 1) : ".")
                .collect(Collectors.joining());
    }

    @Test
    void a_deed_of_another_role_is_refused_with_its_name() {
        var programs = new Programs(web, people.office());

        assertThat(programs.post(HUMAN_RESOURCES, "complaints", """
                {"channel":"PHONE","person":{"name":"x"},"category":"OTHER","words":"x"}""")).hasStatus(403);
        assertThat(programs.get(HUMAN_RESOURCES, "complaints")).hasStatus(403);
        assertThat(programs.get(CLEANING, "homes?q=1")).hasStatus(403);
        assertThat(programs.get(RECEPTIONIST, "journal/verification")).hasStatus(403);
    }
}
