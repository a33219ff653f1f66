package yinuo.counter.release.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.counter.release.ReleaseDesk;
import yinuo.counter.release.ReleaseDesk.Asked;
import yinuo.counter.release.ReleaseSlip;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.staff.Actor;

/** Release slips for programs. Instants are in UTC, days those of the office. */
@RestController
@RequestMapping("/api/{office}/release-slips")
class ReleaseApi {

    private final ReleaseDesk desk;
    private final Signatures signatures;

    ReleaseApi(ReleaseDesk desk, Signatures signatures) {
        this.desk = desk;
        this.signatures = signatures;
    }

    record SlipJson(
            UUID id,
            String number,
            String home,
            String applicant,
            String goods,
            String vehicle,
            Instant validUntil,
            ReleaseSlip.@Nullable Outcome outcome) {

        static SlipJson of(ReleaseSlip slip) {
            var checked = slip.checked();
            return new SlipJson(
                    slip.id().value(),
                    slip.number(),
                    slip.home(),
                    slip.applicant().name(),
                    slip.goods(),
                    slip.vehicle(),
                    slip.validUntil(),
                    checked == null ? null : checked.outcome());
        }
    }

    record AskedJson(
            @Nullable String home,
            @Nullable String applicant,
            @Nullable String goods,
            @Nullable String vehicle,
            @Nullable LocalDate until,
            @Nullable String consent,
            @Nullable Signed signature) {}

    @GetMapping
    List<SlipJson> list(Actor actor, @RequestParam(defaultValue = "") String q) {
        return desk.list(actor, q).stream().map(SlipJson::of).toList();
    }

    @PostMapping
    ResponseEntity<SlipJson> issue(Actor actor, @RequestBody AskedJson sent) {
        var slip = desk.issue(
                actor,
                new Asked(
                        sent.home(),
                        sent.applicant(),
                        sent.goods(),
                        sent.vehicle(),
                        sent.until(),
                        sent.consent(),
                        signatures.read(actor, sent.signature()).orElse(null)));
        return ResponseEntity.created(URI.create("/api/%s/release-slips/%s"
                        .formatted(actor.office().code(), slip.id().value())))
                .body(SlipJson.of(slip));
    }

    record CheckJson(@Nullable Boolean asWritten, @Nullable String words) {}

    @PostMapping("/{id}/check")
    SlipJson check(Actor actor, @PathVariable UUID id, @RequestBody CheckJson sent) {
        return SlipJson.of(desk.check(
                actor,
                new ReleaseSlip.Id(actor.office().id(), id),
                Boolean.TRUE.equals(sent.asWritten()),
                sent.words()));
    }
}
