package yinuo.report.monthly;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yinuo.report.monthly.ReportRows.ComplaintRow;
import yinuo.report.monthly.Sheet.Cell;
import yinuo.report.monthly.Sheet.Label;
import yinuo.report.monthly.Sheet.Line;
import yinuo.report.monthly.Sheet.Row;
import yinuo.report.monthly.Sheet.Table;
import yinuo.rulebook.Clause;

/** The figures of complaints: the statistics by category (D01-4.1.3) and everything of a month (D12-11). */
final class ComplaintFigures {

    private static final List<String> CATEGORIES =
            List.of("SECURITY", "CLEANING", "GREENING", "REPAIR", "MAIL", "FITOUT", "ATTITUDE", "OTHER");
    private static final List<String> CLASSES = List.of("VALID", "ASSISTANCE", "INVALID");
    private static final List<String> CHANNELS =
            List.of("PHONE", "VISIT", "ONLINE", "LOBBY", "LETTER", "FAX", "EMAIL", "COMPANY");
    private static final List<String> OVER = List.of("CLOSED", "DISSATISFIED", "RELEASED");
    private static final List<String> CONTENT = List.of("VERY_SATISFIED", "SATISFIED");

    private ComplaintFigures() {}

    /** What the statistics sheet demands, with the rows that still lack a column. */
    @Clause({"D01-3.3", "D01-4.1.3.2", "D01-4.1.3.3", "D01-4.1.3.4"})
    static Sheet statistics(List<ComplaintRow> accepted, List<ComplaintRow> before, BigDecimal named) {
        var complaints = standing(accepted);
        var draft = new SheetDraft<ComplaintRow>(ComplaintFigures::row);
        headlines(draft, complaints);
        draft.count(
                "report.figure.defects",
                complaints.stream().filter(ComplaintFigures::lacks).toList(),
                "D01-4.1.3.3");
        named(draft, complaints, named);
        byCategory(draft, complaints, standing(before));
        byClass(draft, complaints, accepted);
        return draft.sheet(detail(complaints));
    }

    /** Too many that belong to none of the categories ask for a review of the categories. */
    @Clause("D01-4.1.3.1.8")
    private static void named(SheetDraft<ComplaintRow> draft, List<ComplaintRow> complaints, BigDecimal least) {
        draft.rate("report.figure.named", complaints, one -> !one.category().equals("OTHER"), least, "D01-4.1.3.1.8");
    }

    /** Everything accepted in a month: by class, category, channel, in time, to satisfaction, collective and again. */
    @Clause({"D12-11", "D12-12.1", "D12-def-invalid"})
    static Sheet ofMonth(List<ComplaintRow> accepted, List<ComplaintRow> before) {
        var complaints = standing(accepted);
        var draft = new SheetDraft<ComplaintRow>(ComplaintFigures::row);
        headlines(draft, complaints);
        draft.count(
                "report.figure.again",
                complaints.stream().filter(ComplaintRow::again).toList(),
                "D12-10");
        draft.count(
                "report.figure.collective",
                complaints.stream().filter(ComplaintRow::collective).toList(),
                "D12-4.1");
        draft.count(
                "report.figure.judgedAnew",
                complaints.stream().filter(ComplaintRow::judgedAnew).toList(),
                "D12-def-invalid");
        draft.rate(
                "report.figure.visits",
                complaints.stream()
                        .filter(one ->
                                "VALID".equals(one.kind()) && !one.means().isEmpty())
                        .toList(),
                one -> one.means().equals("VISIT"),
                null,
                "D12-6.3");
        byClass(draft, complaints, accepted);
        byCategory(draft, complaints, standing(before));
        byChannel(draft, complaints);
        return draft.sheet(detail(complaints));
    }

    private static void headlines(SheetDraft<ComplaintRow> draft, List<ComplaintRow> complaints) {
        draft.count("report.figure.complaints", complaints, "D12-12.1");
        draft.rate("report.figure.valid", complaints, one -> "VALID".equals(one.kind()), null, "D01-4.1.3.4");
        draft.rate(
                "report.figure.inTime",
                complaints.stream().filter(one -> one.kept() != null).toList(),
                one -> Boolean.TRUE.equals(one.kept()),
                null,
                "D01-4.1.3.4");
        draft.rate(
                "report.figure.content",
                complaints.stream().filter(one -> OVER.contains(one.stage())).toList(),
                ComplaintFigures::isContent,
                null,
                "D01-4.1.3.4");
        draft.count(
                "report.figure.unclassified",
                complaints.stream().filter(one -> one.kind() == null).toList(),
                "D12-2.3");
        draft.count(
                "report.figure.open",
                complaints.stream().filter(ComplaintFigures::isOpen).toList(),
                "D12-12.1");
    }

    private static boolean isContent(ComplaintRow one) {
        return CONTENT.contains(one.opinion());
    }

    private static boolean isOpen(ComplaintRow one) {
        return !OVER.contains(one.stage()) && !isVoid(one);
    }

    /** Over, and yet the sheet could not say by whom, how, with what result or to whose satisfaction. */
    static boolean lacks(ComplaintRow one) {
        return !isOpen(one)
                && (one.person().isEmpty()
                        || one.handledBy().isEmpty()
                        || one.means().isEmpty()
                        || one.result().isEmpty()
                        || one.opinion().isEmpty());
    }

    private static void byCategory(
            SheetDraft<ComplaintRow> draft, List<ComplaintRow> complaints, List<ComplaintRow> before) {
        var last = before.stream().collect(groupingBy(ComplaintRow::category));
        var lines = new ArrayList<Line>();
        for (var category : CATEGORIES) {
            lines.add(new Line(
                    Label.key("word.Category." + category),
                    cells(
                            draft,
                            "category." + category,
                            complaints,
                            one -> one.category().equals(category)),
                    (long) last.getOrDefault(category, List.of()).size()));
        }
        draft.table("report.table.category", COLUMNS, lines, Sheet.Chart.BARS);
    }

    /** A slip of the hand was taken back: its number stays in the register, and nothing else counts it. */
    private static List<ComplaintRow> standing(List<ComplaintRow> accepted) {
        return accepted.stream().filter(one -> !isVoid(one)).toList();
    }

    private static boolean isVoid(ComplaintRow one) {
        return one.stage().equals("VOID");
    }

    /** With what was taken back as a line of its own, so that no number is missing. */
    private static void byClass(
            SheetDraft<ComplaintRow> draft, List<ComplaintRow> complaints, List<ComplaintRow> accepted) {
        var lines = new ArrayList<Line>();
        for (var kind : CLASSES) {
            lines.add(line(draft, "word.Kind." + kind, "class." + kind, complaints, one -> kind.equals(one.kind())));
        }
        lines.add(line(draft, "report.unclassified", "class.none", complaints, one -> one.kind() == null));
        if (accepted.size() > complaints.size()) {
            lines.add(line(draft, "word.Stage.VOID", "class.void", accepted, ComplaintFigures::isVoid));
        }
        draft.table("report.table.class", COLUMNS, lines, Sheet.Chart.NONE);
    }

    private static void byChannel(SheetDraft<ComplaintRow> draft, List<ComplaintRow> complaints) {
        var lines = CHANNELS.stream()
                .map(channel -> line(
                        draft,
                        "word.Channel." + channel,
                        "channel." + channel,
                        complaints,
                        one -> one.channel().equals(channel)))
                .toList();
        draft.table("report.table.channel", COLUMNS, lines, Sheet.Chart.NONE);
    }

    private static final List<String> COLUMNS =
            List.of("report.col.count", "report.col.share", "report.col.valid", "report.col.late", "report.col.open");

    private static Line line(
            SheetDraft<ComplaintRow> draft,
            String label,
            String name,
            List<ComplaintRow> complaints,
            Predicate<ComplaintRow> which) {
        return new Line(Label.key(label), cells(draft, name, complaints, which), null);
    }

    private static List<Cell> cells(
            SheetDraft<ComplaintRow> draft, String name, List<ComplaintRow> complaints, Predicate<ComplaintRow> which) {
        var some = complaints.stream().filter(which).toList();
        return List.of(
                draft.cell(name, some),
                Cell.figure(complaints.isEmpty() ? "—" : Sheet.percent(some.size(), complaints.size()) + "%"),
                draft.cell(
                        name + ".valid",
                        some.stream().filter(one -> "VALID".equals(one.kind())).toList()),
                draft.cell(
                        name + ".late",
                        some.stream()
                                .filter(one -> Boolean.FALSE.equals(one.kept()))
                                .toList()),
                draft.cell(
                        name + ".open",
                        some.stream().filter(ComplaintFigures::isOpen).toList()));
    }

    /** Date, time, who complained, who handled it, how, with what result and satisfaction, who accepted it. */
    private static Table detail(List<ComplaintRow> complaints) {
        return new Table(
                "report.table.complaints",
                List.of(
                        "report.col.received",
                        "report.col.complainant",
                        "fact.category",
                        "report.col.handler",
                        "report.col.means",
                        "report.col.result",
                        "report.col.opinion",
                        "report.col.accepter"),
                complaints.stream()
                        .map(one -> new Line(Label.words(one.number()), cells(one), null))
                        .toList(),
                Sheet.Chart.NONE);
    }

    private static List<Cell> cells(ComplaintRow one) {
        return List.of(
                Cell.words(one.receivedAt().toString()),
                Cell.words((one.home() + " " + one.person()).strip()),
                Cell.key("word.Category." + one.category()),
                Cell.words(one.handledBy()),
                one.means().isEmpty() ? Cell.words("") : Cell.key("word.Means." + one.means()),
                one.result().isEmpty() ? Cell.key("word.Stage." + one.stage()) : Cell.words(one.result()),
                one.opinion().isEmpty() ? Cell.words("") : Cell.key("word.Opinion." + one.opinion()),
                Cell.words(one.recordedBy()));
    }

    private static Row row(ComplaintRow one) {
        return new Row(one.number(), (one.home() + " " + one.words()).strip(), "complaints/" + one.id());
    }

    /** How many the sheet accounts for, class by class. */
    static long total(Sheet sheet) {
        return sheet.tables().stream()
                .filter(table -> table.key().equals("report.table.class"))
                .flatMap(table -> table.lines().stream())
                .map(line -> line.cells().getFirst().number())
                .mapToLong(java.util.Objects::requireNonNull)
                .sum();
    }
}
