package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void what_there_is_no_room_for_is_left_out_and_no_character_is_cut_in_two() {
        assertThat(Beginning.of("", 3)).isEmpty();
        assertThat(Beginning.of("漏水了", 3)).isEqualTo("漏水了");
        assertThat(Beginning.of("漏水了！", 3)).isEqualTo("漏水了…");
        assertThat(Beginning.of("漏水😀", 3)).isEqualTo("漏水😀");
        assertThat(Beginning.of("漏水😀！", 3)).isEqualTo("漏水😀…");
    }
}
