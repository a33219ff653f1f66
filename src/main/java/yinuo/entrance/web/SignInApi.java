package yinuo.entrance.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yinuo.entrance.Door;

/** How a program comes in: name and password for a token. */
@RestController
class SignInApi {

    private final Door door;

    SignInApi(Door door) {
        this.door = door;
    }

    record SignInJson(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code) {}

    record TokenJson(String token, Instant expiresAt) {}

    @PostMapping("/api/sign-in")
    TokenJson signIn(@RequestBody SignInJson body) {
        var given = door.token(body.name(), body.password(), body.code());
        return new TokenJson(given.token(), given.expiresAt());
    }
}
