package yinuo.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: faults that happened before or behind the controllers. Says what to do, never what went wrong inside. */
@Controller
class ErrorPages implements ErrorController {

    private final MessageSource texts;
    private final Pages pages;

    ErrorPages(MessageSource texts, Pages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        var key = switch (status) {
            case UNAUTHORIZED -> "page.error.unauthorized";
            case FORBIDDEN -> "page.error.stale";
            case METHOD_NOT_ALLOWED -> "page.error.method";
            case NOT_ACCEPTABLE -> "page.error.accept";
            case UNSUPPORTED_MEDIA_TYPE -> "page.error.media";
            case NOT_FOUND -> "page.error.missing";
            case CONTENT_TOO_LARGE -> "page.error.large";
            default -> status.is4xxClientError() ? "page.error.unreadable" : "page.error.fault";
        };
        var sentence = texts.getMessage(key, null, pages.locale(request));
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return Problems.answer(Problems.of(ProblemType.of(status.value()), sentence, path));
        }
        var view = new ModelAndView("page/error");
        view.setStatus(status);
        view.addObject("status", status.value());
        view.addObject("sentence", sentence);
        view.addObject("clause", "");
        return view;
    }
}
