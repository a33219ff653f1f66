package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.register.Register.NewHome;
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

    @Test
    void a_label_means_the_home_of_its_own_office() {
        var other = people.office();

        assertThat(found(other, "3-1802")).isNotEmpty();
        assertThat(found(office, "3-1802")).isNotEmpty().isNotEqualTo(found(other, "3-1802"));
        assertThat(found(office, "3-1802")).isEqualTo(found(office, "3栋1802"));
    }

    @Test
    void a_home_whose_entering_was_taken_back_is_not_known() {
        var home = new NewHome(Home.Place.home(99, 98, 7), "");

        assertThatThrownBy(() -> office.inTransaction(() -> {
                    register.takeOver(office.office().id(), Map.of(home, List.of()));
                    assertThat(register.find(office.office().id(), "99-9807")).isPresent();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(found(office, "99-9807")).isEmpty();
    }

    private Optional<Register.Found> found(People.Staffed office, String name) {
        return office.in(() -> register.find(office.office().id(), name));
    }
}
