package yinuo.team.conduct.web;

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
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.team.conduct.Conduct;
import yinuo.team.conduct.ConductDecisions;
import yinuo.team.conduct.ConductEntry;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductEntry.Source;
import yinuo.team.conduct.ConductQuestions;

/** Conduct, for programs. */
@RestController
@RequestMapping("/api/{office}/conduct")
class ConductApi {

    private final Conduct conduct;
    private final ConductDecisions decisions;
    private final ConductQuestions questions;

    ConductApi(Conduct conduct, ConductDecisions decisions, ConductQuestions questions) {
        this.conduct = conduct;
        this.decisions = decisions;
        this.questions = questions;
    }

    record EntryJson(
            UUID id,
            int version,
            String number,
            UUID member,
            String name,
            String fault,
            LocalDate day,
            String words,
            Source source,
            BigDecimal points,
            Instant proposedAt,
            @Nullable Instant answerBy,
            ConductStage stage,
            @Nullable Reply reply,
            String answer,
            @Nullable Instant decidedAt,
            String decision) {}

    record NewJson(
            @Nullable UUID member,
            @Nullable String fault,
            @Nullable LocalDate day,
            @Nullable String words,
            @Nullable BigDecimal points) {}

    record AnswerJson(@Nullable Reply reply, @Nullable String words) {}

    record DecisionJson(
            @Nullable Integer version,
            boolean confirm,
            @Nullable BigDecimal points,
            @Nullable BigDecimal further,
            @Nullable String words) {}

    record WordsJson(@Nullable String words) {}

    /** A month with what is open from before: all for those who lead, else one's own. */
    @GetMapping
    List<EntryJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable ConductStage stage) {
        return questions.list(actor, stage, month).stream().map(this::json).toList();
    }

    @GetMapping("/{id}")
    EntryJson get(Actor actor, @PathVariable UUID id) {
        return json(questions.standing(actor, id(actor, id)).entry());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EntryJson propose(Actor actor, @RequestBody NewJson sent) {
        if (sent.day() == null) {
            throw BadInput.in("day", "conduct.bad.day");
        }
        var found = new Found(
                sent.fault() == null ? "" : sent.fault(),
                sent.day(),
                sent.words() == null ? "" : sent.words(),
                Source.BY_HAND,
                "",
                List.of());
        return json(conduct.propose(actor, sent.member(), found, sent.points()));
    }

    @PostMapping("/{id}/answer")
    EntryJson answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerJson sent) {
        return json(conduct.answer(actor, id(actor, id), sent.reply(), sent.words()));
    }

    @PostMapping("/{id}/decision")
    EntryJson decide(Actor actor, @PathVariable UUID id, @RequestBody DecisionJson sent) {
        return json(decisions.decide(
                actor, id(actor, id), sent.version(), sent.confirm(), sent.points(), sent.further(), sent.words()));
    }

    @PostMapping("/{id}/withdrawal")
    EntryJson withdraw(Actor actor, @PathVariable UUID id, @RequestBody WordsJson sent) {
        return json(decisions.withdraw(actor, id(actor, id), sent.words()));
    }

    private static ConductEntry.Id id(Actor actor, UUID id) {
        return new ConductEntry.Id(actor.office().id(), id);
    }

    private EntryJson json(ConductEntry one) {
        return new EntryJson(
                one.id().value(),
                one.version(),
                one.number(),
                one.person().member(),
                one.person().name(),
                one.found().fault(),
                one.found().day(),
                one.found().words(),
                one.found().source(),
                one.points(),
                one.proposal().at(),
                one.isOpen() ? questions.answerBy(one) : null,
                one.stage(),
                one.answer() == null ? null : one.answer().reply(),
                one.answer() == null ? "" : one.answer().words(),
                one.decision() == null ? null : one.decision().at(),
                one.decision() == null ? "" : one.decision().words());
    }
}
