package yinuo.team.patrol.web;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.team.patrol.Diary;

/** The work diary of a month, to read, to add to and to print. */
@Controller
@RequestMapping("/{office}/diary")
class DiaryPages {

    private final Diary diary;

    DiaryPages(Diary diary) {
        this.diary = diary;
    }

    @GetMapping
    String month(Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        show(actor, page, month, model);
        return "patrol/diary";
    }

    @GetMapping("/print")
    String print(Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month, Model model) {
        show(actor, page, month, model);
        return "patrol/paper";
    }

    private void show(Actor actor, Page page, @Nullable YearMonth month, Model model) {
        var wanted = month == null ? YearMonth.from(page.today()) : month;
        model.addAttribute("month", wanted);
        model.addAttribute("notes", diary.month(actor, wanted));
    }

    @PostMapping
    String write(
            Actor actor,
            Page page,
            @RequestParam(required = false) Diary.@Nullable DiaryKind kind,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable UUID about) {
        diary.write(actor, kind, words, about);
        return "redirect:" + page.url("diary");
    }
}
