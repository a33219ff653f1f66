package yinuo.register.files;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.register.files.Sheets.line;
import static yinuo.staff.Role.*;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.register.Home;
import yinuo.register.Occupant;
import yinuo.staff.Role;

/** The register from and to Excel, on screen. */
@CentreTest
class RegisterFilesTest {

    private static final Object[] HEADING = line("房号", "姓名", "关系", "电话", "入住日期", "车牌", "提醒");

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    RegisterImport imports;

    private People.Staffed office;
    private Browsing supervisor;

    @BeforeEach
    void open() {
        office = people.office();
        supervisor = new Browsing(web, office, SUPERVISOR);
    }

    private UUID kept(byte[] content) {
        return office.in(() -> imports.keep(office.actor(SUPERVISOR), "住户.xlsx", content));
    }

    private Home home(String label) {
        return office.in(
                () -> people.register().home(office.office().id(), label).orElseThrow());
    }

    private static byte[] mixed() {
        return Sheets.of(
                HEADING,
                line("3-1901", "何静", "业主", 13500001111L, "2024-05-01", "粤B55555", "孩子怕狗"),
                line("3-1901", "何伟", "同住", ""),
                line("3-1802", "何静", "业主", "13500001111"),
                line("3-1802", "曾子涵", "业主", "13812345678"),
                line("没有", "=cmd|' /C calc'!A0", "业主", "13500002222"));
    }

    @Test
    void a_dry_run_names_every_bad_line_and_writes_nothing() {
        var id = kept(mixed());

        var page = supervisor.get("households/import/" + id);

        assertThat(page).bodyText().contains("此人已登记在这一户", "看不懂这个房号", "只导入没有问题的 3 行");
        assertThat(office.in(() -> people.register().home(office.office().id(), "3-1901")))
                .isEmpty();
        assertThat(supervisor.get("households/import/" + id + "/faults.xlsx")).hasStatusOk();
    }

    @Test
    void the_good_lines_are_taken_once_with_plates_and_notes_and_the_journal_knows() {
        var id = kept(mixed());

        assertThat(supervisor.swap("households/import/" + id + "/taking", "choice", "ALL"))
                .hasStatus(422);
        assertThat(supervisor.post("households/import/" + id + "/taking", "choice", "GOOD"))
                .hasStatus(302);

        assertThat(home("3-1901").people()).extracting(Occupant::name).containsExactlyInAnyOrder("何静", "何伟");
        assertThat(home("3-1901").zone()).isEqualTo("一区");
        assertThat(home("3-1901").plates()).containsExactly("粤B55555");
        assertThat(home("3-1901").notes()).extracting(Home.Note::words).containsExactly("孩子怕狗");
        assertThat(home("3-1802").people())
                .extracting(Occupant::id)
                .contains(home("3-1901").people().stream()
                        .filter(who -> who.name().equals("何静"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(supervisor.get("households/import")).bodyText().contains("导入住户档案", "住户.xlsx");
        assertThat(supervisor.post("households/import/" + id + "/taking", "choice", "GOOD"))
                .hasStatus(404);
    }

    @Test
    void a_file_put_aside_is_gone() {
        var id = kept(mixed());

        assertThat(supervisor.post("households/import/" + id + "/removal")).hasStatus(302);

        assertThat(supervisor.get("households/import/" + id)).hasStatus(404);
    }

    @Test
    void what_changed_between_dry_run_and_word_is_seen() {
        var first = kept(mixed());
        var second = kept(mixed());
        supervisor.post("households/import/" + first + "/taking", "choice", "GOOD");

        assertThat(supervisor.swap("households/import/" + second + "/taking", "choice", "GOOD"))
                .hasStatus(422)
                .bodyText()
                .contains("没有可以导入的行");
    }

    @Test
    void what_is_handed_out_can_be_taken_back_and_calculates_nothing() {
        supervisor.post(
                "households/import/" + kept(Sheets.of(HEADING, line("3-1901", "=1+1", "业主", "+8613500001111")))
                        + "/taking",
                "choice",
                "ALL");

        assertThat(supervisor.post("households/export")).hasStatus(422);
        var file = supervisor
                .post("households/export", "reason", "年度核对")
                .getResponse()
                .getContentAsByteArray();

        var check = ImportSheet.of(ExcelFile.lines(file));
        assertThat(check.lines())
                .extracting(one -> check.text(one, ImportColumn.NAME))
                .contains("曾子涵", "'=1+1")
                .doesNotContain("=1+1");
        assertThat(check.lines())
                .extracting(one -> check.text(one, ImportColumn.PHONE))
                .contains("13812345678");
        var other = people.office();
        var run = other.in(() -> {
            var id = imports.keep(other.actor(SUPERVISOR), "x.xlsx", file);
            return imports.look(other.actor(SUPERVISOR), id);
        });
        assertThat(run.faults()).extracting(RowFault::reason).containsOnly("known", "name");
        assertThat(run.good()).isEqualTo(1);
        assertThat(supervisor.get("households/import")).bodyText().contains("导出清单", "年度核对");
    }

    @Test
    void broken_files_are_refused_in_a_sentence() {
        assertThat(upload(new byte[] {1, 2, 3}, SUPERVISOR))
                .hasStatus(422)
                .bodyText()
                .contains("打不开");
        assertThat(upload(new byte[0], SUPERVISOR)).hasStatus(422).bodyText().contains("请选择");
        assertThat(upload(Sheets.of(line("甲", "乙")), SUPERVISOR))
                .hasStatus(422)
                .bodyText()
                .contains("房号");
        var taken = upload(mixed(), SUPERVISOR);
        assertThat(taken).hasStatus(302);
        assertThat(taken.getResponse().getRedirectedUrl()).contains("/households/import/");
        assertThat(upload(mixed(), RECEPTIONIST)).hasStatus(403);
    }

    private MvcTestResult upload(byte[] content, Role as) {
        return new Browsing(web, office, as).upload("households/import", "file", "住户.xlsx", content);
    }

    @Test
    void the_template_has_every_column_and_is_understood() {
        var lines = ExcelFile.lines(
                supervisor.get("households/import/template.xlsx").getResponse().getContentAsByteArray());

        assertThat(lines.getFirst().cells()).hasSize(ImportColumn.values().length);
        assertThat(lines.getFirst().cells())
                .allMatch(cell -> ImportColumn.under(cell).isPresent());
    }

    @Test
    void only_who_may_hands_the_register_in_or_out() {
        var desk = new Browsing(web, office, RECEPTIONIST);

        assertThat(desk.get("households/import")).hasStatus(403);
        assertThat(desk.get("households/import/template.xlsx")).hasStatus(403);
        assertThat(desk.post("households/export")).hasStatus(403);
        assertThat(desk.get("households/import/" + kept(mixed()))).hasStatus(403);
    }

    @Test
    void a_file_of_another_office_is_not_there() {
        var id = kept(mixed());
        var other = people.office();
        var stranger = new Browsing(web, other, DIRECTOR);

        assertThat(stranger.get("households/import/" + id)).hasStatus(404);
        assertThat(stranger.swap("households/import/" + id + "/taking", "choice", "GOOD"))
                .hasStatus(404);
        assertThat(stranger.post("households/import/" + id + "/removal")).hasStatus(302);
        assertThat(supervisor.get("households/import/" + id)).hasStatusOk();
    }
}
