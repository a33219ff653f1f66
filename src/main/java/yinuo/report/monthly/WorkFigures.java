package yinuo.report.monthly;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import yinuo.report.monthly.ReportRows.CallbackRow;
import yinuo.report.monthly.ReportRows.ComplaintRow;
import yinuo.report.monthly.ReportRows.ServiceRow;
import yinuo.report.monthly.ReportRows.SlipRow;
import yinuo.report.monthly.Sheet.Cell;
import yinuo.report.monthly.Sheet.Label;
import yinuo.report.monthly.Sheet.Line;
import yinuo.report.monthly.Sheet.Row;
import yinuo.report.monthly.Sheet.Table;
import yinuo.rulebook.Clause;

/** The figures of what leaves the desk: jobs (D01-4.10.5), special services (D01-4.7.4), a mall's reception (D09-4.11). */
final class WorkFigures {

    private static final List<String> JOBS = List.of("SMALL_REPAIR", "PROJECT", "OTHER");
    private static final List<String> CONTENT = List.of("VERY_SATISFIED", "SATISFIED");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private WorkFigures() {}

    @Clause("D01-4.10.5")
    static Sheet jobs(List<SlipRow> slips, List<SlipRow> before, Instant now) {
        var draft = new SheetDraft<SlipRow>(WorkFigures::row);
        var done = slips.stream().filter(one -> one.doneAt() != null).toList();
        draft.count("report.figure.jobs", slips, "D01-4.10.5");
        draft.rate("report.figure.done", slips, one -> one.doneAt() != null, null, "D01-4.10.5");
        draft.rate("report.figure.jobsInTime", due(slips, now), SlipRow::isInTime, null, "D01-4.10.2");
        draft.rate("report.figure.returned", done, one -> one.returnedAt() != null, null, "D01-4.10.4");
        draft.rate("report.figure.content", rated(slips), one -> CONTENT.contains(one.opinion()), null, "D01-4.10.3");
        draft.count(
                "report.figure.rework", slips.stream().filter(SlipRow::rework).toList(), "D01-4.10.2");
        byDepartment(draft, slips, before);
        byJob(draft, slips);
        return draft.sheet(detail(slips));
    }

    private static List<SlipRow> due(List<SlipRow> slips, Instant now) {
        return slips.stream().filter(one -> one.isDue(now)).toList();
    }

    private static List<SlipRow> rated(List<SlipRow> slips) {
        return slips.stream().filter(one -> !one.opinion().isEmpty()).toList();
    }

    private static final List<String> JOB_COLUMNS = List.of(
            "report.col.count",
            "report.col.done",
            "report.col.jobsInTime",
            "report.col.returned",
            "report.col.content",
            "report.col.rework");

    private static void byDepartment(SheetDraft<SlipRow> draft, List<SlipRow> slips, List<SlipRow> before) {
        var last = before.stream().collect(groupingBy(SlipRow::department));
        var lines = new ArrayList<Line>();
        new TreeMap<>(slips.stream().collect(groupingBy(SlipRow::department)))
                .forEach((department, some) -> lines.add(
                        new Line(Label.words(department), cells(draft, "department." + department, some), (long)
                                last.getOrDefault(department, List.of()).size())));
        draft.table("report.table.department", JOB_COLUMNS, lines, Sheet.Chart.BARS);
    }

    private static void byJob(SheetDraft<SlipRow> draft, List<SlipRow> slips) {
        var lines = JOBS.stream()
                .map(job -> new Line(
                        Label.key("word.JobKind." + job),
                        cells(
                                draft,
                                "job." + job,
                                slips.stream()
                                        .filter(one -> one.job().equals(job))
                                        .toList()),
                        null))
                .toList();
        draft.table("report.table.job", JOB_COLUMNS, lines, Sheet.Chart.NONE);
    }

    private static List<Cell> cells(SheetDraft<SlipRow> draft, String name, List<SlipRow> some) {
        return List.of(
                draft.cell(name, some),
                part(draft, name + ".done", some, one -> one.doneAt() != null),
                part(draft, name + ".inTime", some, SlipRow::isInTime),
                part(draft, name + ".returned", some, one -> one.returnedAt() != null),
                part(draft, name + ".content", some, one -> CONTENT.contains(one.opinion())),
                part(draft, name + ".rework", some, SlipRow::rework));
    }

    private static <T> Cell part(SheetDraft<T> draft, String name, List<T> some, Predicate<T> which) {
        return draft.cell(name, some.stream().filter(which).toList());
    }

    private static Table detail(List<SlipRow> slips) {
        return new Table(
                "report.table.slips",
                List.of(
                        "report.col.received",
                        "fact.home",
                        "fact.words",
                        "report.col.department",
                        "report.col.stage",
                        "report.col.opinion"),
                slips.stream()
                        .map(one -> new Line(
                                Label.words(one.number()),
                                List.of(
                                        Cell.words(one.sentAt().toString()),
                                        Cell.words(one.home()),
                                        Cell.words(one.words()),
                                        Cell.words(one.department()),
                                        Cell.key("word.SlipStage." + one.stage()),
                                        opinion(one.opinion())),
                                null))
                        .toList(),
                Sheet.Chart.NONE);
    }

    private static Cell opinion(String opinion) {
        return opinion.isEmpty() ? Cell.words("") : Cell.key("word.Opinion." + opinion);
    }

    private static Row row(SlipRow one) {
        return new Row(one.number(), (one.home() + " " + one.words()).strip(), "dispatch/" + one.id());
    }

    @Clause({"D01-4.6.1.3", "D01-4.7.4"})
    static Sheet services(List<ServiceRow> services, List<ServiceRow> before, List<CallbackRow> callbacks) {
        var draft = new SheetDraft<ServiceRow>(WorkFigures::row);
        draft.count("report.figure.services", services, "D01-4.7.4");
        draft.rate("report.figure.ended", services, one -> one.stage().equals("ENDED"), null, "D01-4.7.4");
        draft.amount(
                "report.figure.charged",
                services.stream().mapToLong(ServiceRow::received).sum(),
                services.stream().filter(one -> one.received() > 0).toList(),
                "D01-4.6.1.3");
        draft.amount(
                "report.figure.unpaid",
                services.stream().mapToLong(ServiceRow::unpaid).sum(),
                services.stream().filter(one -> one.unpaid() > 0).toList(),
                "D01-4.6.1.1");
        byItem(draft, services, before, callbacks);
        return with(draft.sheet(detailOfServices(services)), callbacks(asked(callbacks, "service")));
    }

    private static void byItem(
            SheetDraft<ServiceRow> draft,
            List<ServiceRow> services,
            List<ServiceRow> before,
            List<CallbackRow> callbacks) {
        var last = before.stream().collect(groupingBy(ServiceRow::item));
        var lines = new ArrayList<Line>();
        new TreeMap<>(services.stream().collect(groupingBy(ServiceRow::item))).forEach((item, some) -> {
            var ids = some.stream().map(ServiceRow::id).toList();
            var judged = callbacks.stream()
                    .filter(one -> ids.contains(one.sourceId()) && one.isAnswered())
                    .toList();
            lines.add(new Line(
                    Label.words(item),
                    List.of(
                            draft.cell("item." + item, some),
                            part(
                                    draft,
                                    "item." + item + ".ended",
                                    some,
                                    one -> one.stage().equals("ENDED")),
                            part(
                                    draft,
                                    "item." + item + ".open",
                                    some,
                                    one -> List.of("REQUESTED", "DISPATCHED", "RUNNING")
                                            .contains(one.stage())),
                            Cell.figure(yuan(some.stream()
                                    .mapToLong(ServiceRow::received)
                                    .sum())),
                            Cell.figure(yuan(
                                    some.stream().mapToLong(ServiceRow::unpaid).sum())),
                            Cell.figure(judged.stream()
                                            .filter(one -> CONTENT.contains(one.opinion()))
                                            .count() + " / " + judged.size())),
                    (long) last.getOrDefault(item, List.of()).size()));
        });
        draft.table(
                "report.table.item",
                List.of(
                        "report.col.count",
                        "report.col.ended",
                        "report.col.open",
                        "report.col.charged",
                        "report.col.unpaid",
                        "report.col.content"),
                lines,
                Sheet.Chart.BARS);
    }

    static String yuan(long fen) {
        return String.format(java.util.Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(fen, 2));
    }

    private static Table detailOfServices(List<ServiceRow> services) {
        return new Table(
                "report.table.services",
                List.of(
                        "report.col.received",
                        "fact.home",
                        "fact.words",
                        "report.col.stage",
                        "report.col.charged",
                        "report.col.unpaid"),
                services.stream()
                        .map(one -> new Line(
                                Label.words(one.number()),
                                List.of(
                                        Cell.words(one.receivedAt().toString()),
                                        Cell.words(one.home()),
                                        Cell.words(one.title()),
                                        Cell.key("word.ServiceStage." + one.stage()),
                                        Cell.figure(yuan(one.received())),
                                        Cell.figure(yuan(one.unpaid()))),
                                null))
                        .toList(),
                Sheet.Chart.NONE);
    }

    private static Row row(ServiceRow one) {
        return new Row(one.number(), (one.home() + " " + one.title()).strip(), "services/" + one.id());
    }

    /** What a mall's reception was asked for and how it ended. */
    @Clause({"D09-4.11", "D09-flow-yes"})
    static Sheet reception(
            List<SlipRow> slips, List<ComplaintRow> complaints, List<CallbackRow> callbacks, Instant now) {
        var needs = slips.stream().filter(one -> !one.internal()).toList();
        var draft = new SheetDraft<SlipRow>(WorkFigures::row);
        draft.count("report.figure.needs", needs, "D09-4.11");
        draft.rate("report.figure.done", needs, one -> one.doneAt() != null, null, "D09-4.11");
        draft.rate("report.figure.sameDay", due(needs, now), SlipRow::isInTime, null, "D09-4.6");
        byDepartment(draft, needs, List.of());
        byJob(draft, needs);
        var complained = ComplaintFigures.ofMonth(complaints, List.of());
        return with(with(draft.sheet(detail(needs)), complained), callbacks(callbacks));
    }

    private static List<CallbackRow> asked(List<CallbackRow> callbacks, String source) {
        return callbacks.stream().filter(one -> one.sourceKind().equals(source)).toList();
    }

    private static Sheet callbacks(List<CallbackRow> callbacks) {
        Function<CallbackRow, Row> row =
                one -> new Row(one.number(), (one.home() + " " + one.title()).strip(), "callbacks/" + one.id());
        var draft = new SheetDraft<>(row);
        draft.rate("report.figure.calledBack", callbacks, CallbackRow::isAnswered, ALL, "D03-2.3");
        draft.rate(
                "report.figure.callbackContent",
                callbacks.stream().filter(CallbackRow::isAnswered).toList(),
                one -> CONTENT.contains(one.opinion()),
                null,
                "D00-2.5");
        return draft.sheet(new Table("", List.of(), List.of(), Sheet.Chart.NONE));
    }

    /** The headlines and tables of another sheet behind the first one's. */
    private static Sheet with(Sheet sheet, Sheet other) {
        var headlines = new ArrayList<>(sheet.headlines());
        other.headlines().stream()
                .filter(one -> headlines.stream().noneMatch(known -> known.key().equals(one.key())))
                .forEach(headlines::add);
        var tables = new ArrayList<>(sheet.tables());
        tables.addAll(other.tables());
        var rows = new java.util.HashMap<>(other.rows());
        rows.putAll(sheet.rows());
        return new Sheet(headlines, tables, sheet.detail(), rows);
    }
}
