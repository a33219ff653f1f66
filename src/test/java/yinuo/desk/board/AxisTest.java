package yinuo.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yinuo.office.Office;
import yinuo.promise.Promise;
import yinuo.promise.Subject;
import yinuo.staff.Role;

/** Promises along the hours: no two on top of each other, however many are due at the same time. */
class AxisTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-26T10:00:00Z");

    private static Promise promise(Instant due, @Nullable Instant done) {
        return about(new Subject("mail", UUID.randomUUID(), "EE1", "3-1802", "曾子涵", "mail"), due, done);
    }

    private static Promise about(Subject subject, Instant due, @Nullable Instant done) {
        return new Promise(
                new Promise.Id(new Office.Id(UUID.randomUUID()), UUID.randomUUID()),
                new Promise.Made("CALL_ADDRESSEE", "D02-4.5", "by 18:00", 1, NOON, due, due),
                subject,
                new Promise.Owner(Role.STEWARD, null),
                new Promise.Outcome(done, null, null, null, 0, false, null));
    }

    private static Axis.Lane lane(List<Promise> promises) {
        var lane = Axis.of(Axis.Stretch.at(NOON, ZONE), NOON, ZONE, promises)
                .lanes()
                .get(Role.STEWARD);
        assertThat(lane).isNotNull();
        return lane;
    }

    @Test
    void what_finds_no_room_is_counted_and_nothing_covers_anything() {
        var lane = lane(IntStream.range(0, 40)
                .mapToObj(n -> promise(EVENING.plus(Duration.ofMinutes(n % 3)), null))
                .toList());

        assertThat(lane.pins()).hasSize(6).extracting(Axis.Pin::row).doesNotHaveDuplicates();
        assertThat(lane.more()).isEqualTo(34);
    }

    @Test
    void what_is_owed_comes_before_what_is_done() {
        var done = IntStream.range(0, 6).mapToObj(_ -> promise(EVENING, EVENING));
        var owed = IntStream.range(0, 5).mapToObj(_ -> promise(EVENING, null));

        var lane = lane(java.util.stream.Stream.concat(done, owed).toList());

        assertThat(lane.pins()).filteredOn(pin -> pin.promise().isOpen()).hasSize(5);
        assertThat(lane.more()).isEqualTo(5);
    }

    @Test
    void those_with_room_share_a_row() {
        var lane = lane(List.of(
                promise(NOON, null), promise(EVENING, null), promise(EVENING.minus(Duration.ofHours(2)), null)));

        assertThat(lane.rows()).isEqualTo(1);
        assertThat(lane.more()).isZero();
    }

    @Test
    void a_number_takes_more_room_than_a_home_or_the_title_of_a_duty() {
        var soon = EVENING.plus(Duration.ofMinutes(75));
        var collective = new Subject("collective", UUID.randomUUID(), "JT-20261126-001", "", "顶板渗水", "collectives");
        var conduct = new Subject("conduct", UUID.randomUUID(), "KH-20261126-001", "", "KH-20261126-001", "conduct");
        var duty = new Subject("duty", UUID.randomUUID(), "2026-11-26", "", "2026-11-26", "duties");

        assertThat(lane(List.of(about(collective, EVENING, null), promise(soon, null)))
                        .rows())
                .isEqualTo(2);
        assertThat(lane(List.of(about(conduct, EVENING, null), promise(soon, null)))
                        .rows())
                .isEqualTo(2);
        assertThat(lane(List.of(about(duty, EVENING, null), promise(soon, null)))
                        .rows())
                .isEqualTo(1);
    }
}
