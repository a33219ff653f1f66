package yinuo.register.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yinuo.register.files.Sheets.line;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yinuo.refusal.Refusal;

class ExcelFileTest {

    private static void refused(byte[] content, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ExcelFile.lines(content))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void numbers_are_read_as_they_were_typed_and_days_are_told_apart() {
        var lines = ExcelFile.lines(
                Sheets.of(line("房号", "电话"), line(), line(31802, 13812345678L), line(LocalDate.of(2001, 3, 1))));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).number()).isEqualTo(3);
        assertThat(lines.get(1).cells()).containsExactly("31802", "13812345678");
        assertThat(lines.get(2).cell(0)).startsWith(ExcelFile.DATE);
    }

    @Test
    void what_is_no_workbook_is_refused() {
        refused(new byte[0], "register.import.broken");
        refused("房号,姓名\n3-1802,曾子涵".getBytes(), "register.import.broken");
        refused(Sheets.zip(Map.of("readme.txt", new byte[10])), "register.import.broken");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                "register.import.old");
    }

    @Test
    void a_damaged_workbook_is_refused_wherever_the_damage_is() {
        var sound = Sheets.of(line("房号", "姓名"), line("3-1802", "曾子涵"));
        var random = new Random(11);
        for (var n = 0; n < 300; n++) {
            var damaged = random.nextBoolean() ? sound.clone() : Arrays.copyOf(sound, random.nextInt(sound.length));
            if (damaged.length > 0) {
                IntStream.range(0, 8).forEach(_ -> damaged[random.nextInt(damaged.length)] = (byte) random.nextInt());
            }
            try {
                ExcelFile.lines(damaged);
            } catch (Refusal refusal) {
                assertThat(refusal.key()).startsWith("register.import.");
            }
        }
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() {
        refused(Sheets.zip(Map.of("xl/workbook.xml", new byte[60_000_000])), "register.import.bomb");
        var many = IntStream.range(0, 600)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(n -> "part" + n, _ -> new byte[1]));
        refused(Sheets.zip(many), "register.import.bomb");
    }

    @Test
    void entities_are_not_followed() {
        var lines = new java.util.ArrayList<ExcelFile.Line>();
        try {
            lines.addAll(ExcelFile.lines(Sheets.book("""
                    <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>""")));
        } catch (Refusal refusal) {
            assertThat(refusal.key()).isEqualTo("register.import.broken");
        }

        assertThat(lines).noneMatch(line -> line.cell(0).contains("root"));
    }

    @Test
    void a_sheet_without_its_end_is_refused_and_the_same_with_it_is_read() {
        var begun = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

        assertThat(ExcelFile.lines(Sheets.book(begun + "</sheetData></worksheet>")))
                .hasSize(1);
        refused(Sheets.book(begun), "register.import.broken");
    }

    @Test
    void a_number_of_a_billion_digits_is_not_written_out() {
        var lines = ExcelFile.lines(Sheets.book("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1e999999999</v></c></row></sheetData></worksheet>"""));

        assertThat(lines.getFirst().cell(0)).hasSizeLessThan(30);
    }

    @Test
    void a_file_that_is_too_long_is_refused() {
        var lines = new Object[ExcelFile.MOST_LINES + 2][];
        Arrays.fill(lines, line("x"));

        refused(Sheets.of(lines), "register.import.long");
    }
}
