package yinuo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {

    @ParameterizedTest
    @CsvSource({"厨房水龙头漏水, 水龙头又漏水了, 0.5", "卫生间顶板渗水, 门锁打不开, 0", "Water leak, WATER LEAK, 1", "灯, 门, 0"})
    void texts_are_alike_by_the_pairs_they_share(String one, String other, double expected) {
        assertThat(Grams.likeness(Grams.of(one), Grams.of(other))).isEqualTo(expected, within(0.1));
    }
}
