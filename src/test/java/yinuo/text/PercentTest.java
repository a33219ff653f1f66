package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"2,3,66.7", "1,3,33.3", "1,1,100", "0,0,0", "9,10,90", "8997,10000,90", "1,8,12.5", "1,80,1.3"})
    void is_half_up_to_a_tenth(long part, long whole, String text) {
        assertThat(Percent.of(part, whole)).isEqualTo(text);
    }

    @Test
    void is_compared_whole() {
        assertThat(Percent.reaches(8997, 10_000, 90)).isFalse();
        assertThat(Percent.reaches(9, 10, 90)).isTrue();
    }
}
