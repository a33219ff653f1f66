package yinuo.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialTest {

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
