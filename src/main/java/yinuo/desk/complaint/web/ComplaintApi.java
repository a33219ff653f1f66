package yinuo.desk.complaint.web;

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
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Channel;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.complaint.Intake;
import yinuo.journal.EntryJson;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/** Complaints for programs: taking in and asking. The deeds are in {@link ComplaintDeedApi}. */
@RestController
@RequestMapping("/api/{office}/complaints")
class ComplaintApi {

    private final ComplaintDesk desk;
    private final ComplaintQuestions questions;
    private final Promises promises;
    private final Journal journal;

    ComplaintApi(ComplaintDesk desk, ComplaintQuestions questions, Promises promises, Journal journal) {
        this.desk = desk;
        this.questions = questions;
        this.promises = promises;
        this.journal = journal;
    }

    record IntakeJson(
            @Nullable Channel channel,
            @Nullable Instant receivedAt,
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable Category category,
            @Nullable String words,
            Intake.@Nullable OnTheSpot onTheSpot,
            @Nullable Integer rings,
            @Nullable List<String> attachments) {

        record PersonJson(@Nullable String name, @Nullable String phone) {}

        Intake intake() {
            return new Intake(
                    channel,
                    receivedAt,
                    home,
                    person == null ? null : person.name(),
                    person == null ? null : person.phone(),
                    category,
                    words,
                    onTheSpot,
                    rings,
                    attachments);
        }
    }

    record ListJson(List<ComplaintJson> items, @Nullable String next) {}

    /** One transaction for taking in and for telling what that promised. */
    @Transactional
    @PostMapping
    ResponseEntity<ComplaintJson> receive(Actor actor, Page page, @RequestBody IntakeJson intake) {
        var complaint = desk.receive(actor, intake.intake());
        var address = "/api/%s/complaints/%s"
                .formatted(actor.office().code(), complaint.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(complaint, actor, page));
    }

    @GetMapping
    ListJson list(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(name = "class", required = false) Classification.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = questions.listWhole(actor, new Asked(stage, false, kind, category, q, null, after, limit));
        var ids = found.complaints().stream()
                .map(complaint -> complaint.id().value())
                .toList();
        var about = promises.about(actor.office().id(), Complaint.SUBJECT, ids);
        return new ListJson(
                found.complaints().stream()
                        .map(complaint -> json(
                                complaint, about.getOrDefault(complaint.id().value(), List.of()), actor, page))
                        .toList(),
                found.next());
    }

    @GetMapping("/{id}")
    ComplaintJson complaint(Actor actor, Page page, @PathVariable UUID id) {
        return json(questions.get(actor, id(actor, id)), actor, page);
    }

    @GetMapping("/{id}/journal")
    List<EntryJson> journal(Actor actor, Page page, @PathVariable UUID id) {
        var complaint = questions.get(actor, id(actor, id));
        return journal.of(actor.office().id(), complaint.subject().stream()).stream()
                .map(entry -> EntryJson.of(entry, page.t("journal." + entry.kind())))
                .toList();
    }

    ComplaintJson json(Complaint complaint, Actor actor, Page page) {
        var id = complaint.id();
        return json(complaint, promises.about(id.office(), Complaint.SUBJECT, id.value()), actor, page);
    }

    private static ComplaintJson json(Complaint complaint, List<Promise> about, Actor actor, Page page) {
        var owed = about.stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return ComplaintJson.of(complaint, owed, actor);
    }

    static Complaint.Id id(Actor actor, UUID id) {
        return new Complaint.Id(actor.office().id(), id);
    }
}
