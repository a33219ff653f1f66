package yinuo.journal.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.attachment.Samples;
import yinuo.attachment.Upload;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** The duty log is one book: numbered without gaps, chained, and nobody tears a page out of it. */
@CentreTest
class DutyBookTest {

    @Autowired
    DutyBook book;

    @Autowired
    DutyNotes notes;

    @Autowired
    DutyDrafts drafts;

    @Autowired
    Attachments files;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("migrationDataSource")
    DataSource owner;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    private void write(int lines) {
        for (var n = 0; n < lines; n++) {
            log("第 " + n + " 条");
        }
    }

    private void log(String words) {
        office.in(() -> {
            journal.log(
                    office.actor(RECEPTIONIST),
                    new Stream("test", UUID.randomUUID()),
                    "home.noted",
                    Map.of("words", words));
            return true;
        });
    }

    private int year() {
        return clock.instant().atZone(clock.getZone()).getYear();
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private Volume volume() {
        return office.in(() -> book.volumes(office.office().id())).getFirst();
    }

    private Volume checked() {
        office.in(() -> {
            book.check(office.office().id(), year(), 1_000_000);
            return true;
        });
        return volume();
    }

    private static void assertSound(Volume volume) {
        assertThat(volume.checked()).satisfies(one -> {
            assertThat(one.fault()).isNull();
            assertThat(one.finished()).isTrue();
        });
    }

    private void alter(int number) throws SQLException {
        meddle("update journal_entry set facts = '{\"words\":\"anders\"}' where office_id = '%s'"
                + " and (stream, stream_id, seq) = (select stream, stream_id, seq from duty_book where number = "
                + number + " and office_id = journal_entry.office_id)");
    }

    private void meddle(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set row_security = off");
            statement.execute(sql.formatted(office.office().id().value()));
        }
    }

    @Test
    @Clause("D05-4.1.8")
    void lines_are_numbered_without_gaps_and_counted_into_pages() {
        write(27);

        var lines = office.in(() -> book.day(office.office().id(), today(), 1));

        assertThat(lines.all()).isEqualTo(27);
        assertThat(lines.lines()).extracting(BookLine::number).containsExactly(26L, 27L);
        assertThat(lines.lines()).extracting(BookLine::page).containsOnly(2L);
        assertThat(volume().pages()).isEqualTo(2);
    }

    @Test
    @Clause("D05-4.1.8")
    void nobody_who_works_here_alters_or_tears_out_a_line() {
        write(3);
        volume();

        for (var sql : List.of(
                "update duty_book set number = 9",
                "delete from duty_book",
                "insert into duty_book select * from duty_book",
                "update duty_book_head set number = 1",
                "delete from duty_book_waiting",
                "truncate duty_book")) {
            assertThatThrownBy(() -> office.inTransaction(() -> db.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> meddleAsOwner("update duty_book set number = 9"))
                .hasMessageContaining("never changed");
        assertSound(checked());
    }

    private void meddleAsOwner(String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            statement.execute(sql);
        }
    }

    @Test
    void a_line_altered_by_the_owner_of_the_database_is_found() throws SQLException {
        write(5);
        assertSound(checked());

        alter(3);

        var checked = checked().checked();
        assertThat(checked).isNotNull();
        assertThat(checked.fault()).isEqualTo(3L);
    }

    @Test
    void a_line_torn_out_is_missed_in_the_middle_and_at_the_end() throws SQLException {
        write(5);
        volume();
        meddle("delete from duty_book where office_id = '%s' and number = 5");
        assertThat(checked().checked()).satisfies(one -> assertThat(one.fault()).isEqualTo(5L));

        meddle("delete from duty_book where office_id = '%s' and number = 2");
        assertThat(checked().checked()).satisfies(one -> assertThat(one.fault()).isEqualTo(2L));
    }

    @Test
    void a_check_goes_on_where_it_was_interrupted() {
        write(2_100);
        office.in(() -> {
            book.check(office.office().id(), year(), 1);
            return true;
        });
        assertThat(volume().checked()).satisfies(one -> assertThat(one.upTo()).isEqualTo(2_000));
        assertThat(volume().checked()).matches(one -> one.isUnderWay());

        assertSound(checked());
        assertThat(volume().checked()).satisfies(one -> assertThat(one.upTo()).isEqualTo(2_100));
    }

    @Test
    void a_finished_check_starts_over_although_lines_came_since() throws SQLException {
        write(4);
        assertSound(checked());
        write(1);
        alter(2);

        assertThat(checked().checked()).satisfies(one -> assertThat(one.fault()).isEqualTo(2L));
    }

    @Test
    void lines_bound_while_a_check_runs_are_no_fault() throws Exception {
        write(4_500);
        volume();
        try (var checker = Executors.newSingleThreadExecutor()) {
            var running = checker.submit(this::checked);
            while (!running.isDone()) {
                write(1);
                volume();
            }
            assertSound(running.get());
        }
    }

    @Test
    void nobody_binds_the_book_of_another_office() {
        var other = people.office();

        assertThatThrownBy(() -> other.inTransaction(() -> db.sql("select duty_book_bind(:office, 'UTC')")
                        .param("office", office.office().id().value())
                        .query(Integer.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("another office");
    }

    @Test
    void a_clock_set_back_changes_neither_the_order_nor_the_chain() {
        log("先写");
        volume();
        clock.advance(Duration.ofHours(-2));
        log("后写");
        clock.advance(Duration.ofHours(2));

        var lines = office.in(() -> book.page(office.office().id(), year(), 1));

        assertThat(lines).extracting(BookLine::number).containsExactly(1L, 2L);
        assertThat(lines.get(1).entry().facts().get("words")).hasToString("Text[words=后写]");
        assertSound(checked());
    }

    @Test
    void a_year_begins_a_volume_of_its_own_that_follows_from_the_last() {
        write(2);
        volume();
        clock.advance(Duration.ofDays(60));
        write(1);

        var volumes = office.in(() -> book.volumes(office.office().id()));

        assertThat(volumes).extracting(Volume::lines).containsExactly(1L, 2L);
        assertSound(checked());
    }

    @Test
    void many_who_open_the_book_at_once_bind_each_line_once() throws Exception {
        write(200);
        try (var readers = Executors.newFixedThreadPool(8)) {
            var found = IntStream.range(0, 16)
                    .mapToObj(_ -> readers.submit(
                            () -> office.in(() -> book.volumes(office.office().id()))))
                    .toList();
            for (var one : found) {
                assertThat(one.get()).extracting(Volume::lines).containsExactly(200L);
            }
        }
        var numbers = office.in(() -> LongStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(sheet -> book.page(office.office().id(), year(), sheet).stream())
                .map(BookLine::number)
                .toList());
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void the_pages_show_the_book_and_check_it() {
        write(30);
        var supervisor = new Browsing(web, office, SUPERVISOR);

        assertThat(supervisor.get("duty-log")).hasStatusOk().bodyText().contains("第 0 条", "第 1 / 2 页");
        assertThat(supervisor.get("duty-log?sheet=2")).bodyText().contains("第 29 条");
        assertThat(supervisor.get("duty-log/paper")).bodyText().contains(year() + "/1", year() + "/30", "第 1–2 页");
        assertThat(supervisor.get("duty-log/volumes")).bodyText().contains("未核验", "30 条");
        assertThat(supervisor.post("duty-log/volumes/" + year() + "/check"))
                .bodyText()
                .contains("完好");
        assertThat(supervisor.get("duty-log/volumes/" + year() + "?sheet=2"))
                .bodyText()
                .contains("第 29 条");
        assertThat(supervisor.get("duty-log/volumes/1999")).hasStatus(404);
        assertThat(new Browsing(web, office, RECEPTIONIST).get("duty-log/volumes"))
                .hasStatus(403);
    }

    @Test
    void programs_read_the_book_line_by_line() {
        write(26);
        var program = new Programs(web, office);

        assertThat(program.get(RECEPTIONIST, "/duty-log"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo(25);
        assertThat(program.get(RECEPTIONIST, "/duty-log?after=25"))
                .bodyJson()
                .extractingPath("$.items[0].entry.facts.words")
                .isEqualTo("第 25 条");
        assertThat(program.get(SUPERVISOR, "/duty-log/volumes"))
                .bodyJson()
                .extractingPath("$[0].lines")
                .isEqualTo(26);
        assertThat(program.get(CLEANING, "/duty-log")).hasStatus(403);
    }

    @Test
    @Clause("D05-4.1.8")
    void a_line_is_corrected_by_another_that_names_it() {
        var desk = office.actor(RECEPTIONIST);
        var wrong = office.in(() -> notes.write(desk, "东门道闸故障", null, null));
        var right = office.in(() -> notes.write(desk, "是西门道闸", Long.toString(wrong.number()), null));

        var lines = office.in(() -> book.day(office.office().id(), today()));

        assertThat(lines).extracting(BookLine::label).containsExactly(wrong.label(), right.label());
        assertThat(lines.getFirst().correctedBy()).containsExactly(right.label());
        assertThat(lines.getFirst().entry().facts().get("words")).isEqualTo(new Fact.Text("东门道闸故障"));
        assertThat(lines.getLast().entry().facts().get("corrects")).isEqualTo(new Fact.Text(wrong.label()));
        assertSound(checked());
    }

    @Test
    @Clause("D01-5.6")
    void the_work_record_of_a_day_leaves_out_what_was_corrected_and_has_room_for_a_remark() {
        var desk = office.actor(RECEPTIONIST);
        var wrong = office.in(() -> notes.write(desk, "东门道闸故障", null, null));
        office.in(() -> notes.write(desk, "是西门道闸", Long.toString(wrong.number()), null));

        assertThat(new Browsing(web, office, RECEPTIONIST).get("duty-log/work"))
                .hasStatusOk()
                .bodyText()
                .contains("客服中心工作记录表", "data-clause=\"D01-5.6\"", "是西门道闸", desk.name(), "备注")
                .doesNotContain("东门道闸故障");
        assertThat(new Browsing(web, office, CLEANING).get("duty-log/work")).hasStatus(403);
    }

    @Test
    void a_line_by_hand_needs_words_a_known_line_and_somebody_who_may() {
        var desk = office.actor(RECEPTIONIST);
        for (var unknown : List.of("7", "1999/1", "0", "第一条", "99999999999999999999")) {
            assertThatThrownBy(() -> office.in(() -> notes.write(desk, "更正", unknown, null)))
                    .as(unknown)
                    .isInstanceOfSatisfying(
                            BadInput.class, bad -> assertThat(bad.faults()).containsKey("corrects"));
        }
        assertThatThrownBy(() -> office.in(() -> notes.write(desk, "  ", null, null)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> office.in(() -> notes.write(office.actor(CLEANING), "记事", null, null)))
                .isInstanceOf(Forbidden.class);
        assertThat(office.in(() -> book.day(office.office().id(), today()))).isEmpty();
    }

    @Test
    void the_page_and_programs_write_by_hand() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.post("duty-log", "words", "门厅灯不亮")).hasStatus3xxRedirection();
        assertThat(desk.swap("duty-log", "words", "更正", "corrects", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这一条");
        assertThat(new Programs(web, office)
                        .post(RECEPTIONIST, "/duty-log", "{\"words\":\"是车库灯不亮\",\"corrects\":\"1\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(2);
        assertThat(desk.get("duty-log"))
                .bodyText()
                .contains("<s class=\"words\">门厅灯不亮</s>", "更正见 " + year() + "/2", "是车库灯不亮");
    }

    @Test
    @Clause("D05-4.2.2.1")
    void a_line_carries_its_evidence_and_what_was_begun_waits_for_it() {
        var desk = office.actor(RECEPTIONIST);
        var photo = office.in(() -> files.store(desk, new Upload("道闸.png", "image/png", Samples.png())))
                .hash();
        keep(desk, "东门道闸", List.of(photo));
        keep(desk, "东门道闸抬不起来", List.of(photo));
        assertThat(office.in(() -> drafts.of(desk))).get().satisfies(draft -> {
            assertThat(draft.words()).isEqualTo("东门道闸抬不起来");
            assertThat(draft.attachments()).containsExactly(photo);
        });
        assertThat(office.in(() -> drafts.of(office.actor(STEWARD)))).isEmpty();

        var line = office.in(() -> notes.write(desk, "东门道闸抬不起来", null, List.of(photo)));

        assertThat(line.entry().facts().get("attachments"))
                .isInstanceOfSatisfying(
                        Fact.Attached.class,
                        attached -> assertThat(attached.files())
                                .extracting(Attachment::hash)
                                .containsExactly(photo));
        assertThat(office.in(() -> drafts.of(desk))).isEmpty();
        assertThat(new Browsing(web, office, RECEPTIONIST).get("duty-log"))
                .bodyText()
                .contains("attachments/" + photo);
        assertThatThrownBy(() -> office.in(() -> notes.write(desk, "没有的附件", null, List.of("0".repeat(64)))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void a_draft_is_shown_again_and_nothing_typed_puts_it_aside() {
        var desk = office.actor(RECEPTIONIST);
        keep(desk, "东门道闸", List.of());
        assertThat(new Browsing(web, office, RECEPTIONIST).get("duty-log"))
                .bodyText()
                .contains("东门道闸</textarea>");
        assertThatThrownBy(() -> keep(desk, "长".repeat(5_001), List.of())).isInstanceOf(BadInput.class);

        keep(desk, "  ", List.of());

        assertThat(office.in(() -> drafts.of(desk))).isEmpty();
    }

    @Test
    void calling_out_on_the_hotline_needs_a_reason_and_is_counted_by_person() {
        var desk = office.actor(RECEPTIONIST);
        assertThatThrownBy(() -> office.in(() -> notes.callOut(desk, "供水公司", " ")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> office.in(() -> notes.callOut(desk, "", "停水"))).isInstanceOf(BadInput.class);

        var line = office.in(() -> notes.callOut(desk, "供水公司", "办公电话故障，报停水"));

        assertThat(line.entry().kind()).isEqualTo("duty.calledOut");
        assertThat(line.entry().dutyLog()).isTrue();
        var now = clock.instant();
        assertThat(office.in(() -> notes.calledOut(office.office().id(), now.minusSeconds(1), now.plusSeconds(1))))
                .containsExactly(Map.entry(desk.name(), 1));
    }

    @Test
    @Clause("D05-4.2.2.1")
    void the_page_keeps_a_line_while_it_is_typed_and_puts_it_aside() {
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.swap("duty-log/draft?typing=true", "words", "西门积水")).hasStatus(204);
        assertThat(desk.get("duty-log")).bodyText().contains("西门积水</textarea>");
        assertThat(desk.post("duty-log/draft/removal")).hasStatus3xxRedirection();

        assertThat(desk.get("duty-log")).bodyText().doesNotContain("西门积水");
    }

    @Test
    void the_page_and_programs_write_down_calls_out_on_the_hotline() {
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.swap("duty-log/hotline", "person", "供水公司", "words", "")).hasStatus(422);
        assertThat(desk.post("duty-log/hotline", "person", "供水公司", "words", "报停水"))
                .hasStatus3xxRedirection();
        assertThat(new Programs(web, office)
                        .post(RECEPTIONIST, "/duty-log/hotline", "{\"person\":\"供电局\",\"words\":\"报停电\"}"))
                .hasStatus(201);

        assertThat(desk.get("duty-log")).bodyText().contains("热线外呼", "供水公司", "报停水", "供电局");
        assertThat(new Browsing(web, office, SUPERVISOR).get("standards"))
                .bodyText()
                .contains(
                        "data-clause=\"D05-4.1.5.e\"",
                        office.actor(RECEPTIONIST).name());
    }

    private void keep(Actor actor, String words, List<String> attachments) {
        office.in(() -> {
            drafts.keep(actor, words, "", attachments);
            return true;
        });
    }
}
