package yinuo.desk.reception.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Intake;
import yinuo.desk.reception.Inquiries;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.InquiryCare;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.reception.InquiryQuestions.Asked;
import yinuo.desk.reception.Question;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** Inquiries for programs: the same deeds by the same rules. */
@RestController
@RequestMapping("/api/{office}/inquiries")
class InquiryApi {

    private final Inquiries inquiries;
    private final InquiryCare care;
    private final InquiryQuestions questions;
    private final Promises promises;

    InquiryApi(Inquiries inquiries, InquiryCare care, InquiryQuestions questions, Promises promises) {
        this.inquiries = inquiries;
        this.care = care;
        this.questions = questions;
        this.promises = promises;
    }

    record QuestionJson(
            @Nullable Channel channel,
            @Nullable Instant receivedAt,
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable String words,
            @Nullable List<String> points,
            @Nullable Integer rings,
            @Nullable String answer,
            @Nullable Instant promisedFor,
            @Nullable Boolean apologised,
            @Nullable Boolean important,
            @Nullable String askedOf,
            @Nullable List<String> attachments) {

        record PersonJson(@Nullable String name, @Nullable String phone) {}

        Question question() {
            var intake = new Intake(
                    channel,
                    receivedAt,
                    home,
                    person == null ? null : person.name(),
                    person == null ? null : person.phone(),
                    null,
                    words,
                    null,
                    rings,
                    attachments,
                    null);
            return new Question(
                    intake,
                    answer,
                    promisedFor,
                    points == null ? List.of() : points,
                    new Question.Noted(Boolean.TRUE.equals(important), Boolean.TRUE.equals(apologised), askedOf));
        }
    }

    record AnswerJson(@Nullable String words, @Nullable List<String> outcomes) {}

    record ProposalJson(@Nullable String words, @Nullable Instant promisedFor) {}

    record ListJson(List<InquiryJson> items, @Nullable String next) {}

    @Transactional
    @PostMapping
    ResponseEntity<InquiryJson> receive(Actor actor, Page page, @RequestBody QuestionJson asked) {
        var inquiry = inquiries.receive(actor, asked.question());
        var address = "/api/%s/inquiries/%s"
                .formatted(actor.office().code(), inquiry.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(inquiry, page));
    }

    @GetMapping
    ListJson list(
            Actor actor,
            Page page,
            @RequestParam(required = false) Inquiry.@Nullable State state,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = questions.list(actor, new Asked(state, channel, q, null, after, limit));
        return new ListJson(
                found.inquiries().stream().map(one -> json(one, page)).toList(), found.next());
    }

    @GetMapping("/{id}")
    InquiryJson inquiry(Actor actor, Page page, @PathVariable UUID id) {
        return json(questions.get(actor, id(actor, id)), page);
    }

    @PostMapping("/{id}/answer")
    InquiryJson answer(Actor actor, Page page, @PathVariable UUID id, @RequestBody AnswerJson answer, IfMatch seen) {
        var outcomes = answer.outcomes() == null ? List.<String>of() : answer.outcomes();
        return json(inquiries.answer(actor, id(actor, id), seen.version(), answer.words(), outcomes), page);
    }

    @PostMapping("/{id}/proposal")
    InquiryJson propose(
            Actor actor, Page page, @PathVariable UUID id, @RequestBody ProposalJson proposal, IfMatch seen) {
        return json(
                inquiries.propose(actor, id(actor, id), seen.version(), proposal.words(), proposal.promisedFor()),
                page);
    }

    record ImportanceJson(boolean important) {}

    @PostMapping("/{id}/importance")
    InquiryJson mark(Actor actor, Page page, @PathVariable UUID id, @RequestBody ImportanceJson body, IfMatch seen) {
        return json(care.mark(actor, id(actor, id), seen.version(), body.important()), page);
    }

    record WordsJson(@Nullable String words) {}

    @PostMapping("/{id}/beyond-scope")
    InquiryJson beyond(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(care.beyond(actor, id(actor, id), seen.version(), body.words()), page);
    }

    @PostMapping("/{id}/superior")
    InquiryJson handUp(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(care.handUp(actor, id(actor, id), seen.version(), body.words()), page);
    }

    @PostMapping("/{id}/decision")
    InquiryJson decide(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(care.decide(actor, id(actor, id), seen.version(), body.words()), page);
    }

    private InquiryJson json(Inquiry inquiry, Page page) {
        var about = promises
                .about(inquiry.id().office(), Inquiry.SUBJECT, inquiry.id().value())
                .stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return InquiryJson.of(inquiry, about, page.now());
    }

    private static Inquiry.Id id(Actor actor, UUID id) {
        return new Inquiry.Id(actor.office().id(), id);
    }
}
