package yinuo.desk.reception.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.attachment.Attachments;
import yinuo.attachment.Sent;
import yinuo.desk.channel.Channels;
import yinuo.desk.phrases.Phrases;
import yinuo.desk.reception.Drafts;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.Receptions;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The one form by which everything comes in. */
@Controller
@RequestMapping("/{office}/intake")
class IntakePages {

    private static final String SNIPPETS = "T-01";

    private final Receptions receptions;
    private final Drafts drafts;
    private final Foresight foresight;
    private final HomeChoices homes;
    private final Phrases phrases;
    private final Channels channels;
    private final TemplateEngine templates;
    private final Attachments attachments;

    IntakePages(
            Receptions receptions,
            Drafts drafts,
            Foresight foresight,
            HomeChoices homes,
            Phrases phrases,
            Channels channels,
            TemplateEngine templates,
            Attachments attachments) {
        this.receptions = receptions;
        this.drafts = drafts;
        this.foresight = foresight;
        this.homes = homes;
        this.phrases = phrases;
        this.channels = channels;
        this.templates = templates;
        this.attachments = attachments;
    }

    @GetMapping
    ModelAndView form(Actor actor, Page page, @RequestParam Map<String, String> typed) {
        actor.must(Deed.REGISTER_MATTER);
        var kept = typed.get("draft");
        if (kept != null) {
            var draft = drafts.find(actor, id(kept)).orElseThrow(() -> new Missing("draft", kept));
            var begun = new IntakeScreen.Begun(draft.id().toString(), draft.version());
            return show(actor, page, screen(actor, page, begun, draft.form(), IntakeScreen.Wrong.NOTHING));
        }
        var form = new IntakeForm(typed);
        var begun = new IntakeScreen.Begun(
                typed.getOrDefault("once", UUID.randomUUID().toString()), version(typed));
        var fresh = form.channel() == null ? form.with("channel", "PHONE") : form;
        var view = show(actor, page, screen(actor, page, begun, fresh, IntakeScreen.Wrong.NOTHING));
        view.addObject(
                "just",
                typed.containsKey("after")
                        ? receptions.find(actor, id(typed.get("after"))).orElse(null)
                        : null);
        view.addObject(
                "farewell", phrases.of(actor.office().id(), page.chinese() ? "zh" : "en", RegisteredPages.FAREWELL));
        return view;
    }

    @PostMapping
    Object receive(Actor actor, Page page, @RequestParam Map<String, String> typed, Sent sent) {
        var form = new IntakeForm(typed);
        var taken = attachments.take(actor, sent);
        var sentKey = typed.getOrDefault("once", "");
        var once = sentKey.isBlank() ? UUID.randomUUID().toString() : sentKey;
        try {
            var registered = receptions.register(actor, once, form.withAttachments(taken.hashes()));
            var office = "redirect:/" + actor.office().code() + "/";
            return typed.containsKey("next") || !actor.may(Deed.SEE_MATTERS)
                    ? office + "intake?after=" + registered.id()
                    : office + registered.subject().path();
        } catch (BadInput bad) {
            return again(actor, page, typed, new IntakeScreen.Wrong(bad.faults(), "", ""))
                    .addObject("kept", taken.kept());
        } catch (Refusal refusal) {
            var sentence = page.sentence(refusal.key(), refusal.arguments());
            var clause = refusal.clause() == null ? "" : refusal.clause();
            return again(actor, page, typed, new IntakeScreen.Wrong(Map.of(), sentence, clause))
                    .addObject("kept", taken.kept());
        }
    }

    private ModelAndView again(Actor actor, Page page, Map<String, String> typed, IntakeScreen.Wrong wrong) {
        var begun = new IntakeScreen.Begun(typed.getOrDefault("once", ""), version(typed));
        var view = show(actor, page, screen(actor, page, begun, new IntakeForm(typed), wrong));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Homes that fit what is typed so far. */
    @GetMapping("/homes")
    String homes(Actor actor, @RequestParam(defaultValue = "") String home, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        model.addAttribute("choices", homes.find(actor, home));
        model.addAttribute("typed", home);
        return "reception/homes";
    }

    /** What registering this would promise, and what the desk should know before it answers. */
    @RequestMapping(
            path = "/preview",
            method = {RequestMethod.GET, RequestMethod.POST})
    String preview(Actor actor, Page page, @RequestParam Map<String, String> typed, Model model) {
        actor.must(Deed.REGISTER_MATTER);
        model.addAttribute("view", foresight.of(actor, page, new IntakeForm(typed)));
        return "reception/preview";
    }

    private ModelAndView show(Actor actor, Page page, IntakeScreen screen) {
        var view = new ModelAndView("reception/intake");
        view.addObject("screen", screen);
        view.addObject("just", null);
        view.addObject("view", foresight.of(actor, page, screen.form()));
        return view;
    }

    private IntakeScreen screen(
            Actor actor, Page page, IntakeScreen.Begun begun, IntakeForm form, IntakeScreen.Wrong wrong) {
        var cards = receptions.kinds(actor).stream()
                .map(kind -> {
                    var parts = new HashMap<>(kind.more(actor));
                    parts.putAll(Map.of("page", page, "form", form, "faults", wrong.faults()));
                    return new IntakeScreen.Card(
                            kind,
                            kind.chooser().isEmpty() ? null : part(kind.chooser(), parts),
                            part(kind.fields(), parts));
                })
                .toList();
        var unfinished = drafts.of(actor).stream()
                .filter(draft -> !draft.id().toString().equals(begun.once()))
                .toList();
        List<String> snippets = phrases.of(actor.office().id(), page.chinese() ? "zh" : "en", SNIPPETS)
                .variants();
        var open = channels.open(actor.office().id(), page.today());
        return new IntakeScreen(begun, form, cards, wrong, unfinished, receptions.last(actor), open, snippets);
    }

    private Content part(String template, Map<String, Object> parts) {
        return out -> templates.render(template, parts, out);
    }

    private static int version(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "0");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException noId) {
            throw new Missing("draft", String.valueOf(text));
        }
    }
}
