package yinuo.report.monthly.web;

import java.time.Instant;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yinuo.page.ExcelBook;
import yinuo.page.Page;
import yinuo.report.monthly.ReturnKind;
import yinuo.report.monthly.Returns;
import yinuo.report.monthly.Sheet;
import yinuo.staff.Actor;

/** A return as an Excel file: the same figures as the page, numbers as numbers. */
@Controller
class ReportSheet {

    private final Returns returns;

    ReportSheet(Returns returns) {
        this.returns = returns;
    }

    @GetMapping("/{office}/reports/{kind}/{month}/report.xlsx")
    ResponseEntity<byte[]> file(Actor actor, Page page, @PathVariable ReturnKind kind, @PathVariable String month) {
        var of = ReportPages.month(month);
        var sheet = returns.get(actor, kind, of).sheet();
        return ExcelBook.answer(kind.name().toLowerCase(Locale.ROOT) + "-" + of, book -> {
            headlines(book.newWorksheet(page.t("report.sheet.headlines")), sheet, page);
            for (var table : sheet.tables()) {
                table(book.newWorksheet(page.t(table.key())), table, page);
            }
            table(book.newWorksheet(page.t(sheet.detail().key())), sheet.detail(), page);
        });
    }

    private static void headlines(Worksheet sheet, Sheet figures, Page page) {
        var row = 0;
        for (var one : figures.headlines()) {
            sheet.value(row, 0, page.t(one.key()));
            if (one.key().endsWith(".fen")) {
                sheet.value(row, 1, java.math.BigDecimal.valueOf(one.count(), 2));
            } else {
                sheet.value(row, 1, one.count());
            }
            if (one.of() != null) {
                sheet.value(row, 2, one.of());
            }
            sheet.value(row, 3, one.clause());
            row++;
        }
    }

    private static void table(Worksheet sheet, Sheet.Table table, Page page) {
        for (var column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column + 1, page.t(table.columns().get(column)));
        }
        var row = 1;
        for (var line : table.lines()) {
            sheet.value(row, 0, text(line.label(), page));
            for (var column = 0; column < line.cells().size(); column++) {
                var cell = line.cells().get(column);
                if (cell.number() != null) {
                    sheet.value(row, column + 1, cell.number());
                } else {
                    sheet.value(row, column + 1, text(cell.label(), page));
                }
            }
            row++;
        }
    }

    /** A text in the language of the page; an instant as people write it. */
    static String text(Sheet.Label label, Page page) {
        if (label.key() != null) {
            return page.t(label.key());
        }
        var words = String.valueOf(label.words());
        return words.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z") ? page.stamp(Instant.parse(words)) : words;
    }
}
