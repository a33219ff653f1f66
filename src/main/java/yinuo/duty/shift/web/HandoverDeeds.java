package yinuo.duty.shift.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.duty.shift.Handover;
import yinuo.duty.shift.HandoverQuestions;
import yinuo.duty.shift.Handovers;
import yinuo.duty.shift.Releases;
import yinuo.duty.shift.Signing;
import yinuo.duty.shift.SiteCheck;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Pins;
import yinuo.text.Yuan;

/** What the forms of an open handover do. PINs are confirmed before anything is changed, so that a wrong one counts. */
@Controller
@RequestMapping("/{office}/handover/{id}")
class HandoverDeeds {

    private final Handovers handovers;
    private final HandoverQuestions questions;
    private final Releases releases;
    private final Signing signing;
    private final Pins pins;

    HandoverDeeds(Handovers handovers, HandoverQuestions questions, Releases releases, Signing signing, Pins pins) {
        this.handovers = handovers;
        this.questions = questions;
        this.releases = releases;
        this.signing = signing;
        this.pins = pins;
    }

    /** What was typed of all items is said at once; a button beside one also marks it as important, or no longer. */
    @PostMapping("/items")
    String say(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<Integer> seq,
            HttpServletRequest form,
            @RequestParam(required = false) @Nullable Integer mark,
            @RequestParam(required = false) @Nullable Integer unmark) {
        // Asked for whole: bound to a list, the words of a single item would be cut at their commas.
        var words = form.getParameterValues("words");
        var before = questions.get(actor, id(actor, id));
        var said = new HashMap<Integer, String>();
        for (var n = 0; words != null && n < Math.min(seq.size(), words.length); n++) {
            if (!words[n].strip().equals(before.wordsOf(seq.get(n)))) {
                said.put(seq.get(n), words[n]);
            }
        }
        if (!said.isEmpty()) {
            handovers.say(actor, id(actor, id), said);
        }
        if (mark != null) {
            releases.mark(actor, id(actor, id), mark, true);
        }
        if (unmark != null) {
            releases.mark(actor, id(actor, id), unmark, false);
        }
        return HandoverPages.back(page);
    }

    @PostMapping("/checks")
    String tidy(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SiteCheck check,
            @RequestParam(defaultValue = "false") boolean good) {
        handovers.tidy(actor, id(actor, id), check, good);
        return HandoverPages.back(page);
    }

    /** Pieces are typed as they are, sums in yuan. */
    @PostMapping("/counts/{seq}")
    String count(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable int seq,
            @RequestParam(required = false) @Nullable String counted,
            @RequestParam(required = false) @Nullable String words) {
        var sum = questions.get(actor, id(actor, id)).counts().stream()
                .anyMatch(count -> count.seq() == seq && count.sum());
        handovers.count(actor, id(actor, id), seq, amount(counted == null ? "" : counted.strip(), sum), words);
        return HandoverPages.back(page);
    }

    private static @Nullable Long amount(String typed, boolean sum) {
        if (sum) {
            return Yuan.read(typed).orElse(null);
        }
        return typed.matches("\\d{1,9}") ? Long.valueOf(typed) : null;
    }

    @PostMapping("/arrival")
    String arrive(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        handovers.arrive(actor, id(actor, id), pins.confirm(actor.office().id(), colleague, pin));
        return HandoverPages.back(page);
    }

    @PostMapping("/unusual")
    String unusual(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String explanation) {
        handovers.unusual(actor, id(actor, id), words, explanation);
        return HandoverPages.back(page);
    }

    @PostMapping("/plea")
    String ask(Actor actor, Page page, @PathVariable UUID id) {
        releases.ask(actor, id(actor, id));
        return HandoverPages.back(page);
    }

    @PostMapping("/release")
    String release(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason) {
        releases.release(actor, id(actor, id), reason);
        return HandoverPages.back(page);
    }

    @PostMapping("/signing")
    String sign(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable List<Integer> taken,
            @RequestParam(defaultValue = "false") boolean belongings,
            @RequestParam(required = false) @Nullable UUID colleague,
            @RequestParam(required = false) @Nullable String pin) {
        var incoming = pins.confirm(actor.office().id(), colleague, pin);
        signing.sign(
                actor,
                id(actor, id),
                version,
                new Signing.Taken(taken == null ? List.of() : taken, belongings),
                incoming);
        return "redirect:" + page.url("handover/" + id);
    }

    private static Handover.Id id(Actor actor, UUID id) {
        return HandoverPages.id(actor, id);
    }
}
