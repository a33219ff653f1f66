package yinuo.counter.deposit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import yinuo.counter.deposit.Deposit;
import yinuo.counter.deposit.Deposits;
import yinuo.custody.Method;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The deposits we hold, those that went back, and the receipt of one. */
@Controller
class DepositPages {

    private final Deposits deposits;

    DepositPages(Deposits deposits) {
        this.deposits = deposits;
    }

    @GetMapping("/{office}/deposits")
    String list(Actor actor, Model model) {
        model.addAttribute("held", deposits.held(actor));
        model.addAttribute("returned", deposits.returned(actor));
        return "deposit/list";
    }

    @GetMapping("/{office}/deposits/{id}")
    String receipt(Actor actor, @PathVariable UUID id, Model model) {
        actor.must(Deed.SEE_CUSTODY);
        model.addAttribute("deposit", deposits.get(new Deposit.Id(actor.office().id(), id)));
        return "deposit/receipt";
    }

    record DepositJson(
            UUID id,
            String number,
            String payer,
            long fen,
            Method method,
            String matter,
            Instant takenAt,
            @Nullable Instant backAt) {

        static DepositJson of(Deposit one) {
            return new DepositJson(
                    one.id().value(),
                    one.number(),
                    one.payer().name(),
                    one.fen(),
                    one.method(),
                    one.about().number(),
                    one.taken().at(),
                    one.back() == null ? null : one.back().at());
        }
    }

    @GetMapping("/api/{office}/deposits")
    @ResponseBody
    List<DepositJson> json(Actor actor) {
        return deposits.held(actor).stream().map(DepositJson::of).toList();
    }
}
