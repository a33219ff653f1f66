package yinuo.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yinuo.desk.incident.Incident.Caller;
import yinuo.desk.incident.Incident.Place;
import yinuo.desk.incident.Incident.Progress;
import yinuo.desk.incident.Incident.Report;
import yinuo.desk.incident.Incident.Stage;
import yinuo.desk.incident.Incident.Taken;
import yinuo.office.Office;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;

/** An incident by itself: what follows from its steps, and what it refuses. */
class IncidentTest {

    private static final Instant START = Instant.parse("2026-11-26T02:00:00Z");

    private final Incident begun = new Incident(
            new Incident.Id(new Office.Id(UUID.randomUUID()), UUID.randomUUID()),
            0,
            new Report(
                    "TF-1",
                    IncidentKind.BURST_PIPE,
                    Team.ENGINEERING,
                    new Taken(START, START, "前台"),
                    new Place(null, 3, "3-0502"),
                    new Caller("王阿姨", ""),
                    "水管爆裂"),
            Progress.NEW,
            List.of("关阀"),
            List.of());

    private static Incident then(Incident incident, IncidentDeed deed, Map<String, String> more) {
        var at = START.plus(Duration.ofMinutes(incident.steps().size() + 1));
        return incident.done(new IncidentStep(deed, at, UUID.randomUUID(), "王立军", "说明", more));
    }

    private static Incident then(Incident incident, IncidentDeed deed) {
        return then(incident, deed, Map.of());
    }

    @Test
    @Clause("D01-4.1.4.1")
    void the_kind_names_the_team() {
        assertThat(IncidentKind.BURST_PIPE.team()).isEqualTo(Team.ENGINEERING);
        assertThat(IncidentKind.POWER_CUT.team()).isEqualTo(Team.ENGINEERING);
        assertThat(IncidentKind.FIRE_ALARM.team()).isEqualTo(Team.SECURITY);
        assertThat(IncidentKind.OTHER.team()).isEqualTo(Team.SECURITY);
    }

    @Test
    void how_it_stands_follows_from_its_steps() {
        var after = then(
                then(then(then(begun, IncidentDeed.CALLS), IncidentDeed.ARRIVAL), IncidentDeed.SENTENCE),
                IncidentDeed.MAJOR);

        assertThat(after.progress().stage()).isEqualTo(Stage.ON_SITE);
        assertThat(after.progress().calls()).isEqualTo(2);
        assertThat(after.progress().major()).isTrue();
        assertThat(after.progress().sentence()).isEqualTo("说明");
        assertThat(after.until(after.progress().times().acknowledgedAt()))
                .as("who is there has acknowledged")
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(after.version()).isEqualTo(4);
    }

    @Test
    @Clause("D05-4.1.4.b")
    void it_does_not_end_before_somebody_answered_and_kept_it_from_growing() {
        assertThatThrownBy(() -> then(begun, IncidentDeed.END))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.clause()).isEqualTo("D01-4.1.4"));
        var acknowledged = then(begun, IncidentDeed.ACKNOWLEDGEMENT);
        assertThatThrownBy(() -> then(acknowledged, IncidentDeed.END))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.clause()).isEqualTo("D05-4.1.4.b"));

        var measured = then(acknowledged, IncidentDeed.MEASURES);
        assertThat(measured.untilFirstMeasure()).contains(Duration.ofMinutes(2));
        assertThat(then(measured, IncidentDeed.END).isRunning()).isFalse();
    }

    @Test
    void a_temporary_measure_stands_until_it_is_lifted_even_when_the_rest_is_over() {
        var measured = then(
                then(begun, IncidentDeed.ACKNOWLEDGEMENT),
                IncidentDeed.MEASURES,
                Map.of(IncidentStep.TEMPORARY, "true"));
        var ended = then(measured, IncidentDeed.END);

        assertThat(ended.standing()).containsExactly(1);
        assertThat(ended.next())
                .contains(IncidentDeed.LIFTING, IncidentDeed.REPORTS)
                .doesNotContain(IncidentDeed.CALLS);
        assertThat(then(ended, IncidentDeed.LIFTING, Map.of(IncidentStep.MEASURE, "1"))
                        .standing())
                .isEmpty();
    }

    @Test
    void whoever_comes_second_learns_who_was_first() {
        var acknowledged = then(begun, IncidentDeed.ACKNOWLEDGEMENT);

        assertThatThrownBy(() -> then(acknowledged, IncidentDeed.ACKNOWLEDGEMENT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()).contains("王立军"));
    }
}
