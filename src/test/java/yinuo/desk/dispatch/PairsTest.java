package yinuo.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

    @ParameterizedTest
    @CsvSource({"厨房水龙头漏水, 水龙头又漏水了, 60", "卫生间顶板渗水, 门锁打不开, 0", "灯, 灯, 100", "灯, 门, 0"})
    void faults_are_alike_by_the_pairs_they_share(String one, String other, int expected) {
        assertThat(Pairs.likeness(one, other)).isBetween(expected - 20, expected);
    }

    @Test
    void amounts_are_rounded_to_the_fen_and_written_in_yuan() {
        var pipe = new Material("水管", new BigDecimal("1.55"), 1_999);
        var glue = new Material("胶", new BigDecimal("2"), 123_456);

        assertThat(pipe.amountFen()).isEqualTo(3_098);
        assertThat(Material.yuan(Material.total(List.of(pipe, glue)))).isEqualTo("2,500.10");
        assertThat(new Material("", BigDecimal.ONE, 1).isSane()).isFalse();
        assertThat(new Material("胶", new BigDecimal("-1"), 1).isSane()).isFalse();
        assertThat(new Material("胶", BigDecimal.ONE, -1).isSane()).isFalse();
    }
}
