package yinuo.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457), which programs get in place of what they asked for. */
@Component
public class Problems {

    private final MessageSource texts;
    private final Pages pages;
    private final JsonMapper json;

    Problems(MessageSource texts, Pages pages, JsonMapper json) {
        this.texts = texts;
        this.pages = pages;
        this.json = json;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ProblemDetail of(ProblemType type, String sentence, String path) {
        var problem = ProblemDetail.forStatusAndDetail(type.status(), sentence);
        problem.setType(type.uri());
        problem.setTitle(type.status().getReasonPhrase());
        problem.setInstance(instance(path));
        return problem;
    }

    /** For filters, which are outside the reach of the controllers' advice. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemType type, String key)
            throws IOException {
        var path = request.getRequestURI();
        var document = new LinkedHashMap<String, Object>(Map.of(
                "type",
                type.uri().toString(),
                "title",
                type.status().getReasonPhrase(),
                "status",
                type.status().value(),
                "detail",
                texts.getMessage(key, null, pages.locale(request))));
        document.put("instance", String.valueOf(instance(path)));
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(document));
    }

    private static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException odd) {
            return null;
        }
    }
}
