package yinuo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.messages.MessageImport;
import yinuo.desk.messages.MessageImport.Bad;
import yinuo.desk.messages.MessageImport.Result;
import yinuo.promise.Promise.Standing;
import yinuo.promise.PromiseQuestions;
import yinuo.promise.PromiseQuestions.Wanted;
import yinuo.promise.Sweep;
import yinuo.refusal.Refusal;
import yinuo.staff.Role;

/** Messages as mailboxes export them come in with their own times and stir nothing up. */
@CentreTest
class MessageImportTest {

    private static final Path REAL = Path.of("../shared/data/residents-messages.csv");

    @Autowired
    MessageImport messages;

    @Autowired
    ComplaintQuestions questions;

    @Autowired
    PromiseQuestions promises;

    @Autowired
    Sweep sweep;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private Result imported(byte[] file) {
        var actor = office.actor(Role.SUPERVISOR);
        return office.in(() -> {
            var id = messages.bring(actor, "x.csv", file);
            return messages.run(actor, id, messages.guess(actor, id));
        });
    }

    private java.util.List<Complaint> found(String words) {
        return office.in(() -> questions.list(
                        office.actor(Role.SUPERVISOR), new Asked(null, false, null, null, words, null, null, 100)))
                .complaints();
    }

    @Test
    void times_in_both_forms_are_read_and_bad_rows_are_told_apart() {
        var result = imported("""
                \uFEFF留言编号,留言用户,留言主题,留言时间,留言详情
                1,甲,楼上漏水,2019/8/1 7:20:31,"说了, ""很多"" 次
                还是漏"
                2,乙,噪音,43782.472465277802,晚上噪音😀
                3,丙,停车,昨天,乱停
                1,丁,重复,2019/8/1 7:20:31,x
                4,,无名,2019/8/1 7:20:31,x
                5,戊,未来,2030/8/1 7:20:31,x
                6,己,,2019/13/1 7:20:31,x
                """.getBytes(UTF_8));

        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.bad())
                .extracting(Bad::reason)
                .containsExactly(
                        "messages.bad.time",
                        "messages.bad.again",
                        "messages.bad.person",
                        "complaint.bad.future",
                        "messages.bad.time");
        assertThat(found("漏水")).singleElement().satisfies(one -> {
            assertThat(one.filing().receivedAt()).isEqualTo("2019-07-31T23:20:31Z");
            assertThat(one.filing().words()).contains("说了, \"很多\" 次\n还是漏");
        });
        assertThat(found("噪音").getFirst().filing().receivedAt()).isEqualTo("2019-11-13T03:20:21Z");
    }

    @Test
    void imported_again_nothing_comes_twice() {
        var file = "编号,用户,主题,时间,内容\n1,甲,x,2019/8/1 7:20:31,漏水\n".getBytes(UTF_8);

        assertThat(imported(file).imported()).isEqualTo(1);
        assertThat(imported(file).imported()).isZero();
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> imported("编号".getBytes(UTF_8))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> imported("a,b\n\"never closed".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_past_is_unknown_not_broken_and_fires_nothing() {
        imported("编号,用户,主题,时间,内容\n1,甲,x,2019/8/1 7:20:31,漏水\n".getBytes(UTF_8));

        sweep.run();

        var all = office.inTransaction(() -> promises.list(
                office.office().id(), new Wanted(Standing.UNKNOWN, null, null, null, 10), clock.instant()));
        assertThat(all).hasSize(1);
        assertThat(office.inTransaction(() -> promises.counts(office.office().id(), clock.instant()))
                        .broken())
                .isZero();
    }

    @Test
    void three_hundred_real_messages_come_in_and_neighbours_are_found_alike() throws IOException {
        assumeThat(REAL).exists();

        var result = imported(Files.readAllBytes(REAL));

        assertThat(result.imported()).isEqualTo(300);
        assertThat(found("漏水"))
                .isNotEmpty()
                .allMatch(one -> one.filing().words().contains("漏水"));
        assertThat(found("噪音"))
                .isNotEmpty()
                .allMatch(one -> one.filing().words().contains("噪音"));
        var noisy = found("噪音").getFirst();
        var alike = office.in(() -> questions.similar(
                office.office().id(), noisy.filing().words(), noisy.filing().category(), java.time.Instant.EPOCH, 5));
        assertThat(alike.stream().map(one -> one.id().value()).collect(Collectors.toSet()))
                .contains(noisy.id().value())
                .hasSizeGreaterThan(1);
    }
}
