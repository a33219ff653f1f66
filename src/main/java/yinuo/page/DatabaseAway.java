package yinuo.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database is away nobody gets in, not even to an error page of a session: this one needs no database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseAway extends OncePerRequestFilter {

    static final String SECONDS = "5";

    private final TemplateEngine templates;
    private final MessageSource texts;
    private final Pages pages;
    private final Problems problems;

    DatabaseAway(TemplateEngine templates, MessageSource texts, Pages pages, Problems problems) {
        this.templates = templates;
        this.texts = texts;
        this.pages = pages;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (response.isCommitted() || !isAway(fault)) {
                throw fault;
            }
            answer(request, response);
        }
    }

    /** The connection broke, was refused or was not to be had: classes 08 and 57P of the SQL states. */
    static boolean isAway(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof SQLException sql && isBroken(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = pages.locale(request);
        var sentence = texts.getMessage("page.error.database", null, locale);
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", SECONDS);
        response.setCharacterEncoding("UTF-8");
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(request, response, ProblemType.DATABASE_AWAY, "page.error.database");
        } else {
            response.setContentType("text/html");
            var page = new StringOutput();
            templates.render("page/away.jte", Map.of("language", locale.toLanguageTag(), "sentence", sentence), page);
            response.getWriter().write(page.toString());
        }
    }
}
