package yinuo.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yinuo.entrance.Door;
import yinuo.entrance.NotLetIn;
import yinuo.page.Pages;
import yinuo.page.ProblemType;
import yinuo.page.Problems;

/** How a program comes in: name and password for a token. */
@RestController
class SignInApi {

    private final Door door;
    private final Pages pages;

    SignInApi(Door door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    record SignInJson(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code) {}

    record TokenJson(String token, Instant expiresAt) {}

    @PostMapping("/api/sign-in")
    TokenJson signIn(@RequestBody SignInJson body, HttpServletRequest request) {
        var given = door.token(Door.Typed.of(body.name(), body.password(), body.code()), request.getRemoteAddr());
        return new TokenJson(given.token(), given.expiresAt());
    }

    /** 401 for what was typed, 429 while the name is shut, with the seconds to wait. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> notLetIn(NotLetIn refused, HttpServletRequest request) {
        var type = refused.shut().isPresent() ? ProblemType.LOCKED_OUT : ProblemType.NOT_LET_IN;
        var sentence = pages.of(request).sentence(refused.key(), refused.arguments());
        var problem = Problems.of(type, sentence, request.getRequestURI());
        var answer = ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        refused.shut().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return answer.body(problem);
    }
}
