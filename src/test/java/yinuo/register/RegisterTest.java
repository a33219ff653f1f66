package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.staff.Role;

@CentreTest
class RegisterTest {

    @Autowired
    Register register;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-1802", "31802", "3栋1802", "曾子涵", "曾", "zzh", "zengzi", "5678", "138123", "sjy", "4321"})
    void a_household_is_found_by_whatever_somebody_knows(String words) {
        assertThat(office.in(() -> register.search(office.office().id(), words)))
                .extracting(Home::label)
                .contains("3-1802");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_", "查无此人", "00000", "zz'; drop table home"})
    void nothing_is_found_by_nothing(String words) {
        assertThat(office.in(() -> register.search(office.office().id(), words)))
                .isEmpty();
    }

    @Test
    void programs_see_homes_with_masked_phones() {
        var homes = json(new Programs(web, office).get(Role.RECEPTIONIST, "homes?q=31802"));

        assertThat(homes.size()).isEqualTo(1);
        assertThat(homes.get(0).get("label").asString()).isEqualTo("3-1802");
        assertThat(homes.get(0).get("people").get(0).get("phone").asString()).isEqualTo("138****5678");
        assertThat(homes.get(0).get("people").get(0).get("relation").asString()).isEqualTo("OWNER");
    }
}
