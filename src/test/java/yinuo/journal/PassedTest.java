package yinuo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PassedTest {

    private static final Passed DONE = new Passed(Passed.Stage.RECORDED, Instant.EPOCH, "林晓");
    private static final Passed AHEAD = Passed.ahead(Passed.Stage.SOLVED);

    @Test
    void only_what_has_passed_is_together() {
        assertThat(DONE.isWith(DONE)).isTrue();
        assertThat(DONE.isWith(new Passed(Passed.Stage.SOLVED, Instant.EPOCH, "周宁")))
                .isFalse();
        assertThat(AHEAD.isWith(AHEAD)).isFalse();
    }
}
