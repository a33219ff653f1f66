package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest(name = "{0} is {1} fen")
    @CsvSource(
            delimiter = '|',
            value = {"120|12000", "120.5|12050", "0.01|1", "¥1,200.00|120000", " ￥ 80 |8000", "0|0"})
    void money_is_read_to_the_fen(String typed, long fen) {
        assertThat(Yuan.read(typed)).contains(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.234", "1e3", "abc", "12345678901.00", "1.2.3"})
    void what_is_no_money_is_refused(String typed) {
        assertThat(Yuan.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12050,120.50", "1,0.01", "120000000,1200000.00"})
    void what_is_shown_can_be_typed_again(long fen, String shown) {
        assertThat(Yuan.plain(fen)).isEqualTo(shown);
        assertThat(Yuan.read(Yuan.of(fen))).contains(fen);
    }
}
