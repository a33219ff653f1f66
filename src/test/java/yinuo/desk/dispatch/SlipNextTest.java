package yinuo.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.desk.dispatch.SlipDeed.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Stage.Mark;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.refusal.Refusal;

/** What a slip allows, stage by stage, without anything around it. */
class SlipNextTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Mark MARK = new Mark(NOW, "王立军");
    private static final Office.Id OFFICE = new Office.Id(UUID.randomUUID());

    private static Slip slip(Stage stage, boolean internal) {
        var job = new Job(Job.Kind.SMALL_REPAIR, Job.Urgency.NORMAL, Job.Place.PUBLIC, internal, false);
        return new Slip(
                new Slip.Id(OFFICE, UUID.randomUUID()),
                0,
                new Slip.Filing(
                        "PG-20261126-001",
                        NOW,
                        "陈雨桐",
                        Source.DESK,
                        new Order.Receipt(NOW, "", "陈雨桐"),
                        null,
                        "",
                        "曾子涵",
                        "",
                        "灯不亮",
                        job,
                        Order.Appointment.NONE,
                        null),
                new Slip.To(new Department.Id(OFFICE, UUID.randomUUID()), "工程部", null, ""),
                new Slip.Limits(NOW.plusSeconds(60), NOW.plusSeconds(120), NOW.plusSeconds(180)),
                stage,
                List.of());
    }

    private static SlipStep step(SlipDeed deed) {
        return new SlipStep(deed, NOW, UUID.randomUUID(), "x", "x", Map.of());
    }

    @Test
    void before_it_is_acknowledged_the_department_can_only_acknowledge_or_transfer_it() {
        assertThat(slip(new Stage.Sent(), false).next())
                .containsExactlyInAnyOrder(
                        ACKNOWLEDGEMENT, TRANSFER, FOLLOW_UP, APOLOGY, COPY, REMINDER, FEEDBACK, CANCELLATION);
        assertThatThrownBy(() -> slip(new Stage.Sent(), false).must(ARRIVAL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.clause()).isEqualTo("D01-4.10.1"));
    }

    @Test
    void work_begins_on_site_and_ends_done() {
        assertThat(slip(new Stage.Issued(MARK), false).next())
                .contains(CLARIFICATION, ARRIVAL, EXTENSION, NOT_TODAY, COORDINATION)
                .doesNotContain(COMPLETION, ACKNOWLEDGEMENT, RETURN);
        assertThat(slip(new Stage.OnSite(MARK, MARK), false).next())
                .contains(COMPLETION, MATERIAL, EXTENSION)
                .doesNotContain(ARRIVAL, RESULT_TOLD);
    }

    @Test
    void done_and_returned_are_two_things_and_both_close_it() {
        var done = new Stage.Done(MARK, MARK, MARK, null, null);
        var returned = new Stage.Done(MARK, MARK, MARK, null, new Stage.Returned(MARK, Stage.Returned.How.PAPER));
        var told = new Stage.Done(
                MARK,
                MARK,
                MARK,
                new Stage.Told(MARK, Opinion.SATISFIED),
                new Stage.Returned(MARK, Stage.Returned.How.PAPER));

        assertThat(slip(done, false).at()).isEqualTo(Stage.Name.DONE);
        assertThat(slip(done, false).next()).contains(RESULT_TOLD, RETURN).doesNotContain(CANCELLATION, COMPLETION);
        assertThat(slip(returned, false).at()).isEqualTo(Stage.Name.DONE);
        assertThat(slip(returned, false).next()).contains(RESULT_TOLD).doesNotContain(RETURN);
        assertThat(slip(returned, true).at()).isEqualTo(Stage.Name.CLOSED);
        assertThat(slip(told, false).at()).isEqualTo(Stage.Name.CLOSED);
    }

    @Test
    void an_internal_job_has_no_resident_to_call_or_tell() {
        assertThat(slip(new Stage.Issued(MARK), true).next()).doesNotContain(CLARIFICATION, NOT_TODAY, APOLOGY);
        assertThat(slip(new Stage.Done(MARK, MARK, MARK, null, null), true).next())
                .doesNotContain(RESULT_TOLD);
    }

    @Test
    void what_was_asked_waits_for_its_answer_and_cannot_be_asked_twice() {
        var asked = slip(new Stage.Issued(MARK), false).noted(step(EXTENSION));

        assertThat(asked.next()).contains(EXTENSION_DECISION).doesNotContain(EXTENSION);
        assertThat(asked.noted(step(EXTENSION_DECISION)).next())
                .contains(EXTENSION)
                .doesNotContain(EXTENSION_DECISION);
        assertThat(asked.noted(step(REMINDER)).next()).contains(ANSWER);
    }

    @Test
    void a_cancelled_slip_allows_nothing() {
        assertThat(slip(new Stage.Cancelled(MARK, "误登"), false).next()).isEmpty();
    }
}
