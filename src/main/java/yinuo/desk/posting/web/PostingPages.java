package yinuo.desk.posting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import yinuo.desk.posting.Posting;
import yinuo.desk.posting.Postings;
import yinuo.staff.Actor;

/** The posting list, and the notice to hang up. */
@Controller
class PostingPages {

    private final Postings postings;

    PostingPages(Postings postings) {
        this.postings = postings;
    }

    @GetMapping("/{office}/postings")
    String list(Actor actor, Model model) {
        model.addAttribute("postings", postings.all(actor));
        return "posting/list";
    }

    @GetMapping("/{office}/postings/notice")
    String notice(Actor actor) {
        postings.all(actor);
        return "posting/notice";
    }

    @PostMapping("/{office}/postings")
    String add(Actor actor, @RequestParam(defaultValue = "") String place) {
        postings.add(actor, place);
        return back(actor);
    }

    @PostMapping("/{office}/postings/{id}/removal")
    String remove(Actor actor, @PathVariable UUID id) {
        postings.remove(actor, id);
        return back(actor);
    }

    @PostMapping("/{office}/postings/{id}/look")
    String look(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam boolean legible,
            @RequestParam(defaultValue = "") String words) {
        postings.look(actor, id, legible, words);
        return back(actor);
    }

    record PlaceJson(String place) {}

    record LookJson(boolean legible, String words) {}

    @GetMapping("/api/{office}/postings")
    @ResponseBody
    List<Posting> json(Actor actor) {
        return postings.all(actor);
    }

    @PostMapping("/api/{office}/postings")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> addJson(Actor actor, @RequestBody PlaceJson sent) {
        return Map.of("id", postings.add(actor, sent.place() == null ? "" : sent.place()));
    }

    @PostMapping("/api/{office}/postings/{id}/look")
    @ResponseBody
    List<Posting> lookJson(Actor actor, @PathVariable UUID id, @RequestBody LookJson sent) {
        postings.look(actor, id, sent.legible(), sent.words() == null ? "" : sent.words());
        return postings.all(actor);
    }

    private static String back(Actor actor) {
        return "redirect:/" + actor.office().code() + "/postings";
    }
}
