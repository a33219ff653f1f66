package yinuo.desk.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.journal.Entry;
import yinuo.journal.Journal;
import yinuo.page.Pages;
import yinuo.refusal.Overtaken;
import yinuo.staff.Actor;

/** Two people saved at once: shows the second what the first has written beside their own words, and lets them choose. */
@ControllerAdvice(assignableTypes = {ComplaintDeedPages.class, ChargePages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictAdvice {

    private static final List<String> NOT_TYPED = List.of("_csrf", "version", "entries", "mineBecause");

    private final ComplaintQuestions questions;
    private final Journal journal;
    private final Pages pages;

    ConflictAdvice(ComplaintQuestions questions, Journal journal, Pages pages) {
        this.questions = questions;
        this.journal = journal;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView overtaken(Overtaken overtaken, HttpServletRequest request) {
        var page = pages.of(request);
        var complaint = questions.get(page.me(), id(page.me(), request));
        var view = new ModelAndView(page.htmx() ? "complaint/conflict" : "complaint/conflict-page");
        view.setStatus(HttpStatus.CONFLICT);
        view.addObject("complaint", complaint);
        view.addObject("theirs", theirs(complaint, request));
        view.addObject("typed", typed(request));
        view.addObject("action", request.getRequestURI());
        return view;
    }

    private static Complaint.Id id(Actor actor, HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return new Complaint.Id(actor.office().id(), UUID.fromString(String.valueOf(variables.get("id"))));
    }

    /** What was written since the form was shown, as far as the form says how much it knew. */
    private List<Entry> theirs(Complaint complaint, HttpServletRequest request) {
        var all = journal.of(complaint.id().office(), complaint.subject().stream());
        var known = request.getParameter("entries");
        var seen = known != null && known.matches("\\d{1,6}") ? Integer.parseInt(known) : all.size() - 1;
        return all.subList(Math.clamp(seen, 0, all.size()), all.size());
    }

    private static List<Map.Entry<String, String>> typed(HttpServletRequest request) {
        var typed = new ArrayList<Map.Entry<String, String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                for (var value : values) {
                    typed.add(Map.entry(name, value));
                }
            }
        });
        return typed;
    }
}
