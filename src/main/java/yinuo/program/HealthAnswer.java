package yinuo.program;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a watch over machines whether this node is well: one word, 200 or 503. The rest of the actuator stays away, a tenth
 * of a start for this one address.
 */
@RestController
class HealthAnswer {

    private final HealthContributorRegistry contributors;

    HealthAnswer(HealthContributorRegistry contributors) {
        this.contributors = contributors;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> health() {
        var statuses =
                contributors.stream().map(each -> status(each.contributor())).collect(Collectors.toSet());
        var worst = StatusAggregator.getDefault().getAggregateStatus(statuses);
        return ResponseEntity.status(worst.equals(Status.DOWN) || worst.equals(Status.OUT_OF_SERVICE) ? 503 : 200)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", worst.getCode()));
    }

    private static Status status(HealthContributor contributor) {
        return switch (contributor) {
            case HealthIndicator indicator -> {
                var health = indicator.health();
                yield health == null ? Status.UNKNOWN : health.getStatus();
            }
            case CompositeHealthContributor several ->
                StatusAggregator.getDefault()
                        .getAggregateStatus(several.stream()
                                .map(each -> status(each.contributor()))
                                .collect(Collectors.toSet()));
        };
    }
}
