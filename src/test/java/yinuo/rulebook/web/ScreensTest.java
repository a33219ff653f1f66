package yinuo.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.rulebook.ClauseRecord.Day;
import yinuo.rulebook.Trace;

@CentreTest
class ScreensTest {

    @Autowired
    Screens screens;

    @Autowired
    Trace trace;

    @Test
    void every_module_that_carries_out_a_clause_has_a_page_or_says_that_it_has_none() {
        assertThat(trace.everyModule())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(screens.path(module)).isNotNull());
    }

    @Test
    void a_clause_names_the_pages_where_people_meet_it() {
        assertThat(screens.of("D12-3.1")).extracting(Screens.Screen::path).contains("complaints", "board");
        assertThat(screens.of("D12-title")).isEmpty();
    }

    @Test
    void thirty_days_are_drawn_with_the_fullest_as_the_measure() {
        var today = LocalDate.of(2026, 3, 31);

        var bars = Bars.of(List.of(new Day(today, 3, 1), new Day(today.minusDays(29), 1, 0)), today);

        assertThat(bars.bars()).hasSize(Bars.DAYS);
        assertThat(bars.bars().getFirst().keptHeight()).isEqualTo(25);
        assertThat(bars.bars().getLast().keptHeight()).isEqualTo(75);
        assertThat(bars.bars().getLast().missedHeight()).isEqualTo(25);
        assertThat(bars.kept()).isEqualTo(4);
        assertThat(bars.missed()).isEqualTo(1);
    }
}
