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
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.incident.Incidents;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** One's own desk, the office's board, and the search. */
@Controller
@RequestMapping("/{office}")
@Transactional(readOnly = true)
class BoardPages {

    private static final int FOUND = 6;

    private final Board board;
    private final ComplaintQuestions complaints;
    private final Register register;
    private final Incidents incidents;

    BoardPages(Board board, ComplaintQuestions complaints, Register register, Incidents incidents) {
        this.board = board;
        this.complaints = complaints;
        this.register = register;
        this.incidents = incidents;
    }

    @GetMapping("/today")
    String today(Actor actor, Model model) {
        model.addAttribute("groups", board.mine(actor));
        model.addAttribute("counts", board.counts(actor));
        model.addAttribute("names", board.names(actor));
        model.addAttribute("waiting", complaints.waitingFor(actor));
        model.addAttribute("latest", latest(actor));
        model.addAttribute("situations", incidents.current(actor.office().id()));
        return "board/today";
    }

    private List<Complaint> latest(Actor actor) {
        return actor.may(Deed.SEE_MATTERS)
                ? complaints
                        .list(actor, new Asked(null, false, null, null, null, null, null, FOUND))
                        .complaints()
                : List.of();
    }

    @GetMapping("/board")
    String board(Actor actor, @RequestParam(required = false) Board.@Nullable When when, Model model) {
        model.addAttribute("groups", board.all(actor, when));
        model.addAttribute("when", when == null ? "" : when.name());
        model.addAttribute("counts", board.counts(actor));
        model.addAttribute("lanes", board.axis(actor));
        model.addAttribute("now", board.now());
        model.addAttribute("load", board.load(actor));
        model.addAttribute("names", board.names(actor));
        model.addAttribute("waiting", complaints.waitingFor(actor));
        return "board/board";
    }

    @GetMapping("/search")
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        List<Home> homes = q.isBlank() || !actor.may(Deed.SEE_REGISTER)
                ? List.of()
                : register.search(actor.office().id(), q).stream().limit(FOUND).toList();
        List<Complaint> found = q.isBlank() || !actor.may(Deed.SEE_MATTERS)
                ? List.of()
                : complaints
                        .list(actor, new Asked(null, false, null, null, q, null, null, FOUND))
                        .complaints();
        model.addAttribute("q", q.strip());
        model.addAttribute("homes", homes);
        model.addAttribute("complaints", found);
        return "board/search";
    }
}
