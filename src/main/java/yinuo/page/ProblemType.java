package yinuo.page;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why something was not done, by a name that programs may rely on; the sentence beside it may change. */
public enum ProblemType {
    UNREADABLE(HttpStatus.BAD_REQUEST),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    NOT_LET_IN(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    MISSING(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    OVERTAKEN(HttpStatus.CONFLICT),
    LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    BAD_INPUT(HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    LOCKED_OUT(HttpStatus.TOO_MANY_REQUESTS),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
    DATABASE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    FILES_AWAY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    ProblemType(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public URI uri() {
        return URI.create("urn:yinuo:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a status means that was set behind or before the controllers. */
    static ProblemType of(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> MISSING;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> OVERTAKEN;
            case 413 -> LARGE;
            case 415 -> MEDIA_TYPE;
            case 503 -> DATABASE_AWAY;
            default -> status >= 400 && status < 500 ? UNREADABLE : FAULT;
        };
    }
}
