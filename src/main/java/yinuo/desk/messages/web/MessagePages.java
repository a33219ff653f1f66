package yinuo.desk.messages.web;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yinuo.desk.messages.MessageImport;
import yinuo.desk.messages.MessageImport.Columns;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Bringing, previewing and importing a file of messages. */
@Controller
@RequestMapping("/{office}/messages")
class MessagePages {

    private final MessageImport messages;

    MessagePages(MessageImport messages) {
        this.messages = messages;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        actor.must(Deed.IMPORT_MESSAGES);
        model.addAttribute("imported", -1);
        return "messages/upload";
    }

    @PostMapping
    String bring(Actor actor, @RequestParam MultipartFile file) throws IOException {
        var id = messages.bring(actor, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return "redirect:/" + actor.office().code() + "/messages/" + id;
    }

    @GetMapping("/{id}")
    String preview(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int number,
            @RequestParam(defaultValue = "-1") int person,
            @RequestParam(defaultValue = "-1") int subject,
            @RequestParam(defaultValue = "-1") int time,
            @RequestParam(defaultValue = "-1") int words,
            Model model) {
        var chosen = new Columns(number, person, subject, time, words);
        var columns = time < 0 && words < 0 ? messages.guess(actor, id) : chosen;
        model.addAttribute("id", id);
        model.addAttribute("preview", messages.preview(actor, id, columns));
        return "messages/preview";
    }

    @PostMapping("/{id}/import")
    String run(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam int number,
            @RequestParam int person,
            @RequestParam int subject,
            @RequestParam int time,
            @RequestParam int words,
            Model model) {
        var result = messages.run(actor, id, new Columns(number, person, subject, time, words));
        model.addAttribute("imported", result.imported());
        return "messages/upload";
    }
}
