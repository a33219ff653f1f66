package yinuo.report.digest.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import yinuo.page.Page;
import yinuo.promise.PromiseJson;
import yinuo.report.digest.Digests;
import yinuo.staff.Actor;
import yinuo.staff.Members;

/** The digest of a day, for people and programs. */
@Controller
class DigestPages {

    private final Digests digests;
    private final Members members;

    DigestPages(Digests digests, Members members) {
        this.digests = digests;
        this.members = members;
    }

    @GetMapping("/{office}/digest")
    String yesterday(Actor actor, Page page) {
        return "redirect:/" + actor.office().code() + "/digest/" + page.today().minusDays(1);
    }

    @GetMapping("/{office}/digest/{day}")
    String day(Actor actor, @PathVariable LocalDate day, Model model) {
        model.addAttribute("digest", digests.of(actor, day));
        model.addAttribute("names", names(actor));
        return "digest/day";
    }

    @GetMapping("/{office}/duties")
    String duties(Actor actor, Model model) {
        model.addAttribute("duties", digests.duties(actor));
        model.addAttribute("names", names(actor));
        return "digest/duties";
    }

    private Map<UUID, String> names(Actor actor) {
        return members.all(actor.office().id()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), member -> member.name()));
    }

    record DigestJson(
            LocalDate day,
            Map<String, List<PromiseJson>> breaches,
            List<String> withoutResult,
            int visits,
            int replies) {}

    @GetMapping("/api/{office}/digest/{day}")
    @ResponseBody
    DigestJson json(Actor actor, Page page, @PathVariable LocalDate day) {
        var digest = digests.of(actor, day);
        return new DigestJson(
                day,
                digest.breaches().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                clause -> clause.getValue().stream()
                                        .map(promise -> PromiseJson.of(
                                                promise,
                                                page.t("promise."
                                                        + promise.made().rule()),
                                                page.now()))
                                        .toList())),
                digest.unlogged().stream().map(one -> one.filing().number()).toList(),
                digest.visits().visits(),
                digest.visits().replies());
    }
}
