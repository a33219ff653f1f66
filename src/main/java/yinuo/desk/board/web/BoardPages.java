package yinuo.desk.board.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.board.Board;
import yinuo.desk.board.Desk;
import yinuo.desk.board.Figures;
import yinuo.desk.collective.Collective;
import yinuo.desk.collective.Collectives;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.incident.Incidents;
import yinuo.page.Page;
import yinuo.register.Zones;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** One's own desk and the office's board. */
@Controller
@RequestMapping("/{office}")
@Transactional(readOnly = true)
class BoardPages {

    private static final int LINES = 30;
    private static final int ON_THE_WALL = 12;

    private final Board board;
    private final Desk desk;
    private final Figures figures;
    private final ComplaintQuestions complaints;
    private final Collectives collectives;
    private final Zones zones;
    private final Incidents incidents;

    BoardPages(
            Board board,
            Desk desk,
            Figures figures,
            ComplaintQuestions complaints,
            Collectives collectives,
            Zones zones,
            Incidents incidents) {
        this.board = board;
        this.desk = desk;
        this.figures = figures;
        this.complaints = complaints;
        this.collectives = collectives;
        this.zones = zones;
        this.incidents = incidents;
    }

    @GetMapping("/today")
    String today(Actor actor, @RequestParam(defaultValue = "MINE") Desk.Tab tab, Page page, Model model) {
        var mine = desk.mine(actor, Integer.MAX_VALUE);
        var taken = desk.today(actor);
        var watched = desk.watched(actor);
        var done = desk.done(actor);
        model.addAttribute("tab", tab);
        model.addAttribute("counts", List.of(mine.size(), taken.size(), watched.size(), done.size()));
        model.addAttribute("groups", board.grouped(tab == Desk.Tab.MINE ? mine : List.of()));
        model.addAttribute("done", done);
        model.addAttribute("matters", tab == Desk.Tab.SHIFT ? taken : watched);
        model.addAttribute("figures", figures.shown(actor));
        model.addAttribute(
                "agreed",
                mine.stream()
                        .filter(line -> line.promise().made().term().equals("agreed"))
                        .filter(line -> page.today()
                                .equals(line.promise()
                                        .made()
                                        .dueAt()
                                        .atZone(page.zone())
                                        .toLocalDate()))
                        .toList());
        model.addAttribute("duties", desk.duties(actor));
        model.addAttribute("situations", incidents.current(actor.office().id()));
        decisions(actor, model);
        return "board/today";
    }

    @GetMapping("/board")
    String board(
            Actor actor,
            @RequestParam(required = false) Board.@Nullable When when,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(defaultValue = "1") int pages,
            @RequestParam(required = false) @Nullable String wall,
            Model model) {
        var most = wall == null ? Math.clamp(pages, 1, 10) * LINES : ON_THE_WALL;
        var scopes = board.scopes(actor);
        var part =
                board.part(actor, new Board.Asked(when, category == null ? null : category.name(), zone), scopes, most);
        model.addAttribute("lines", part.lines());
        model.addAttribute("overdue", part.overdue());
        model.addAttribute("found", part.found());
        model.addAttribute("when", when == null ? "" : when.name());
        model.addAttribute("category", category == null ? "" : category.name());
        model.addAttribute("zone", zone == null ? "" : zone);
        model.addAttribute("pages", pages);
        model.addAttribute("scopes", scopes);
        model.addAttribute("axis", board.axis(actor));
        if (wall != null) {
            return "board/wall";
        }
        model.addAttribute("zones", zones.all(actor.office().id()));
        model.addAttribute("load", board.load(actor));
        model.addAttribute("names", board.names(actor));
        decisions(actor, model);
        return "board/board";
    }

    /** What waits for a word of the actor: complaints passed up, and what may be a collective complaint. */
    private void decisions(Actor actor, Model model) {
        model.addAttribute("waiting", complaints.waitingFor(actor));
        model.addAttribute(
                "proposed",
                actor.may(Deed.DECLARE_COLLECTIVE)
                        ? collectives.all(actor).stream()
                                .filter(one -> one.state() == Collective.State.PROPOSED)
                                .toList()
                        : List.of());
    }
}
