package yinuo.desk.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.Incidents;
import yinuo.desk.incident.Incidents.Asked;
import yinuo.journal.Exports;
import yinuo.page.ExcelSheet;
import yinuo.page.Page;
import yinuo.register.Phone;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;

/** The register of emergency calls as an Excel sheet. Phones stay masked. */
@Controller
class IncidentSheet {

    private static final ExcelSheet SHEET = new ExcelSheet(
            "incident.register",
            "incidents",
            List.of(
                    "fact.number",
                    "fact.receivedAt",
                    "fact.incidentKind",
                    "fact.place",
                    "fact.words",
                    "incident.caller",
                    "incident.phone",
                    "incident.toldAt",
                    "fact.team",
                    "incident.acknowledgedAt",
                    "incident.minutes",
                    "incident.arrivedAt",
                    "incident.endedAt",
                    "incident.calls",
                    "fact.outcome"));

    private final Incidents incidents;
    private final Exports exports;

    IncidentSheet(Incidents incidents, Exports exports) {
        this.incidents = incidents;
        this.exports = exports;
    }

    @Clause("D01-4.1.4")
    @PostMapping("/{office}/incidents.xlsx")
    ResponseEntity<byte[]> sheet(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Boolean running) {
        exports.taken(actor, SHEET.title(), reason);
        return SHEET.answer(page, reason, cursor -> {
            var found = incidents.list(actor, new Asked(running, null, cursor, ExcelSheet.AT_ONCE));
            return new ExcelSheet.Part(
                    found.incidents().stream()
                            .map(incident -> cells(incident, page))
                            .toList(),
                    found.next());
        });
    }

    private static List<String> cells(Incident incident, Page page) {
        var report = incident.report();
        var progress = incident.progress();
        var times = progress.times();
        return List.of(
                report.number(),
                page.stamp(report.taken().receivedAt()),
                page.t("word.IncidentKind." + report.kind().name()),
                report.place().words(),
                report.words(),
                report.caller().name(),
                report.caller().phone().isEmpty()
                        ? ""
                        : Phone.masked(report.caller().phone()),
                page.stamp(report.taken().recordedAt()),
                page.t("word.Team." + report.team().name()),
                stamp(page, times.acknowledgedAt()),
                minutes(incident.until(times.acknowledgedAt())),
                stamp(page, times.arrivedAt()),
                stamp(page, times.endedAt()),
                Integer.toString(progress.calls()),
                progress.outcome());
    }

    private static String stamp(Page page, @Nullable Instant at) {
        return at == null ? "" : page.stamp(at);
    }

    private static String minutes(@Nullable Duration length) {
        return length == null ? "" : Long.toString(length.toMinutes());
    }
}
