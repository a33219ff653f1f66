package yinuo.rulebook.web;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Rulebook;
import yinuo.rulebook.WorkCalendar.Special;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The working days of an office, year by year, and the days it changed. */
@Controller
@RequestMapping("/{office}/rules/calendar")
class CalendarPages {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Rulebook rulebook;

    CalendarPages(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping
    String calendar(Actor actor, Page page, Model model, @RequestParam(required = false) @Nullable Integer year) {
        var shown = year == null ? page.today().getYear() : year;
        return show(actor, page, shown, DayForm.empty(page.today()), model);
    }

    @PostMapping("/days")
    ModelAndView change(
            Actor actor,
            Page page,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean worked) {
        try {
            var chosen = Days.parse(day, "day");
            rulebook.change(actor, new Special(chosen, name.strip(), worked));
            return new ModelAndView("redirect:" + page.url("rules/calendar?year=" + chosen.getYear()));
        } catch (BadInput bad) {
            var model = new ExtendedModelMap();
            var form = new DayForm(day, name, worked, bad.faults());
            var view = show(actor, page, page.today().getYear(), form, model);
            return new ModelAndView(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(Actor actor, Page page, int year, DayForm form, Model model) {
        actor.must(Deed.SEE_RULES);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Missing("year", Integer.toString(year));
        }
        var calendar = rulebook.calendar(actor.office().id());
        model.addAttribute("year", CalendarYear.of(Year.of(year), calendar));
        model.addAttribute("alarm", calendar.alarm(page.today()));
        model.addAttribute("form", form);
        return "rulebook/calendar";
    }
}
