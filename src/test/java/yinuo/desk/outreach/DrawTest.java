package yinuo.desk.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yinuo.desk.outreach.Activity.Participant;

class DrawTest {

    private static final List<Participant> TWENTY = IntStream.rangeClosed(1, 20)
            .mapToObj(n -> new Participant(null, "3-%04d".formatted(n * 100 + 2), "", "", false))
            .toList();

    @Test
    void the_same_seed_draws_the_same_homes_in_whatever_order_they_came() {
        assertThat(Draw.homes(TWENTY, 14, 42))
                .hasSize(14)
                .doesNotHaveDuplicates()
                .isEqualTo(Draw.homes(TWENTY.reversed(), 14, 42))
                .isNotEqualTo(Draw.homes(TWENTY, 14, 43));
    }

    @Test
    void nobody_is_drawn_who_did_not_take_part() {
        assertThat(Draw.homes(TWENTY, 99, 1)).hasSize(20);
    }
}
