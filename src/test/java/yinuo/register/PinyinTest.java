package yinuo.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "曾子涵, zengzihan, zzh",
        "单佳怡, shanjiayi, sjy",
        "解志强, xiezhiqiang, xzq",
        "仇文, qiuwen, qw",
        "尉迟恭, yuchigong, ycg",
        "王伟, wangwei, ww"
    })
    void surnames_have_readings_of_their_own(String name, String full, String initials) {
        assertThat(Pinyin.of(name)).isEqualTo(new Pinyin.Reading(full, initials));
    }

    @Test
    void phones_are_masked_and_read_as_people_write_them() {
        assertThat(Phone.masked("13812345678")).isEqualTo("138****5678");
        assertThat(Phone.read("138 1234 5678")).contains("13812345678");
        assertThat(Phone.read("１３８１２３４５６７８")).contains("13812345678");
        assertThat(Phone.read("0755-82601001")).contains("075582601001");
        assertThat(Phone.read("abc")).isEmpty();
        assertThat(Phone.read("")).isEmpty();
    }
}
