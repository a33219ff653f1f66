package yinuo.duty.escalation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.duty.escalation.DutyPowers;
import yinuo.duty.escalation.DutyReport;
import yinuo.duty.escalation.DutyReport.Call;
import yinuo.duty.escalation.DutyReport.CallOut;
import yinuo.duty.escalation.DutyReport.Decision;
import yinuo.duty.escalation.DutyReport.Level;
import yinuo.duty.escalation.DutyReport.Raised;
import yinuo.duty.escalation.DutyReports;
import yinuo.duty.roster.Reachable.Post;
import yinuo.staff.Actor;

/** Reports of those on duty, for programs. */
@RestController
@RequestMapping("/api/{office}/duty-reports")
class DutyReportApi {

    private final DutyReports reports;
    private final DutyPowers powers;

    DutyReportApi(DutyReports reports, DutyPowers powers) {
        this.reports = reports;
        this.powers = powers;
    }

    record ReportJson(
            UUID id,
            String number,
            Level level,
            Raised raised,
            List<Call> calls,
            List<CallOut> callOuts,
            @Nullable Decision decision) {}

    record NewJson(
            @Nullable Level level,
            @Nullable String words,
            @Nullable String measures) {}

    record CallJson(
            @Nullable Post post,
            @Nullable Boolean reached,
            @Nullable String words) {}

    record CallOutJson(@Nullable UUID department, @Nullable String reason) {}

    record WordsJson(@Nullable String words) {}

    @GetMapping
    List<ReportJson> list(Actor actor) {
        return reports.list(actor).stream().map(DutyReportApi::json).toList();
    }

    @GetMapping("/{id}")
    ReportJson get(Actor actor, @PathVariable UUID id) {
        return json(reports.get(actor, id(actor, id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportJson raise(Actor actor, @RequestBody NewJson sent) {
        return json(reports.raise(actor, sent.level(), sent.words(), sent.measures()));
    }

    @PostMapping("/{id}/calls")
    ReportJson call(Actor actor, @PathVariable UUID id, @RequestBody CallJson sent) {
        return json(powers.call(actor, id(actor, id), sent.post(), sent.reached(), sent.words()));
    }

    @PostMapping("/{id}/call-outs")
    ReportJson callOut(Actor actor, @PathVariable UUID id, @RequestBody CallOutJson sent) {
        return json(powers.callOut(actor, id(actor, id), sent.department(), sent.reason()));
    }

    @PostMapping("/{id}/call-outs/{seq}")
    ReportJson review(Actor actor, @PathVariable UUID id, @PathVariable int seq, @RequestBody WordsJson sent) {
        return json(powers.review(actor, id(actor, id), seq, sent.words()));
    }

    @PostMapping("/{id}/director")
    ReportJson passUp(Actor actor, @PathVariable UUID id) {
        return json(reports.passUp(actor, id(actor, id)));
    }

    @PostMapping("/{id}/decision")
    ReportJson decide(Actor actor, @PathVariable UUID id, @RequestBody WordsJson sent) {
        return json(reports.decide(actor, id(actor, id), sent.words()));
    }

    private static DutyReport.Id id(Actor actor, UUID id) {
        return new DutyReport.Id(actor.office().id(), id);
    }

    private static ReportJson json(DutyReport one) {
        return new ReportJson(
                one.id().value(), one.number(), one.level(), one.raised(), one.calls(), one.callOuts(), one.decision());
    }
}
