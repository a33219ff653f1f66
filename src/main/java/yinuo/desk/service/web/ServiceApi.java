package yinuo.desk.service.web;

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
import yinuo.custody.Method;
import yinuo.desk.service.Receipt;
import yinuo.desk.service.ServiceDesk;
import yinuo.desk.service.ServiceDesk.AtOnce;
import yinuo.desk.service.ServiceDesk.Intake;
import yinuo.desk.service.ServiceFees;
import yinuo.desk.service.ServiceFees.Payment;
import yinuo.desk.service.ServiceQuestions;
import yinuo.desk.service.ServiceQuestions.Asked;
import yinuo.desk.service.ServiceQuestions.Which;
import yinuo.desk.service.ServiceRequest;
import yinuo.desk.service.ServiceWork;
import yinuo.desk.service.ServiceWork.Assignment;
import yinuo.journal.Signed;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.promise.Promises;
import yinuo.staff.Actor;

/**
 * Requests for services, for programs. Money is in whole fen, instants are in UTC. {@code If-Match} may name the version
 * that was seen: another one since is answered 409.
 */
@RestController
@RequestMapping("/api/{office}")
class ServiceApi {

    private final ServiceDesk desk;
    private final ServiceFees fees;
    private final ServiceWork work;
    private final ServiceQuestions questions;
    private final Promises promises;

    ServiceApi(ServiceDesk desk, ServiceFees fees, ServiceWork work, ServiceQuestions questions, Promises promises) {
        this.desk = desk;
        this.fees = fees;
        this.work = work;
        this.questions = questions;
        this.promises = promises;
    }

    record RequestJson(
            ServiceRequest.@Nullable Asked asked,
            @Nullable String home,
            @Nullable PersonJson person,
            @Nullable UUID item,
            @Nullable Integer quantity,
            @Nullable Instant wishedFor,
            @Nullable String words,
            @Nullable PaymentJson payment,
            @Nullable AssignmentJson assignment) {

        record PersonJson(@Nullable String name, @Nullable String phone) {}

        Intake intake() {
            return new Intake(
                    asked,
                    home,
                    person == null ? null : person.name(),
                    person == null ? null : person.phone(),
                    item,
                    quantity,
                    wishedFor,
                    words);
        }

        AtOnce atOnce() {
            return new AtOnce(
                    payment == null ? null : payment.payment(), assignment == null ? null : assignment.assignment());
        }
    }

    record PaymentJson(
            @Nullable Long fen,
            @Nullable Method method,
            @Nullable Signed signature,
            @Nullable String reason) {

        Payment payment() {
            return new Payment(fen, method, signature);
        }
    }

    record AssignmentJson(
            @Nullable UUID department,
            @Nullable Instant from,
            @Nullable Instant until) {

        Assignment assignment() {
            return new Assignment(department, from, until);
        }
    }

    record ReasonJson(@Nullable String reason) {}

    record WordsJson(@Nullable String words) {}

    record SettlementJson(@Nullable Long fen) {}

    record ListJson(List<ServiceJson> items, @Nullable String next) {}

    @Transactional
    @PostMapping("/special-services")
    ResponseEntity<ServiceJson> receive(Actor actor, Page page, @RequestBody RequestJson body) {
        var request = desk.receive(actor, body.intake(), body.atOnce());
        var address = "/api/%s/special-services/%s"
                .formatted(actor.office().code(), request.id().value());
        return ResponseEntity.created(URI.create(address)).body(json(request, actor, page));
    }

    @GetMapping("/special-services")
    ListJson list(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Which which,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = questions.list(actor, new Asked(which, q, after, limit));
        return new ListJson(
                found.requests().stream()
                        .map(request -> json(request, actor, page))
                        .toList(),
                found.next());
    }

    @GetMapping("/special-services/{id}")
    ServiceJson request(Actor actor, Page page, @PathVariable UUID id) {
        return json(questions.get(actor, id), actor, page);
    }

    @PostMapping("/special-services/{id}/charge")
    ServiceJson charge(Actor actor, Page page, @PathVariable UUID id, @RequestBody PaymentJson body, IfMatch seen) {
        return json(fees.charge(actor, id(actor, id), seen.version(), body.payment()), actor, page);
    }

    @PostMapping("/special-services/{id}/waiver")
    ServiceJson waive(Actor actor, Page page, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        return json(fees.waive(actor, id(actor, id), seen.version(), body.reason()), actor, page);
    }

    @PostMapping("/special-services/{id}/exception")
    ServiceJson except(Actor actor, Page page, @PathVariable UUID id, @RequestBody ReasonJson body, IfMatch seen) {
        return json(fees.except(actor, id(actor, id), seen.version(), body.reason()), actor, page);
    }

    @PostMapping("/special-services/{id}/dispatch")
    ServiceJson send(Actor actor, Page page, @PathVariable UUID id, @RequestBody AssignmentJson body, IfMatch seen) {
        return json(work.send(actor, id(actor, id), seen.version(), body.assignment()), actor, page);
    }

    @PostMapping("/special-services/{id}/ending")
    ServiceJson end(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(work.end(actor, id(actor, id), seen.version(), body.words()), actor, page);
    }

    @PostMapping("/special-services/{id}/settlement")
    ServiceJson settle(Actor actor, Page page, @PathVariable UUID id, @RequestBody SettlementJson body, IfMatch seen) {
        return json(fees.settle(actor, id(actor, id), seen.version(), body.fen()), actor, page);
    }

    @PostMapping("/special-services/{id}/refund")
    ServiceJson giveBack(Actor actor, Page page, @PathVariable UUID id, @RequestBody PaymentJson body, IfMatch seen) {
        return json(fees.giveBack(actor, id(actor, id), seen.version(), body.payment(), body.reason()), actor, page);
    }

    @PostMapping("/special-services/{id}/cancellation")
    ServiceJson cancel(Actor actor, Page page, @PathVariable UUID id, @RequestBody WordsJson body, IfMatch seen) {
        return json(work.cancel(actor, id(actor, id), seen.version(), body.words()), actor, page);
    }

    @PostMapping("/service-receipts/{id}/voiding")
    ServiceJson voidReceipt(Actor actor, Page page, @PathVariable UUID id, @RequestBody ReasonJson body) {
        var receipt = new Receipt.Id(actor.office().id(), id);
        return json(fees.voidReceipt(actor, receipt, body.reason()), actor, page);
    }

    private ServiceJson json(ServiceRequest request, Actor actor, Page page) {
        var about = promises.about(
                request.id().office(), ServiceRequest.SUBJECT, request.id().value());
        return ServiceJson.of(request, about, actor, page);
    }

    private static ServiceRequest.Id id(Actor actor, UUID id) {
        return new ServiceRequest.Id(actor.office().id(), id);
    }
}
