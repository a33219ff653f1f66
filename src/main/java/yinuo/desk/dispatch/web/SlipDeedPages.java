package yinuo.desk.dispatch.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.Stage.Returned;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.desk.dispatch.deed.On;
import yinuo.desk.dispatch.deed.SlipDeeds;
import yinuo.desk.dispatch.deed.SlipPrints;
import yinuo.journal.SignatureForm;
import yinuo.journal.Signatures;
import yinuo.journal.Signed;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;

/** The forms of the slip's page. Each names the version it was shown, so that nobody overwrites what they did not see. */
@Controller
@RequestMapping("/{office}/dispatch/{id}")
class SlipDeedPages {

    private final SlipDeeds deeds;
    private final SlipPrints prints;
    private final SlipPages pages;
    private final Attachments attachments;
    private final Signatures signatures;

    SlipDeedPages(SlipDeeds deeds, SlipPrints prints, SlipPages pages, Attachments attachments, Signatures signatures) {
        this.deeds = deeds;
        this.prints = prints;
        this.pages = pages;
        this.attachments = attachments;
        this.signatures = signatures;
    }

    record DeedForm(
            @Nullable Integer version,
            @Nullable String words,
            @Nullable String explanation,
            @Nullable LocalDateTime until,
            @Nullable Boolean granted,
            @Nullable UUID to,
            @Nullable String parties,
            @Nullable Boolean prepared,
            @Nullable Boolean restored,
            @Nullable List<String> materialName,
            @Nullable List<String> materialQuantity,
            @Nullable List<String> materialPrice,
            @Nullable Opinion opinion,
            Returned.@Nullable How how,
            @Nullable String copy,
            Whereabouts.@Nullable Place place,
            @Nullable Boolean major,
            @Nullable LocalDateTime paperAt,
            @Nullable String paperBy) {

        On on(Slip.Id id, Page page) {
            var paper = paperBy == null ? null : new On.Paper(instant(paperAt, page), paperBy);
            return new On(id, version, paper);
        }

        SlipDeeds.Typed typed(Page page, @Nullable Signed signed, List<String> attachments) {
            return new SlipDeeds.Typed(
                    words,
                    explanation,
                    instant(until, page),
                    granted,
                    to,
                    parties,
                    prepared,
                    restored,
                    materials(),
                    opinion,
                    signed,
                    attachments,
                    how,
                    copy,
                    place,
                    major);
        }

        private List<Material> materials() {
            var names = materialName == null ? List.<String>of() : materialName;
            var materials = new ArrayList<Material>();
            for (var n = 0; n < names.size(); n++) {
                if (!names.get(n).isBlank()) {
                    materials.add(new Material(
                            names.get(n).strip(),
                            number(at(materialQuantity, n), "1"),
                            number(at(materialPrice, n), "0").movePointRight(2).longValue()));
                }
            }
            return materials;
        }

        private static String at(@Nullable List<String> values, int n) {
            return values == null || n >= values.size() ? "" : values.get(n).strip();
        }

        private static BigDecimal number(String typed, String empty) {
            try {
                return new BigDecimal(typed.isEmpty() ? empty : typed);
            } catch (NumberFormatException bad) {
                throw BadInput.in("materials", "dispatch.bad.materials");
            }
        }

        private static @Nullable Instant instant(@Nullable LocalDateTime local, Page page) {
            return local == null ? null : local.atZone(page.zone()).toInstant();
        }
    }

    @PostMapping("/{deed}")
    String done(
            Actor actor,
            Page page,
            @PathVariable UUID id,
            @PathVariable String deed,
            DeedForm form,
            Sent sent,
            SignatureForm signature) {
        var on = form.on(new Slip.Id(actor.office().id(), id), page);
        var named = named(deed);
        actor.must(named.deed());
        var signed = signatures.of(actor, signature, "D01-4.10.4");
        deeds.done(
                actor,
                on,
                named,
                form.typed(page, signed, attachments.take(actor, sent).hashes()));
        return "redirect:/" + actor.office().code() + "/dispatch/" + id;
    }

    /** Shown on this page only, and written down. */
    @PostMapping("/phone")
    String phone(Actor actor, @PathVariable UUID id, Model model) {
        pages.show(
                actor, id, model, prints.phone(actor, new Slip.Id(actor.office().id(), id)));
        return "dispatch/slip";
    }

    static SlipDeed named(String path) {
        return Arrays.stream(SlipDeed.values())
                .filter(deed -> deed.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Missing("deed", path));
    }
}
