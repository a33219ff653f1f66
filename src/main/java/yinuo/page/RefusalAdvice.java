package yinuo.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import yinuo.refusal.BadInput;
import yinuo.refusal.FilesAway;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Denied;

/** Tells people in a sentence, and programs in a problem document (RFC 9457), why something was not done. */
@RestControllerAdvice
class RefusalAdvice {

    private final MessageSource texts;
    private final Pages pages;
    private final ApplicationEventPublisher events;

    RefusalAdvice(MessageSource texts, Pages pages, ApplicationEventPublisher events) {
        this.texts = texts;
        this.pages = pages;
        this.events = events;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        var words = Sentences.words(refusal.arguments(), texts, pages.locale(request));
        var sentence = texts.getMessage(refusal.key(), words, pages.locale(request));
        return answer(request, ProblemType.REFUSED, sentence, refusal.clause(), Map.of());
    }

    @ExceptionHandler
    Object bad(BadInput input, HttpServletRequest request) {
        var errors = new LinkedHashMap<String, String>();
        input.faults().forEach((field, key) -> errors.put(field, text(request, key)));
        var all = String.join(text(request, "page.and.sentence"), errors.values());
        return answer(request, ProblemType.BAD_INPUT, all, null, errors);
    }

    @ExceptionHandler
    Object forbidden(Forbidden forbidden, HttpServletRequest request) {
        if (request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
            events.publishEvent(new Denied(
                    actor.office().id(),
                    actor.member().value(),
                    actor.name(),
                    forbidden.deed(),
                    request.getMethod() + " " + request.getRequestURI()));
        }
        var sentence = text(request, "page.error.forbidden", text(request, "deed." + forbidden.deed()));
        return answer(request, ProblemType.FORBIDDEN, sentence, null, Map.of());
    }

    @ExceptionHandler({Missing.class, NoResourceFoundException.class})
    Object missing(HttpServletRequest request) {
        return answer(request, ProblemType.MISSING, text(request, "page.error.missing"), null, Map.of());
    }

    @ExceptionHandler({Overtaken.class, DuplicateKeyException.class})
    Object overtaken(HttpServletRequest request) {
        var sentence = text(request, "page.error.overtaken");
        return answer(request, ProblemType.OVERTAKEN, sentence, null, Map.of());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    Object away(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.SECONDS);
        var sentence = text(request, "page.error.database");
        return answer(request, ProblemType.DATABASE_AWAY, sentence, null, Map.of());
    }

    @ExceptionHandler(FilesAway.class)
    Object filesAway(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.SECONDS);
        return answer(request, ProblemType.FILES_AWAY, text(request, "page.error.files"), null, Map.of());
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        var field = unreadable.getCause() instanceof MismatchedInputException mismatch ? field(mismatch) : "";
        var sentence = text(request, field.isEmpty() ? "page.error.unreadable" : "page.error.field", field);
        var errors = field.isEmpty() ? Map.<String, String>of() : Map.of(field, sentence);
        return answer(request, ProblemType.UNREADABLE, sentence, null, errors);
    }

    /** The innermost field that has a name; the places of a list have none. */
    private static String field(MismatchedInputException mismatch) {
        return mismatch.getPath().reversed().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)) {
            return missing(request);
        }
        var sentence = text(request, "page.error.field", mismatch.getName());
        return answer(request, ProblemType.UNREADABLE, sentence, null, Map.of());
    }

    @ExceptionHandler
    Object absent(MissingServletRequestParameterException absent, HttpServletRequest request) {
        var sentence = text(request, "page.error.field", absent.getParameterName());
        return answer(request, ProblemType.UNREADABLE, sentence, null, Map.of());
    }

    @ExceptionHandler({
        MissingServletRequestPartException.class,
        ServletRequestBindingException.class,
        MultipartException.class,
        MethodArgumentConversionNotSupportedException.class
    })
    Object incomplete(HttpServletRequest request) {
        return answer(request, ProblemType.UNREADABLE, text(request, "page.error.unreadable"), null, Map.of());
    }

    @ExceptionHandler
    Object media(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return answer(request, ProblemType.MEDIA_TYPE, text(request, "page.error.media"), null, Map.of());
    }

    @ExceptionHandler
    Object notAcceptable(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(request, ProblemType.NOT_ACCEPTABLE, text(request, "page.error.accept"), null, Map.of());
    }

    @ExceptionHandler
    Object method(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response) {
        if (wrong.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrong.getSupportedMethods()));
        }
        var sentence = text(request, "page.error.method");
        return answer(request, ProblemType.METHOD, sentence, null, Map.of());
    }

    @ExceptionHandler
    Object large(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(request, ProblemType.LARGE, text(request, "page.error.large"), null, Map.of());
    }

    private String text(HttpServletRequest request, String key, Object... arguments) {
        return texts.getMessage(key, arguments, pages.locale(request));
    }

    private Object answer(
            HttpServletRequest request,
            ProblemType type,
            String sentence,
            @Nullable String clause,
            Map<String, String> errors) {
        return request.getRequestURI().startsWith("/api/")
                ? problem(Problems.of(type, sentence, request.getRequestURI()), clause, errors)
                : page(request, type.status(), sentence, clause, errors);
    }

    private static ResponseEntity<ProblemDetail> problem(
            ProblemDetail problem, @Nullable String clause, Map<String, String> errors) {
        if (clause != null) {
            problem.setProperty("clause", clause);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return Problems.answer(problem);
    }

    /** A form sent by htmx keeps what was typed and shows the sentence above it; a whole page says it and leads back. */
    private ModelAndView page(
            HttpServletRequest request,
            HttpStatus status,
            String sentence,
            @Nullable String clause,
            Map<String, String> errors) {
        var page = pages.of(request);
        var view = new ModelAndView(page.htmx() ? "page/refused" : "page/error");
        view.setStatus(status);
        view.addObject("status", status.value());
        view.addObject("sentence", sentence);
        view.addObject("clause", clause == null ? "" : clause);
        if (page.htmx()) {
            view.addObject("errors", errors);
        }
        return view;
    }
}
