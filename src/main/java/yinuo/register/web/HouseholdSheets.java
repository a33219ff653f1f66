package yinuo.register.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;
import yinuo.page.ExcelBook;
import yinuo.page.Page;
import yinuo.register.Home;
import yinuo.register.Occupant;
import yinuo.register.files.DryRun;
import yinuo.register.files.ImportColumn;

/**
 * Writes Excel files about the register. What a spreadsheet might calculate, once it is saved as something else, begins
 * with an apostrophe; an import takes it off again.
 */
final class HouseholdSheets {

    private static final Pattern CALCULATED = Pattern.compile("[=+@\\-\\t\\r].*", Pattern.DOTALL);
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]+");
    private static final int WIDTH = 16;

    /** Lines prepared as text, lest Excel turn a room such as 3-2001 into a month. */
    private static final int TEXT_LINES = 2_000;

    private HouseholdSheets() {}

    static byte[] template(Page page) {
        return ExcelBook.bytes(book -> {
            var sheet = book.newWorksheet(page.t("register.sheet.template"));
            heading(page, sheet);
            sheet.range(1, 0, TEXT_LINES, ImportColumn.values().length - 1)
                    .style()
                    .format("@")
                    .set();
            var help = book.newWorksheet(page.t("register.sheet.help"));
            var columns = ImportColumn.values();
            for (var n = 0; n < columns.length; n++) {
                help.value(n, 0, page.t("register.column." + columns[n].name()));
                help.value(n, 1, page.t("register.help." + columns[n].name()));
            }
            help.width(1, 80);
        });
    }

    /** Each printed page and a sheet of its own say who took it, when and for what. */
    static byte[] homes(Page page, List<Home> homes, String reason) {
        return ExcelBook.bytes(book -> {
            var sheet = book.newWorksheet(page.t("register.sheet.export"));
            heading(page, sheet);
            var line = 1;
            for (var home : homes) {
                home(sheet, line, home);
                for (var who : home.people()) {
                    person(page, sheet, line++, home, who);
                }
                line += home.people().isEmpty() ? 1 : 0;
            }
            var mark = page.t("register.sheet.mark", page.me().name(), page.stamp(page.now()), reason);
            sheet.footer(mark.replace("&", "&&"), Position.CENTER);
            book.newWorksheet(page.t("register.sheet.use")).value(0, 0, safe(mark));
        });
    }

    /** Plates and notes belong to the home and stand once; a home nobody lives in has a line of its own. */
    private static void home(Worksheet sheet, int line, Home home) {
        place(sheet, line, home);
        put(sheet, line, ImportColumn.PLATE, String.join(" ", home.plates()));
        var notes = home.notes().stream().map(Home.Note::words).toList();
        put(sheet, line, ImportColumn.NOTE, String.join("; ", notes));
    }

    private static void person(Page page, Worksheet sheet, int line, Home home, Occupant who) {
        place(sheet, line, home);
        put(sheet, line, ImportColumn.NAME, who.name());
        put(
                sheet,
                line,
                ImportColumn.RELATION,
                page.t("word.Relation." + who.relation().name()));
        put(sheet, line, ImportColumn.PHONE, who.phone());
        put(sheet, line, ImportColumn.SINCE, who.since().toString());
    }

    private static void place(Worksheet sheet, int line, Home home) {
        put(sheet, line, ImportColumn.HOME, home.label());
        put(
                sheet,
                line,
                ImportColumn.BUILDING,
                home.place().shop() ? "" : "" + home.place().building());
        put(sheet, line, ImportColumn.ZONE, home.zone());
    }

    private static void put(Worksheet sheet, int line, ImportColumn column, String text) {
        sheet.value(line, column.ordinal(), safe(text));
    }

    static byte[] faults(Page page, DryRun run) {
        return ExcelBook.bytes(book -> {
            var sheet = book.newWorksheet(page.t("register.sheet.faults"));
            sheet.value(0, 0, page.t("register.import.line"));
            sheet.value(0, 1, page.t("register.column.HOME"));
            sheet.value(0, 2, page.t("register.column.NAME"));
            sheet.value(0, 3, page.t("register.import.reason"));
            sheet.width(3, 60);
            for (var n = 0; n < run.faults().size(); n++) {
                var fault = run.faults().get(n);
                sheet.value(n + 1, 0, fault.line());
                sheet.value(n + 1, 1, safe(fault.home()));
                sheet.value(n + 1, 2, safe(fault.name()));
                sheet.value(n + 1, 3, page.sentence("register.fault." + fault.reason(), fault.arguments()));
            }
        });
    }

    private static void heading(Page page, Worksheet sheet) {
        var columns = Arrays.asList(ImportColumn.values());
        for (var n = 0; n < columns.size(); n++) {
            sheet.value(0, n, page.t("register.column." + columns.get(n).name()));
            sheet.style(0, n).bold().set();
            sheet.width(n, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    static String safe(String text) {
        return CALCULATED.matcher(text).matches() && !PHONE.matcher(text).matches() ? "'" + text : text;
    }
}
