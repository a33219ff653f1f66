package yinuo.register.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yinuo.register.files.Sheets.line;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yinuo.refusal.Refusal;
import yinuo.register.KnownHomes;
import yinuo.register.KnownHomes.Living;
import yinuo.register.Occupant.Relation;

class ImportCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Object[] HEADING = line("房号", "姓名", "关系", "联系电话", "入住日期", "片区", "车牌号", "备注", "楼栋");

    private final KnownHomes known = new KnownHomes(
            Map.of("3-1802", UUID.randomUUID(), "11-0802", UUID.randomUUID(), "1-1802", UUID.randomUUID()),
            Map.of(3, "一区"),
            Map.of(),
            Set.of(new Living("3-1802", "曾子涵", "13812345678"), new Living("3-1802", "曾子涵", "")),
            Map.of("粤B12345", "3-1802"),
            Set.of());

    private ImportCheck check(Object[]... lines) {
        var all = new Object[lines.length + 1][];
        all[0] = HEADING;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return new ImportCheck(ImportSheet.of(ExcelFile.lines(Sheets.of(all))), known, TODAY);
    }

    @Test
    void a_full_line_is_understood() {
        var check =
                check(line("3栋1803", "单佳怡", "租户", "139 8765 4321", "2025年3月1日", "", "粤B·88888, 粤BD12345", "夜班，白天勿扰"));

        assertThat(check.faults()).isEmpty();
        var arrival = check.rows().getFirst();
        assertThat(arrival.label()).isEqualTo("3-1803");
        assertThat(arrival.zone()).isEqualTo("一区");
        assertThat(arrival.person().phone()).isEqualTo("13987654321");
        assertThat(arrival.person().relation()).isEqualTo(Relation.TENANT);
        assertThat(arrival.person().since()).isEqualTo("2025-03-01");
        assertThat(arrival.plates()).containsExactly("粤B88888", "粤BD12345");
        assertThat(arrival.note()).isEqualTo("夜班，白天勿扰");
    }

    @Test
    void numbers_and_days_of_excel_are_understood_too() {
        var check = check(line(1803, "李明", "", 13987654321L, LocalDate.of(2025, 3, 1), "", "", "", "3栋"));

        assertThat(check.faults()).isEmpty();
        assertThat(check.rows().getFirst().label()).isEqualTo("3-1803");
        assertThat(check.rows().getFirst().person().since()).isEqualTo("2025-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', 李明, 业主, 13987654321, '', '', noRoom",
                "花园, 李明, 业主, 13987654321, '', '', room",
                "3-0000, 李明, 业主, 13987654321, '', '', room",
                "11802, 李明, 业主, 13987654321, '', '', ambiguous",
                "3-1803, '', 业主, 13987654321, '', '', name",
                "3-1803, 李明, 朋友, 13987654321, '', '', relation",
                "3-1803, 李明, 业主, '', '', '', noPhone",
                "3-1803, 李明, 业主, 没有, '', '', phone",
                "3-1803, 李明, 业主, 13987654321, 去年, '', since",
                "3-1803, 李明, 业主, 13987654321, 2025-02-30, '', since",
                "3-1803, 李明, 业主, 13987654321, 2027-01-01, '', since",
                "3-1803, 李明, 业主, 13987654321, '', 粤, plate",
                "3-1803, 李明, 业主, 13987654321, '', 粤B12345, plateTaken",
                "3-1802, 曾子涵, 业主, 13812345678, '', '', known",
                "3-1802, 曾子涵, 同住, '', '', '', known"
            })
    void every_bad_line_is_told_with_its_reason(
            String home, String name, String relation, String phone, String since, String plate, String reason) {
        var check = check(line(home, name, relation, phone, since, "", plate));

        assertThat(check.rows()).isEmpty();
        assertThat(check.faults()).extracting(RowFault::reason).containsExactly(reason);
        assertThat(check.faults().getFirst().line()).isEqualTo(2);
    }

    @Test
    void a_room_that_excel_took_for_a_month_is_not_guessed_at() {
        var check = check(line(LocalDate.of(2001, 3, 1), "李明", "业主", "13987654321"));

        assertThat(check.faults()).extracting(RowFault::reason).containsExactly("roomDate");
    }

    @Test
    void of_two_equal_lines_the_second_is_bad_and_names_the_first() {
        var check = check(
                line("3-1803", "李明", "业主", "13987654321"),
                line("3-1804", "李明", "业主", "13987654321"),
                line("31803", " 李明 ", "业主", "139 8765 4321"));

        assertThat(check.rows()).extracting(row -> row.label()).containsExactly("3-1803", "3-1804");
        assertThat(check.faults().getFirst().reason()).isEqualTo("twice");
        assertThat(check.faults().getFirst().arguments()).isEqualTo(java.util.List.of(2));
    }

    @Test
    void one_plate_is_not_taken_for_two_homes() {
        var check = check(
                line("3-1803", "李明", "业主", "13987654321", "", "", "粤B99999"),
                line("3-1804", "王芳", "业主", "13987654322", "", "", "粤B99999"));

        assertThat(check.faults()).extracting(RowFault::reason).containsExactly("plateTaken");
    }

    @Test
    void the_guard_against_formulas_is_taken_off_again() {
        var check = check(line("3-1803", "'=李明", "业主", "13987654321"));

        assertThat(check.rows().getFirst().person().name()).isEqualTo("=李明");
    }

    @Test
    void headings_are_known_in_both_languages_and_below_a_title() {
        var sheet = ImportSheet.of(ExcelFile.lines(Sheets.of(
                line("青禾花园住户一览"), line("Room No.", "Name*", "Phone (mobile)"), line("3-1803", "Li", "13987654321"))));

        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.text(sheet.lines().getFirst(), ImportColumn.PHONE)).isEqualTo("13987654321");
    }

    @Test
    void a_file_without_a_needed_column_is_refused_by_the_name_of_the_column() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ImportSheet.of(ExcelFile.lines(Sheets.of(line("房号", "电话"), line("3-1", "1")))))
                .satisfies(refusal ->
                        assertThat(refusal.arguments()).containsExactly(new Refusal.Word("register.column.NAME")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ImportSheet.of(java.util.List.of()));
    }
}
