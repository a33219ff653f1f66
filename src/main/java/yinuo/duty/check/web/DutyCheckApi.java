package yinuo.duty.check.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.duty.check.DutyCheck;
import yinuo.duty.check.DutyCheck.Result;
import yinuo.duty.check.DutyChecks;
import yinuo.duty.check.DutyChecks.Typed;
import yinuo.staff.Actor;

/** Spot checks of those on duty, for programs. */
@RestController
@RequestMapping("/api/{office}/duty-checks")
class DutyCheckApi {

    private final DutyChecks checks;

    DutyCheckApi(DutyChecks checks) {
        this.checks = checks;
    }

    record CheckJson(
            UUID id,
            LocalDate day,
            String shift,
            String people,
            boolean drawn,
            @Nullable Result result) {}

    @GetMapping
    List<CheckJson> month(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return checks.month(actor, month).checks().stream()
                .map(DutyCheckApi::json)
                .toList();
    }

    @PostMapping("/{id}")
    CheckJson record(Actor actor, @PathVariable UUID id, @RequestBody Typed typed) {
        return json(checks.record(actor, new DutyCheck.Id(actor.office().id(), id), typed));
    }

    private static CheckJson json(DutyCheck one) {
        return new CheckJson(
                one.id().value(), one.shift().day(), one.shift().label(), one.people(), one.drawn(), one.result());
    }
}
