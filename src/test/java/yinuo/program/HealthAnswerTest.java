package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;

@CentreTest
class HealthAnswerTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    HealthContributorRegistry contributors;

    @Test
    void a_node_that_is_well_says_so_in_one_word_to_anybody() {
        var answer = web.get().uri("/actuator/health").exchange();

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"status\":\"UP\"}");
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        assertThat(contributors.getContributor("db")).isNotNull();
    }

    @Test
    void one_part_that_is_down_takes_the_node_out_and_says_nothing_about_itself() {
        HealthIndicator ill = () -> Health.down().withDetail("secret", "inside").build();
        contributors.registerContributor("ill", ill);
        try {
            assertThat(web.get().uri("/actuator/health"))
                    .hasStatus(503)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"status\":\"DOWN\"}");
        } finally {
            contributors.unregisterContributor("ill");
        }
    }
}
