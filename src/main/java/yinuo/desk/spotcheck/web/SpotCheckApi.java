package yinuo.desk.spotcheck.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.spotcheck.SpotCheck;
import yinuo.desk.spotcheck.SpotChecks;
import yinuo.staff.Actor;

/** The spot check of a month, for programs. */
@RestController
@RequestMapping("/api/{office}/spot-checks")
class SpotCheckApi {

    private final SpotChecks checks;

    SpotCheckApi(SpotChecks checks) {
        this.checks = checks;
    }

    record CheckJson(
            String month,
            long seed,
            Instant from,
            Instant drawnAt,
            String drawnBy,
            long omissions,
            @Nullable Integer contentNow,
            @Nullable Integer contentRecorded,
            List<SpotCheck.Line> lines) {

        static CheckJson of(SpotCheck check) {
            var draw = check.draw();
            return new CheckJson(
                    check.id().month().toString(),
                    draw.seed(),
                    draw.from(),
                    draw.at(),
                    draw.by(),
                    check.omissions(),
                    check.contentNow(),
                    check.contentRecorded(),
                    check.lines());
        }
    }

    @GetMapping
    List<String> months(Actor actor) {
        return checks.months(actor).stream().map(YearMonth::toString).toList();
    }

    @GetMapping("/{month}")
    CheckJson month(Actor actor, @PathVariable YearMonth month) {
        return CheckJson.of(checks.get(actor, month));
    }

    @PostMapping("/{month}")
    @ResponseStatus(HttpStatus.CREATED)
    CheckJson draw(Actor actor, @PathVariable YearMonth month) {
        return CheckJson.of(checks.draw(actor, month));
    }

    @PostMapping("/{month}/lines/{seq}")
    CheckJson look(
            Actor actor, @PathVariable YearMonth month, @PathVariable int seq, @RequestBody SpotChecks.Look look) {
        return CheckJson.of(checks.look(actor, month, seq, look));
    }
}
