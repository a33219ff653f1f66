package yinuo.desk.dispatch.web;

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
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Dispatching;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipOrigin;
import yinuo.desk.dispatch.SlipQuestions;
import yinuo.desk.dispatch.SlipQuestions.Asked;
import yinuo.desk.dispatch.SlipQuestions.Tab;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.Stage.Returned;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipDeeds;
import yinuo.journal.Signed;
import yinuo.office.Department;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;

/** Slips for programs: sending, asking, and every deed by its name, with the fields it needs. */
@RestController
@RequestMapping("/api/{office}/dispatch-slips")
class SlipApi {

    private final Dispatching dispatching;
    private final SlipQuestions questions;
    private final SlipDeeds deeds;
    private final Promises promises;
    private final List<SlipOrigin> origins;

    SlipApi(
            Dispatching dispatching,
            SlipQuestions questions,
            SlipDeeds deeds,
            Promises promises,
            List<SlipOrigin> origins) {
        this.dispatching = dispatching;
        this.questions = questions;
        this.deeds = deeds;
        this.promises = promises;
        this.origins = List.copyOf(origins);
    }

    /** What is left out is taken from the source, if there is one. */
    record OrderJson(
            @Nullable FromJson source,
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable String words,
            Job.@Nullable Kind kind,
            Job.@Nullable Urgency urgency,
            Job.@Nullable Place place,
            @Nullable Boolean internal,
            @Nullable Boolean paid,
            @Nullable UUID to,
            @Nullable Instant appointedAt,
            @Nullable String appointment,
            @Nullable Instant finishBy) {

        record FromJson(Source.Kind kind, UUID id) {}

        record PersonJson(@Nullable String name, @Nullable String phone) {}

        Order order(Actor actor, @Nullable Order known) {
            var name = person == null ? null : person.name();
            var phone = person == null ? null : person.phone();
            return new Order(
                    known == null ? Source.DESK : known.source(),
                    known == null ? null : known.receipt(),
                    home == null && known != null ? known.home() : home,
                    name == null && known != null ? known.person() : name,
                    phone == null && known != null ? known.phone() : phone,
                    words == null && known != null ? known.words() : words,
                    kind == null ? null : job(kind),
                    to == null ? null : new Department.Id(actor.office().id(), to),
                    new Order.Appointment(appointedAt, appointment == null ? "" : appointment),
                    finishBy);
        }

        private Job job(Job.Kind of) {
            return new Job(
                    of,
                    urgency == null ? Job.Urgency.NORMAL : urgency,
                    place == null ? Job.Place.PUBLIC : place,
                    Boolean.TRUE.equals(internal),
                    Boolean.TRUE.equals(paid));
        }
    }

    record ListJson(List<SlipJson> items, @Nullable String next) {}

    /** One transaction for sending and for telling what that promised. */
    @Transactional
    @PostMapping
    ResponseEntity<SlipJson> send(Actor actor, Page page, @RequestBody OrderJson body) {
        var order = body.order(actor, known(actor, body.source()));
        var slip = dispatching.send(actor, order);
        var address = "/api/%s/dispatch-slips/%s"
                .formatted(actor.office().code(), slip.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(slip, actor, page));
    }

    private @Nullable Order known(Actor actor, OrderJson.@Nullable FromJson from) {
        return from == null
                ? null
                : origins.stream()
                        .filter(origin -> origin.kind() == from.kind())
                        .findFirst()
                        .flatMap(origin -> origin.order(actor, from.id()))
                        .orElseThrow(() -> BadInput.in("source", "dispatch.bad.source"));
    }

    @GetMapping
    ListJson list(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "OPEN") Tab tab,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = questions.list(actor, new Asked(tab, department, q, null, after, limit));
        return new ListJson(
                found.slips().stream().map(slip -> json(slip, actor, page)).toList(), found.next());
    }

    @GetMapping("/{id}")
    SlipJson slip(Actor actor, Page page, @PathVariable UUID id) {
        return json(questions.get(actor, id(actor, id)), actor, page);
    }

    record DeedJson(
            @Nullable String words,
            @Nullable String explanation,
            @Nullable Instant until,
            @Nullable Boolean granted,
            @Nullable UUID to,
            @Nullable String parties,
            @Nullable Boolean prepared,
            @Nullable Boolean restored,
            @Nullable List<Material> materials,
            @Nullable Opinion opinion,
            @Nullable Signed signature,
            @Nullable List<String> attachments,
            Returned.@Nullable How how,
            @Nullable String copy,
            Whereabouts.@Nullable Place place,
            @Nullable Boolean major,
            On.@Nullable Paper paper) {

        SlipDeeds.Typed typed() {
            return new SlipDeeds.Typed(
                    words,
                    explanation,
                    until,
                    granted,
                    to,
                    parties,
                    prepared,
                    restored,
                    materials,
                    opinion,
                    signature,
                    attachments,
                    how,
                    copy,
                    place,
                    major);
        }
    }

    /** Answers with the slip as it stands. {@code If-Match} may name the version that was seen: another is answered 409. */
    @Transactional
    @PostMapping("/{id}/{deed}")
    SlipJson done(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestBody DeedJson body,
            IfMatch seen) {
        var on = new On(id(actor, id), seen.version(), body.paper());
        var slip = deeds.done(actor, on, SlipDeedPages.named(deed), body.typed());
        return json(slip, actor, page);
    }

    private SlipJson json(Slip slip, Actor actor, Page page) {
        var about = promises.about(slip.id().office(), Slip.SUBJECT, slip.id().value()).stream()
                .map(promise -> PromiseJson.of(
                        promise, page.t("promise." + promise.made().rule()), page.now()))
                .toList();
        return SlipJson.of(slip, about, actor);
    }

    private static Slip.Id id(Actor actor, UUID id) {
        return new Slip.Id(actor.office().id(), id);
    }
}
