package yinuo.desk.complaint.web;

import java.net.URI;
import java.time.Instant;
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
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintDesk;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.complaint.Intake;
import yinuo.journal.EntryJson;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.promise.Promise;
import yinuo.promise.PromiseJson;
import yinuo.staff.Actor;

/** Complaints for programs: taking in and asking. The deeds are in {@link ComplaintDeedApi}. */
@RestController
@RequestMapping("/api/{office}/complaints")
class ComplaintApi {

    private final ComplaintDesk desk;
    private final ComplaintQuestions questions;
    private final ComplaintCallbacks callbacks;
    private final Journal journal;

    ComplaintApi(ComplaintDesk desk, ComplaintQuestions questions, ComplaintCallbacks callbacks, Journal journal) {
        this.desk = desk;
        this.questions = questions;
        this.callbacks = callbacks;
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
            @Nullable List<String> attachments,
            @Nullable String concerned) {

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
                    attachments,
                    concerned);
        }
    }

    record ListJson(List<ComplaintJson> items, @Nullable String next) {}

    @PostMapping
    ResponseEntity<ComplaintJson> receive(Actor actor, Page page, @RequestBody IntakeJson intake) {
        var received = desk.receive(actor, intake.intake());
        var complaint = received.complaint();
        var address = "/api/%s/complaints/%s"
                .formatted(actor.office().code(), complaint.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(complaint, received.promises(), actor, page));
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
        var about = callbacks.promises(actor.office().id(), ids);
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
        return json(complaint, callbacks.promises(complaint), actor, page);
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
