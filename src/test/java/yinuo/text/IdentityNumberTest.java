package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "110105 19491231 002X", "440524188001010014"})
    void the_last_place_is_worked_out_of_the_others(String typed) {
        assertThat(IdentityNumber.isGood(typed)).isEqualTo(!typed.startsWith("4405241880"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"110105194912310021", "1101051949123100", "", "11010519491331002X", "abc", "010105194912310022"})
    void others_are_none(String typed) {
        assertThat(IdentityNumber.isGood(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110***********002X", "E1234567, E12*4567", "12345, *****"})
    void only_its_ends_are_shown(String typed, String shown) {
        assertThat(IdentityNumber.masked(typed)).isEqualTo(shown);
    }
}
