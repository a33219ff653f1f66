package yinuo.desk.complaint.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintCallbacks;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Members;

/** The list of complaints, by how far they have come. It remembers how somebody looked at it last. */
@Controller
@RequestMapping("/{office}/complaints")
@Transactional(readOnly = true)
class ComplaintPages {

    private static final int LINES = 40;
    private static final String LAST = "complaints";
    private static final int REMEMBERED = 30 * 86_400;

    private final ComplaintQuestions questions;
    private final ComplaintCallbacks callbacks;
    private final Members members;

    ComplaintPages(ComplaintQuestions questions, ComplaintCallbacks callbacks, Members members) {
        this.questions = questions;
        this.callbacks = callbacks;
        this.members = members;
    }

    /** The tabs. The text is {@code complaint.tab.<name>}. */
    enum Tab {
        OPEN,
        TO_CLASSIFY(Stage.RECEIVED),
        IN_HAND(Stage.CLASSIFIED, Stage.IN_HAND),
        TO_REPLY(Stage.HANDLED, Stage.SETTLED_ON_THE_SPOT),
        TO_CALL(Stage.REPLIED),
        SETTLED(Stage.CLOSED, Stage.DISSATISFIED, Stage.RELEASED),
        ALL;

        private final Set<Stage> stages;

        Tab(Stage... stages) {
            this.stages = Set.of(stages);
        }

        Set<Stage> stages() {
            return stages;
        }

        boolean isCounted() {
            return this != SETTLED && this != ALL;
        }

        int count(Map<Stage, Integer> stages) {
            return stages.entrySet().stream()
                    .filter(entry -> this == OPEN || this.stages.contains(entry.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    @GetMapping
    String list(
            Actor actor,
            Page page,
            ListForm form,
            @CookieValue(name = LAST, required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (request.getQueryString() == null && last != null && last.matches("[\\w=&%.-]{1,200}")) {
            return "redirect:" + page.url("complaints?" + last);
        }
        var asked = form.asked(page, LINES);
        var found = questions.list(actor, asked);
        var ids = found.complaints().stream().map(one -> one.id().value()).toList();
        model.addAttribute("complaints", found.complaints());
        model.addAttribute("due", callbacks.nextDue(actor.office().id(), ids));
        model.addAttribute("form", form);
        model.addAttribute("tabs", tabs(actor));
        model.addAttribute("names", names(actor));
        model.addAttribute("next", found.next() == null ? "" : found.next());
        remember(request, response, form.query());
        return "complaint/list";
    }

    private Map<String, Integer> tabs(Actor actor) {
        var stages = questions.stages(actor);
        var tabs = new LinkedHashMap<String, Integer>();
        for (var tab : Tab.values()) {
            tabs.put(tab.name(), tab.isCounted() ? tab.count(stages) : -1);
        }
        return tabs;
    }

    private Map<java.util.UUID, String> names(Actor actor) {
        var names = new LinkedHashMap<java.util.UUID, String>();
        members.all(actor.office().id()).forEach(member -> names.put(member.id().value(), member.name()));
        return names;
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String query) {
        var cookie = new Cookie(LAST, query);
        cookie.setPath(request.getRequestURI());
        cookie.setMaxAge(REMEMBERED);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
