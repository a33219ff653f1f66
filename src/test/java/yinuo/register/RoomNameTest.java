package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-1802",
                "31802",
                "3栋1802",
                "3号楼1802室",
                "三栋1802",
                "3#1802",
                "３－１８０２",
                " 3 - 1802 ",
                "3-18-02",
                "3座1802房",
                "3幢18层02",
                "3/1802",
                "3—1802"
            })
    void a_home_is_known_in_any_sane_form(String name) {
        assertThat(RoomName.read(name)).first().isEqualTo("3-1802");
    }

    @ParameterizedTest
    @CsvSource({"十二栋1104, 12-1104", "121104, 12-1104", "3-902, 3-0902", "S1, S01", "商铺3, S03"})
    void so_are_others(String name, String label) {
        assertThat(RoomName.read(name)).contains(label);
    }

    @Test
    void what_is_no_home_is_none_and_nothing_is_too_odd_to_ask() {
        assertThat(RoomName.read("王先生")).isEmpty();
        assertThat(RoomName.read("")).isEmpty();
        var random = new java.util.Random(7);
        for (var n = 0; n < 20_000; n++) {
            var odd = random.ints(random.nextInt(12), 32, 0x9FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(RoomName.read(odd)).allMatch(label -> label.matches("(\\d+-\\d{4})|(S\\d{2,3})"));
        }
    }
}
