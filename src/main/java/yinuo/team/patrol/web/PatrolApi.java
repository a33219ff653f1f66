package yinuo.team.patrol.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yinuo.staff.Actor;
import yinuo.team.patrol.DailyPatrols;
import yinuo.team.patrol.Patrol;
import yinuo.team.patrol.Patrol.Finding;
import yinuo.team.patrol.Patrol.Looked;
import yinuo.team.patrol.Patrol.Value;
import yinuo.team.patrol.PatrolQuestions;

/** DailyPatrols, for programs. */
@RestController
@RequestMapping("/api/{office}/patrols")
class PatrolApi {

    private final DailyPatrols patrols;
    private final PatrolQuestions questions;

    PatrolApi(DailyPatrols patrols, PatrolQuestions questions) {
        this.patrols = patrols;
        this.questions = questions;
    }

    record PatrolJson(
            UUID id,
            int version,
            String number,
            LocalDate day,
            String by,
            @Nullable Instant finishedAt,
            List<Looked> people,
            List<Finding> findings,
            List<Value> lacking,
            String words) {}

    record FindingJson(
            @Nullable UUID member,
            @Nullable String item,
            @Nullable Boolean praise,
            @Nullable String words,
            @Nullable List<String> attachments,
            @Nullable Boolean told,
            @Nullable BigDecimal points) {}

    record SeenJson(boolean there) {}

    record EndJson(
            @Nullable Integer version,
            @Nullable List<Value> lacking,
            @Nullable String words) {}

    @GetMapping
    List<PatrolJson> list(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return questions.month(actor, month).patrols().stream()
                .map(PatrolApi::json)
                .toList();
    }

    @GetMapping("/{id}")
    PatrolJson get(Actor actor, @PathVariable UUID id) {
        return json(questions.get(actor, id));
    }

    /** Begins one, or gives back the one that is open. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PatrolJson begin(Actor actor) {
        return json(patrols.begin(actor));
    }

    @PostMapping("/{id}/findings")
    PatrolJson find(Actor actor, @PathVariable UUID id, @RequestBody FindingJson sent) {
        return json(patrols.find(
                actor,
                id(actor, id),
                new DailyPatrols.Typed(
                        sent.member(),
                        sent.item(),
                        Boolean.TRUE.equals(sent.praise()),
                        sent.words(),
                        sent.attachments(),
                        Boolean.TRUE.equals(sent.told()),
                        sent.points())));
    }

    @PostMapping("/{id}/people/{member}")
    PatrolJson see(Actor actor, @PathVariable UUID id, @PathVariable UUID member, @RequestBody SeenJson sent) {
        return json(patrols.see(actor, id(actor, id), member, sent.there()));
    }

    @PostMapping("/{id}/end")
    PatrolJson finish(Actor actor, @PathVariable UUID id, @RequestBody EndJson sent) {
        return json(patrols.finish(actor, id(actor, id), sent.version(), sent.lacking(), sent.words()));
    }

    private static Patrol.Id id(Actor actor, UUID id) {
        return new Patrol.Id(actor.office().id(), id);
    }

    private static PatrolJson json(Patrol one) {
        var result = one.result();
        return new PatrolJson(
                one.id().value(),
                one.version(),
                one.number(),
                one.day(),
                one.by(),
                result == null ? null : result.at(),
                one.people(),
                one.findings(),
                result == null ? List.of() : result.lacking(),
                result == null ? "" : result.words());
    }
}
