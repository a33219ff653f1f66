package yinuo.counter.fitout.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.counter.deposit.Deposits.Amount;
import yinuo.counter.fitout.Fitout;
import yinuo.counter.fitout.FitoutDesk;
import yinuo.counter.fitout.FitoutDrawings;
import yinuo.counter.fitout.FitoutMoney;
import yinuo.counter.fitout.FitoutSite;
import yinuo.custody.Method;
import yinuo.journal.Signature;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** What the desk and those who decide do to a fit-out, step by step. */
@Controller
@RequestMapping("/{office}/fitout/{id}")
class FitoutDeedPages {

    private final FitoutDesk desk;
    private final FitoutDrawings drawings;
    private final FitoutMoney money;
    private final FitoutSite site;
    private final Attachments attachments;
    private final Signatures signatures;

    FitoutDeedPages(
            FitoutDesk desk,
            FitoutDrawings drawings,
            FitoutMoney money,
            FitoutSite site,
            Attachments attachments,
            Signatures signatures) {
        this.desk = desk;
        this.drawings = drawings;
        this.money = money;
        this.site = site;
        this.attachments = attachments;
        this.signatures = signatures;
    }

    @PostMapping("/drawings")
    String draw(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Sent sent) {
        return back(
                page,
                drawings.draw(
                        actor,
                        id(actor, id),
                        version,
                        attachments.take(actor, sent).hashes()));
    }

    @PostMapping("/decision")
    String decide(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, drawings.decide(actor, id(actor, id), version, approved, words));
    }

    @PostMapping("/deposit")
    String deposit(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable Method method,
            SignatureForm signature) {
        var fen = Yuan.read(amount).orElseThrow(() -> BadInput.in("amount", "custody.bad.amount"));
        return back(
                page,
                money.take(
                        actor,
                        id(actor, id),
                        version,
                        new Amount(fen, method == null ? Method.CASH : method),
                        signed(actor, signature)));
    }

    @PostMapping("/agreement")
    String agree(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            SignatureForm signature) {
        return back(page, desk.agree(actor, id(actor, id), version, signed(actor, signature)));
    }

    @PostMapping("/own")
    String own(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String words) {
        return back(page, desk.own(actor, id(actor, id), version, words));
    }

    @PostMapping("/extension")
    String extend(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String why) {
        return back(page, desk.extend(actor, id(actor, id), version, until, why));
    }

    @PostMapping("/acceptance")
    String accept(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String words,
            SignatureForm signature) {
        return back(page, site.accept(actor, id(actor, id), version, words, signed(actor, signature)));
    }

    @PostMapping("/refund")
    String refund(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            SignatureForm signature) {
        return back(page, money.giveBack(actor, id(actor, id), version, signed(actor, signature)));
    }

    @PostMapping("/cancelling")
    String cancel(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String why,
            SignatureForm signature) {
        return back(page, money.cancel(actor, id(actor, id), version, why, signed(actor, signature)));
    }

    private @Nullable Signature signed(Actor actor, SignatureForm form) {
        return signatures.read(actor, signatures.of(actor, form, "D01-4.4")).orElse(null);
    }

    private static Fitout.Id id(Actor actor, UUID id) {
        return new Fitout.Id(actor.office().id(), id);
    }

    private static String back(Page page, Fitout one) {
        return "redirect:" + page.url(one.path());
    }
}
