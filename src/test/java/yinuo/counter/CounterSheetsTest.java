package yinuo.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;

/** What the counter lists leaves as Excel for a purpose, with what the page shows. */
@CentreTest
class CounterSheetsTest {

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys.xlsx",
                "mail.xlsx",
                "receipts.xlsx",
                "purchases.xlsx",
                "deposits.xlsx",
                "visits.xlsx",
                "move-ins.xlsx",
                "fit-outs.xlsx",
                "release-slips.xlsx"
            })
    void a_list_leaves_for_a_purpose_by_who_may(String sheet) throws IOException {
        var office = people.office();
        var supervisor = new Browsing(web, office, SUPERVISOR);
        assertThat(supervisor.post(sheet)).hasStatus(422);
        assertThat(new Browsing(web, office, RECEPTIONIST).post(sheet, "reason", "核对"))
                .hasStatus(403);

        var sent = supervisor.post(sheet, "reason", "月末核对");

        assertThat(sent).hasStatusOk();
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellCount()).isGreaterThan(4);
            assertThat(rows.getLast().getCellText(0)).contains("月末核对");
        }
    }

    @Test
    void the_sheet_says_what_the_page_says() throws IOException {
        var office = people.office();
        new Programs(web, office).post(RECEPTIONIST, "visits", """
                {"visitor": "周先生", "home": "3-1802", "purpose": "看望亲戚"}""");
        new Programs(web, office).post(RECEPTIONIST, "visits", """
                {"visitor": "李女士", "home": "3-0502", "purpose": "送文件"}""");

        var sent = new Browsing(web, office, SUPERVISOR).post("visits.xlsx?q=周先生", "reason", "核对");

        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(sent.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(2)).isEqualTo("周先生");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("3-1802");
            assertThat(rows).hasSize(3);
        }
    }
}
