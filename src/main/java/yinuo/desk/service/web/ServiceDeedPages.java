package yinuo.desk.service.web;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.custody.Method;
import yinuo.desk.service.Receipt;
import yinuo.desk.service.ServiceFees;
import yinuo.desk.service.ServiceFees.Payment;
import yinuo.desk.service.ServiceRequest;
import yinuo.desk.service.ServiceWork;
import yinuo.desk.service.ServiceWork.Assignment;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** The forms of a request's page. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/services")
class ServiceDeedPages {

    /** The clause that wants the payer's signature. */
    static final String ACKNOWLEDGED = "D01-4.6.1.2";

    private final ServiceFees fees;
    private final ServiceWork work;
    private final Signatures signatures;

    ServiceDeedPages(ServiceFees fees, ServiceWork work, Signatures signatures) {
        this.fees = fees;
        this.work = work;
        this.signatures = signatures;
    }

    /** What the forms about money send. */
    record MoneyForm(
            @Nullable String amount,
            @Nullable Method method,
            @Nullable String reason) {

        /** An amount left empty means all of it; one that is none is said so. */
        Payment payment(@Nullable Signed signature) {
            return new Payment(fen(), method, signature);
        }

        @Nullable
        Long fen() {
            if (amount == null || amount.isBlank()) {
                return null;
            }
            return Yuan.read(amount).orElseThrow(() -> BadInput.in("amount", "service.bad.amount"));
        }
    }

    @PostMapping("/{id}/charge")
    String charge(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            MoneyForm form,
            SignatureForm signature) {
        var payment = form.payment(signatures.of(actor, signature, ACKNOWLEDGED));
        return back(page, fees.charge(actor, id(actor, id), version, payment));
    }

    @PostMapping("/{id}/waiver")
    String waive(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, MoneyForm form) {
        return back(page, fees.waive(actor, id(actor, id), version, form.reason()));
    }

    @PostMapping("/{id}/exception")
    String except(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, MoneyForm form) {
        return back(page, fees.except(actor, id(actor, id), version, form.reason()));
    }

    @PostMapping("/{id}/settlement")
    String settle(Actor actor, Page page, @PathVariable UUID id, @RequestParam int version, MoneyForm form) {
        return back(page, fees.settle(actor, id(actor, id), version, form.fen()));
    }

    @PostMapping("/{id}/refund")
    String giveBack(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            MoneyForm form,
            SignatureForm signature) {
        var payment = form.payment(signatures.of(actor, signature, ACKNOWLEDGED));
        return back(page, fees.giveBack(actor, id(actor, id), version, payment, form.reason()));
    }

    @PostMapping("/{id}/dispatch")
    String send(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable LocalDateTime from,
            @RequestParam(required = false) @Nullable LocalDateTime until) {
        var assignment =
                new Assignment(department, ServicePages.instant(page, from), ServicePages.instant(page, until));
        return back(page, work.send(actor, id(actor, id), version, assignment));
    }

    @PostMapping("/{id}/ending")
    String end(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, work.end(actor, id(actor, id), version, words));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, work.cancel(actor, id(actor, id), version, words));
    }

    @PostMapping("/receipts/{receipt}/voiding")
    String voidReceipt(
            Actor actor,
            Page page,
            @PathVariable UUID receipt,
            @RequestParam(required = false) @Nullable String reason) {
        return back(page, fees.voidReceipt(actor, new Receipt.Id(actor.office().id(), receipt), reason));
    }

    private static ServiceRequest.Id id(Actor actor, UUID id) {
        return new ServiceRequest.Id(actor.office().id(), id);
    }

    private static String back(Page page, ServiceRequest request) {
        return "redirect:" + page.url(request.path());
    }
}
