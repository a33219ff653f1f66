package yinuo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yinuo.rulebook.Clause;

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

    @Test
    @Clause("D00-1.3")
    void what_follows_a_stage_that_is_still_ahead_is_ahead_too() {
        assertThat(Passed.inOrder(List.of())).isTrue();
        assertThat(Passed.inOrder(List.of(DONE, DONE, AHEAD, AHEAD))).isTrue();
        assertThat(Passed.inOrder(List.of(DONE, AHEAD, DONE))).isFalse();
    }
}
