package yinuo.program;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yinuo.page.ProblemType;
import yinuo.page.Problems;
import yinuo.staff.Actor;

/**
 * What is posted under an {@code Idempotency-Key} is done once, however often it is sent and however many at a time: the
 * key, the deed and its answer are one transaction. What was refused did nothing, so its key may be used again.
 */
@Component
@Order(0)
class Once extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** On an answer that is given again. */
    static final String AGAIN = "Idempotency-Replayed";

    private static final int LONGEST = 200;
    private static final int REFUSED = 400;
    private static final TypeReference<TreeMap<String, String>> HEADERS = new TypeReference<>() {};

    private final Sent sent;
    private final TransactionTemplate transaction;
    private final Problems problems;
    private final JsonMapper json;
    private final Clock clock;

    Once(Sent sent, TransactionTemplate transaction, Problems problems, JsonMapper json, Clock clock) {
        this.sent = sent;
        this.transaction = transaction;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !request.getRequestURI().startsWith("/api/")
                || request.getAttribute(Actor.class.getName()) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HEADER).strip();
        if (header.isEmpty() || header.length() > LONGEST) {
            problems.write(request, response, ProblemType.BAD_INPUT, "program.bad.key");
            return;
        }
        var actor = (Actor) request.getAttribute(Actor.class.getName());
        var key = new Sent.Key(actor.member(), header, request.getRequestURI());
        var body = SentBody.of(request);
        var kept = new ContentCachingResponseWrapper(response);
        var fault = transaction.execute(status -> done(key, body, kept, chain, status));
        if (fault != null) {
            throwAsItIs(fault);
        }
        if (kept.getStatus() == 0) {
            kept.setStatus(HttpServletResponse.SC_OK);
        }
        kept.copyBodyToResponse();
    }

    private @Nullable Exception done(
            Sent.Key key,
            SentBody body,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus status) {
        try {
            if (sent.begin(key, body.hash(), clock.instant())) {
                chain.doFilter(body.request(), response);
                keep(key, response, status);
            } else {
                again(key, body, response);
            }
            return null;
        } catch (IOException | ServletException | RuntimeException fault) {
            status.setRollbackOnly();
            return fault;
        }
    }

    private void keep(Sent.Key key, ContentCachingResponseWrapper response, TransactionStatus status) {
        if (response.getStatus() >= REFUSED || status.isRollbackOnly()) {
            status.setRollbackOnly();
            return;
        }
        var headers = new TreeMap<String, String>();
        for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        var type = response.getContentType();
        if (type != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, type);
        }
        sent.answered(
                key,
                new Sent.Answer(
                        response.getStatus(), json.writeValueAsString(headers), response.getContentAsByteArray()));
    }

    private void again(Sent.Key key, SentBody body, ContentCachingResponseWrapper response) throws IOException {
        var before = sent.before(key).orElseThrow();
        if (!MessageDigest.isEqual(before.bodyHash(), body.hash())) {
            problems.write(body.request(), response, ProblemType.KEY_REUSED, "program.keyReused");
            return;
        }
        var answer = before.answer();
        response.setStatus(answer.status());
        Map<String, String> headers = json.readValue(answer.headers(), HEADERS);
        headers.forEach(response::setHeader);
        response.setHeader(AGAIN, "true");
        response.getOutputStream().write(answer.body());
    }

    private static void throwAsItIs(Exception fault) throws ServletException, IOException {
        switch (fault) {
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            case RuntimeException runtime -> throw runtime;
            default -> throw new ServletException(fault);
        }
    }
}
